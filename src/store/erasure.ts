import { sql } from 'kysely';
import { Failure } from '../domain/failure.ts';
import type { ActorId, ApplicationId, DocumentId } from '../domain/ids.ts';
import type { Erasure, SecondPlace } from '../pipeline/store-ports.ts';
import { recordEvent } from './audit/record.ts';
import type { StoreContext, Tx } from './context.ts';
import { type Erased, erasureLedger } from './erasure-ledger.ts';
import { type DataKeys, STORE } from './keys/data-keys.ts';
import { lockApplication } from './lock.ts';
import { eraseReviews } from './reviews/erase.ts';
import type { Database } from './schema.ts';

export function openErasure(
  context: StoreContext & { readonly keys: DataKeys; readonly secondPlace: SecondPlace },
): Erasure {
  const { database, tenant, system, keys } = context;
  const ledger = erasureLedger(context);
  const old = (days: number) => sql<Date>`clock_timestamp() - ${days} * interval '1 day'`;
  const notHeld = () =>
    database
      .selectFrom('applications')
      .where('applications.tenant', '=', tenant)
      .where('applications.held_at', 'is', null)
      .where('applications.state', '!=', 'erased');

  /** Its key or its rows have come back; a hold that was set after the erasure wins. */
  const again = async (transaction: Tx, { application, actor, at }: Erased): Promise<void> => {
    const row = await transaction
      .selectFrom('applications')
      .select(['state', 'held_at'])
      .where('id', '=', application)
      .forUpdate()
      .executeTakeFirst();
    if (row?.held_at && row.held_at > at) return;
    if (row && row.state !== 'erased') await destroy(transaction, { ...context, keys }, application, actor);
    else await keys.destroy(transaction, application);
  };

  return {
    async erase(id, actor) {
      await database.transaction().execute(async (transaction) => {
        const row = await lock(transaction, tenant, id);
        if (row.state === 'erased') return;
        if (row.held_at) throw new Failure('application.held');
        // Before the commit: after a crash in between, the next start erases; the other way round a restored database would not know.
        await ledger.append({ application: id, actor, at: row.now });
        await destroy(transaction, { ...context, keys }, id, actor);
      });
      keys.forget(id);
    },

    async hold(id, actor, held) {
      await database.transaction().execute(async (transaction) => {
        const row = await lock(transaction, tenant, id);
        if (row.state === 'erased') throw new Failure('application.erased');
        if ((row.held_at !== null) === held) return;
        await transaction
          .updateTable('applications')
          .set({ held_at: held ? sql<Date>`clock_timestamp()` : null })
          .where('id', '=', id)
          .execute();
        const type = held ? 'application.held' : 'application.released';
        await recordEvent(transaction, tenant, { type, actor, application: id });
      });
    },

    async repeat() {
      const entries = new Map((await ledger.entries()).map((entry) => [entry.application, entry]));
      for (const id of await cameBack(database, [...entries.keys()])) {
        const entry = entries.get(id);
        if (entry) await database.transaction().execute((transaction) => again(transaction, entry));
      }
      const left = await database
        .selectFrom('applications')
        .select('id')
        .where('tenant', '=', tenant)
        .where('state', '=', 'erased')
        .where('bytes_gone', '=', false)
        .execute();
      return left.map(({ id }) => id as ApplicationId); // ids were checked when they were written
    },

    async bytesGone(id) {
      await database
        .updateTable('applications')
        .set({ bytes_gone: true })
        .where('id', '=', id)
        .where('state', '=', 'erased')
        .execute();
    },

    async olderThan(days) {
      const rows = await notHeld()
        .select('applications.id')
        .where('applications.received_at', '<', old(days))
        .limit(1_000)
        .execute();
      return rows.map(({ id }) => id as ApplicationId); // ids were checked when they were written
    },

    async neverAccepted(days) {
      const { rows } = await sql<{ id: ApplicationId }>`
        select subject as id from keys where tenant = ${tenant} and subject <> ${STORE} and made_at < ${old(days)}
          and not exists (select from applications where id = subject) limit 1000`.execute(database);
      return rows.map(({ id }) => id);
    },

    async blobsOlderThan(days) {
      const rows = await notHeld()
        .innerJoin('documents', 'documents.application', 'applications.id')
        .select('documents.id')
        .where('applications.state', 'in', ['proposed', 'failed'])
        .where('applications.received_at', '<', old(days))
        .where('documents.blob', 'is not', null)
        .limit(1_000)
        .execute();
      return rows.map(({ id }) => id as DocumentId); // ids were checked when they were written
    },

    async forgetBlob(document, remove) {
      await database.transaction().execute(async (transaction) => {
        const found = await lockExpired(transaction, tenant, document);
        if (!found) return;
        await remove(found.blob); // before the row says so: no bytes are left without a row that names them
        await transaction.updateTable('documents').set({ blob: null }).where('id', '=', document).execute();
        await recordEvent(transaction, tenant, {
          type: 'document.expired',
          actor: system,
          application: found.application,
          subject: document,
        });
      });
    },

    async forgetIdempotencyKeys(days) {
      await database
        .deleteFrom('idempotency_keys')
        .where('tenant', '=', tenant)
        .where('made_at', '<', old(days))
        .execute();
    },
  };
}

/** Of these erased applications, those whose key or rows are here again. */
async function cameBack(database: Database, ids: readonly ApplicationId[]): Promise<ApplicationId[]> {
  const { rows } = await sql<{ id: ApplicationId }>`
    select subject as id from keys where subject = any(${ids})
    union select id from applications where id = any(${ids}) and state <> 'erased'`.execute(database);
  return rows.map(({ id }) => id);
}

/** While the lock is held nobody can set a hold or ask for the document. */
async function lockExpired(transaction: Tx, tenant: string, document: DocumentId) {
  const found = transaction
    .selectFrom('documents')
    .innerJoin('applications', 'applications.id', 'documents.application')
    .select(['applications.id', 'applications.state', 'applications.held_at', 'documents.blob'])
    .where('documents.tenant', '=', tenant)
    .where('documents.id', '=', document);
  const before = await found.executeTakeFirst();
  if (!before) return undefined;
  const application = before.id as ApplicationId; // ids were checked when they were written
  await lockApplication(transaction, application);
  const row = await found.executeTakeFirst();
  if (!row?.blob || row.held_at || !['proposed', 'failed'].includes(row.state)) return undefined;
  return { application, blob: row.blob };
}

async function lock(transaction: Tx, tenant: string, id: ApplicationId) {
  const row = await transaction
    .selectFrom('applications')
    .select(['state', 'held_at', sql<Date>`clock_timestamp()`.as('now')])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Failure('application.unknown');
  return row;
}

/** The key first: without it, whatever a backup or a disk still holds says nothing. */
async function destroy(
  transaction: Tx,
  { tenant, keys }: StoreContext & { readonly keys: DataKeys },
  id: ApplicationId,
  actor: ActorId,
): Promise<void> {
  await keys.destroy(transaction, id);
  await removeRows(transaction, tenant, id, actor);
}

/** What is left is the tombstone, and the audit log. */
export async function removeRows(transaction: Tx, tenant: string, id: ApplicationId, actor: ActorId): Promise<void> {
  await eraseReviews(transaction, id);
  await transaction.deleteFrom('proposals').where('application', '=', id).execute();
  await transaction.deleteFrom('documents').where('application', '=', id).execute();
  await transaction.deleteFrom('interests').where('application', '=', id).execute();
  await transaction
    .updateTable('steps')
    .set({ state: 'cancelled', holder: null, lease_until: null })
    .where('application', '=', id)
    .where('state', 'in', ['due', 'leased', 'parked'])
    .execute();
  await transaction
    .updateTable('applications')
    .set({ state: 'erased', sealed: null, reference_index: null, erased_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
  await recordEvent(transaction, tenant, { type: 'application.erased', actor, application: id });
}
