import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { ApplicationForm, type Document, DocumentOutcome } from '../domain/application.ts';
import { Extraction } from '../domain/extraction.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import { Proposal } from '../domain/proposal.ts';
import type { AcceptedDocument, OutboxEntry, Store } from '../pipeline/ports.ts';
import type { Database, DocumentState, Tables } from './schema.ts';
import type { SealedJson } from './sealed-json.ts';
import { statusOf } from './status.ts';

/** What is sealed in a document's row: its name and hash tell of the applicant. */
const DocumentFacts = z.object({ file: z.string(), sha256: z.string(), declaredType: z.string().optional() });
const ReadingBody = z.object({ outcome: DocumentOutcome, extractions: z.array(Extraction) });

const STATE_OF: Readonly<Record<DocumentOutcome['status'], DocumentState>> = {
  complete: 'read',
  partial: 'read',
  refused: 'refused',
  quarantined: 'quarantined',
};

export function openStore(database: Database, sealed: SealedJson): Store {
  return {
    accept: (id, form, documents) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('applications')
          .values({ id, state: 'reading', sealed: sealed.seal(id, 'form', form) })
          .execute();
        for (const [position, document] of documents.entries())
          await insertDocument(transaction, document, position, sealed);
        await decideWhenAllAreIn(transaction, id);
      }),

    async waitingDocument(id) {
      const row = await database
        .selectFrom('documents')
        .selectAll()
        .where('id', '=', id)
        .where('state', '=', 'received')
        .executeTakeFirst();
      return row && documentFrom(row, sealed);
    },

    finishDocument: (outcome, extractions) =>
      database.transaction().execute(async (transaction) => {
        const { document } = outcome;
        const row = await transaction
          .updateTable('documents')
          .set({ state: STATE_OF[outcome.status], failure: outcome.refusal?.code ?? null })
          .where('id', '=', document)
          .where('state', '=', 'received')
          .returning('application')
          .executeTakeFirst();
        if (!row) return; // a repeated job: the first result stands
        await insertReading(transaction, row.application, outcome, extractions, sealed);
        await decideWhenAllAreIn(transaction, row.application);
      }),

    async application(id) {
      const row = await database.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const rows = await database
        .selectFrom('readings')
        .innerJoin('documents', 'documents.id', 'readings.document')
        .select(['readings.sealed', 'readings.document'])
        .where('readings.application', '=', id)
        .orderBy('documents.position')
        .execute();
      const bodies = rows.map((reading) => sealed.open(id, `reading|${reading.document}`, ReadingBody, reading.sealed));
      const application = {
        id,
        form: sealed.open(id, 'form', ApplicationForm, row.sealed),
        documents: bodies.map(({ outcome }) => outcome),
      };
      return { application, extractions: bodies.flatMap(({ extractions }) => extractions) };
    },

    saveProposal: (id, proposal) =>
      database.transaction().execute(async (transaction) => {
        const { route, recommendation } = proposal;
        await transaction
          .insertInto('proposals')
          .values({
            application: id,
            inbox: route.inbox,
            outcome: recommendation.outcome,
            rule: route.rule,
            policy: route.policy.hash,
            sealed: sealed.seal(id, 'proposal', proposal),
          })
          .onConflict((conflict) => conflict.column('application').doNothing())
          .execute();
        await transaction
          .updateTable('applications')
          .set({ state: 'proposed' })
          .where('id', '=', id)
          .where('state', '=', 'deciding')
          .execute();
      }),

    async proposal(id) {
      const row = await database
        .selectFrom('proposals')
        .select('sealed')
        .where('application', '=', id)
        .executeTakeFirst();
      return row && sealed.open(id, 'proposal', Proposal, row.sealed);
    },

    async failApplication(id, code) {
      await database
        .updateTable('applications')
        .set({ state: 'failed', failure: code })
        .where('id', '=', id)
        .where('state', '!=', 'proposed')
        .execute();
    },

    status: () => statusOf(database),

    async unpublished(limit) {
      const rows = await database
        .selectFrom('outbox')
        .select(['id', 'job', 'payload'])
        .where('published_at', 'is', null)
        .orderBy('made_at')
        .limit(limit)
        .execute();
      return rows.map(({ id, job, payload }): OutboxEntry => ({ id, job, payload: JSON.parse(payload) }));
    },

    async markPublished(ids) {
      if (ids.length > 0)
        await database.updateTable('outbox').set({ published_at: sql`now()` }).where('id', 'in', ids).execute();
    },
  };
}

async function insertDocument(
  transaction: Transaction<Tables>,
  document: AcceptedDocument,
  position: number,
  sealed: SealedJson,
): Promise<void> {
  const { id, application, blob, outcome } = document;
  const facts = sealed.seal(application, `document|${id}`, DocumentFacts.parse(document));
  const state = outcome ? STATE_OF[outcome.status] : 'received';
  await transaction
    .insertInto('documents')
    .values({ id, application, position, state, failure: outcome?.refusal?.code ?? null, blob, sealed: facts })
    .execute();
  if (outcome) await insertReading(transaction, application, outcome, [], sealed);
  else await enqueue(transaction, 'read-document', id, { document: id });
}

async function insertReading(
  transaction: Transaction<Tables>,
  application: string,
  outcome: DocumentOutcome,
  extractions: readonly Extraction[],
  sealed: SealedJson,
): Promise<void> {
  const { document } = outcome;
  const body = sealed.seal(application, `reading|${document}`, { outcome, extractions });
  await transaction.insertInto('readings').values({ document, application, sealed: body }).execute();
}

/**
 * The join: counted under the application's row lock, so that two documents that finish together enqueue one decision.
 * `no key update`, because each of the two already holds the weaker lock that its foreign key took: a full one would deadlock.
 */
async function decideWhenAllAreIn(transaction: Transaction<Tables>, application: string): Promise<void> {
  await transaction.selectFrom('applications').select('id').where('id', '=', application).forNoKeyUpdate().execute();
  const waiting = await transaction
    .selectFrom('documents')
    .select('id')
    .where('application', '=', application)
    .where('state', '=', 'received')
    .limit(1)
    .execute();
  if (waiting.length > 0) return;
  await transaction
    .updateTable('applications')
    .set({ state: 'deciding' })
    .where('id', '=', application)
    .where('state', '=', 'reading')
    .execute();
  await enqueue(transaction, 'decide-application', application, { application });
}

/** One entry for each job and subject, ever: its id is also the job's id. */
async function enqueue(transaction: Transaction<Tables>, job: string, subject: string, payload: object): Promise<void> {
  await transaction
    .insertInto('outbox')
    .values({ id: `${job}-${subject}`, job, payload: JSON.stringify(payload) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function documentFrom(
  row: { id: string; application: string; blob: string; sealed: Buffer },
  sealed: SealedJson,
): Document {
  const facts = sealed.open(row.application, `document|${row.id}`, DocumentFacts, row.sealed);
  return { ...facts, id: row.id as DocumentId, application: row.application as ApplicationId, blob: row.blob }; // ids were checked when they were written
}
