import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId, DocumentId, StepId } from '../domain/ids.ts';
import { newStepId } from '../domain/ids.ts';
import type { Lease, StepKind } from '../domain/step.ts';
import type { Lineage, ParkedStep, StepHistory, Steps } from '../pipeline/store-ports.ts';
import { recordEvent } from './audit/record.ts';
import type { StoreContext, Tx } from './context.ts';
import { inBatches } from './in-batches.ts';
import { lockApplication, locked } from './lock.ts';
import { enqueue, enqueueMade, wakeUp } from './outbox.ts';
import type { Database, Tables } from './schema.ts';

/** How long a holder may be silent. Renewed at a third of it; a killed worker's step is free again after it. */
export const LEASE_MS = 8_000;
const WAKE_BATCH = 500;
/** A round ends here: what is left is older in the next one. */
const WAKE_BATCHES = 10;

// The database's own clock: the holders' clocks may disagree.
const now = sql<Date>`clock_timestamp()`;
const inMs = (ms: number | RawBuilder<number>) => sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`;
/** No wait and no lease is as long: what lies further ahead was written before the clock was set back. */
const isOver = (column: 'due_at' | 'lease_until') =>
  sql<boolean>`(${sql.ref(column)} <= clock_timestamp() or ${sql.ref(column)} > clock_timestamp() + interval '5 minutes')`;
/** Steps whose holders vanished together may have one poison among them: from the second time on they come back one by one. */
const apart = sql<number>`case when losses < 1 then 0 else random() * 1000 * least(power(2, losses), 60) end`;

export interface NewStep {
  readonly kind: StepKind;
  readonly subject: string;
  readonly application: string;
  readonly inputHash: string;
}

/** Makes steps and their first wake-ups. A step of the same subject and input is there already: it is left as it is. */
export async function addSteps(transaction: Tx, tenant: string, steps: readonly NewStep[]): Promise<void> {
  const rows = steps.map(({ inputHash, ...step }) => ({ tenant, id: newStepId(), ...step, input_hash: inputHash }));
  await inBatches(rows, async (batch) => {
    const made = transaction
      .insertInto('steps')
      .values(batch)
      .onConflict((conflict) => conflict.columns(['tenant', 'kind', 'subject', 'input_hash']).doNothing())
      .returning(['id', 'kind', 'wakes']);
    await enqueueMade(transaction, tenant, made);
    return [];
  });
}

/** Ends a step in the transaction that records its result, under the application's lock: the one place where a result is fenced. */
export async function endStep(
  transaction: Tx,
  { step, application, epoch, attempts, crashes }: Lease,
  end: { state: 'done'; lineage: Lineage } | { state: 'parked'; failure: string; lineage?: Lineage },
): Promise<void> {
  const ended = await transaction
    .with('locked', (queries) => locked(queries, application))
    .updateTable('steps')
    .from('locked')
    .set({
      state: end.state,
      attempts,
      crashes,
      done_at: now,
      holder: null,
      lease_until: null,
      failure: end.state === 'parked' ? end.failure : null,
      lineage: end.lineage ? JSON.stringify(end.lineage) : null,
    })
    .where('steps.id', '=', step)
    .where('steps.epoch', '=', epoch)
    .where('steps.state', '=', 'leased')
    .returning('steps.id')
    .executeTakeFirst();
  if (!ended) throw new Failure('step.superseded');
}

export function openSteps({ database, tenant, system }: StoreContext): Steps {
  const held = ({ step, epoch }: Lease) =>
    database
      .updateTable('steps')
      .where('tenant', '=', tenant)
      .where('id', '=', step)
      .where('epoch', '=', epoch)
      .where('state', '=', 'leased');
  return {
    async claim(step, holder) {
      const lease = await take(database, tenant, step, holder);
      return lease ? { lease } : whyNot(database, tenant, step);
    },

    async renew(lease) {
      const { numUpdatedRows } = await held(lease)
        .set({ lease_until: inMs(LEASE_MS) })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    release: (lease) =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('steps')
          .set((set) => ({
            state: 'due',
            holder: null,
            lease_until: null,
            due_at: now,
            woken_at: now,
            wakes: set('wakes', '+', 1),
          }))
          .where('id', '=', lease.step)
          .where('epoch', '=', lease.epoch)
          .where('state', '=', 'leased')
          .returning('wakes')
          .executeTakeFirst();
        if (row) await enqueue(transaction, tenant, [wakeUp(lease.step, lease.kind, row.wakes)]);
      }),

    async failed(lease, code, counts, waitMs) {
      await held(lease)
        .set((set) => ({
          state: 'due',
          holder: null,
          lease_until: null,
          failure: code,
          due_at: inMs(waitMs),
          attempts: set('attempts', '+', counts === 'attempt' ? 1 : 0),
          crashes: set('crashes', '+', counts === 'crash' ? 1 : 0),
        }))
        .execute();
    },

    async wakeOverdue(queued, patienceMs) {
      let woken = 0;
      for (let batch = 0; batch < WAKE_BATCHES; batch++) {
        const looked = await wakeSome(database, queued, patienceMs);
        woken += looked.woken;
        if (looked.seen < WAKE_BATCH) break;
      }
      return woken;
    },

    parked: () => parkedSteps(database, tenant),

    retry: (step, actor) =>
      database.transaction().execute(async (transaction) => {
        const parked = await applicationOf(transaction, tenant, step);
        if (!parked) return false;
        await lockApplication(transaction, parked);
        const row = await transaction
          .updateTable('steps')
          .set((set) => ({
            state: 'due',
            attempts: 0,
            crashes: 0,
            losses: 0,
            failure: null,
            done_at: null,
            due_at: now,
            woken_at: now,
            wakes: set('wakes', '+', 1),
          }))
          .where('tenant', '=', tenant)
          .where('id', '=', step)
          .where('state', '=', 'parked')
          .where(hasItsInput)
          .returning(['kind', 'subject', 'application', 'wakes'])
          .executeTakeFirst();
        if (!row) return false;
        await reopen(transaction, row);
        await enqueue(transaction, tenant, [wakeUp(step, row.kind, row.wakes)]);
        const application = row.application as ApplicationId; // ids were checked when they were written
        await recordEvent(transaction, tenant, {
          type: 'step.retried',
          actor: actor ?? system,
          application,
          subject: step,
        });
        return true;
      }),

    async of(application) {
      const rows = await database
        .selectFrom('steps')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('application', '=', application)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.map(
        (row): StepHistory => ({
          step: row.id as StepId,
          kind: row.kind,
          subject: row.subject,
          state: row.state,
          epoch: row.epoch,
          attempts: row.attempts,
          crashes: row.crashes,
          losses: row.losses,
          madeAt: row.made_at,
          ...(row.failure && { code: row.failure }),
          ...(row.done_at && { doneAt: row.done_at }),
          ...(row.lineage && { lineage: JSON.parse(row.lineage) as Lineage }), // written by endStep alone
        }),
      );
    },
  };
}

/** One statement, so that of two who ask at once one gets it. A lease that ran out may be taken over. */
async function take(database: Database, tenant: string, step: StepId, holder: string): Promise<Lease | undefined> {
  const row = await database
    .updateTable('steps')
    .set((set) => ({
      state: 'leased',
      epoch: set('epoch', '+', 1),
      holder,
      lease_until: inMs(LEASE_MS),
      losses: sql<number>`losses + case when state = 'leased' then 1 else 0 end`,
    }))
    .where('tenant', '=', tenant)
    .where('id', '=', step)
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'due'), isOver('due_at')]),
        where.and([where('state', '=', 'leased'), isOver('lease_until'), where('losses', '<', 1)]),
      ]),
    )
    .returning(['kind', 'subject', 'application', 'epoch', 'attempts', 'crashes', 'losses'])
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, step, application: row.application as ApplicationId }; // ids were checked when they were written
}

/** Over, or when to ask again; a lease that ran out before is brought back at a moment of its own. */
async function whyNot(
  database: Database,
  tenant: string,
  step: StepId,
): Promise<{ readonly over: true } | { readonly againMs: number }> {
  await expired(database, (steps) => steps.where('id', '=', step)).execute();
  const row = await database
    .selectFrom('steps')
    .select(
      sql<number>`ceil(extract(epoch from case when state = 'leased' then lease_until else due_at end - clock_timestamp()) * 1000)::float8`.as(
        'ms',
      ),
    )
    .where('tenant', '=', tenant)
    .where('id', '=', step)
    .where('state', 'in', ['due', 'leased'])
    .executeTakeFirst();
  return row ? { againMs: Math.max(row.ms, 0) + 20 } : { over: true };
}

/** The update that takes steps from holders that vanished. Those that somebody else is about to change are left to them. */
const expired = (database: Database, narrowed = (steps: LeasedSteps): LeasedSteps => steps) =>
  database
    .updateTable('steps')
    .set((set) => ({
      state: 'due',
      holder: null,
      lease_until: null,
      losses: set('losses', '+', 1),
      due_at: inMs(apart),
    }))
    .where('id', 'in', ({ selectFrom }) =>
      narrowed(selectFrom('steps').select('id').where('state', '=', 'leased').where(isOver('lease_until')))
        .forUpdate()
        .skipLocked(),
    );

type LeasedSteps = SelectQueryBuilder<Tables, 'steps', { id: string }>;

/** One batch: those the queue no longer has get a new wake-up, the others are looked at again later. The queue is asked outside any transaction, as it may share the database. */
async function wakeSome(
  database: Database,
  queued: Parameters<Steps['wakeOverdue']>[0],
  patienceMs: number,
): Promise<{ seen: number; woken: number }> {
  await expired(database).execute();
  const rows = await database
    .selectFrom('steps')
    .select(['id', 'kind', 'wakes'])
    .where('state', '=', 'due')
    .where(isOver('due_at'))
    .where(sql<boolean>`woken_at not between ${inMs(-patienceMs)} and clock_timestamp()`)
    .where(sql<boolean>`not exists (select from outbox where outbox.id = steps.id || '-' || steps.wakes)`)
    .orderBy('woken_at')
    .limit(WAKE_BATCH)
    .execute();
  if (rows.length === 0) return { seen: 0, woken: 0 };
  const present = await queued(rows.map(({ id, kind, wakes }) => wakeUp(id, kind, wakes)));
  const lost = rows.filter(({ id, wakes }) => !present.has(`${id}-${wakes}`));
  // Rows that another reconciler is at are left to it: two that lock many rows each in its own order could wait for each other.
  await sql`update steps set woken_at = clock_timestamp() where id in (
    select id from steps where id = any(${rows.map(({ id }) => id)}) for update skip locked)`.execute(database);
  return { seen: rows.length, woken: lost.length > 0 ? await wakeAgain(database, lost) : 0 };
}

/** New wake-ups for all at once, in one statement. One that another process has woken meanwhile has another number, and one that it is at is left to it. */
async function wakeAgain(
  database: Database,
  lost: readonly { readonly id: string; readonly wakes: number }[],
): Promise<number> {
  const { rows } = await sql`
    with lost as (
      select * from unnest(${lost.map(({ id }) => id)}::text[], ${lost.map(({ wakes }) => wakes)}::integer[]) as lost (id, wakes)
    ), free as (
      select steps.id from steps join lost using (id, wakes) where state = 'due' for update of steps skip locked
    ), woken as (
      update steps set wakes = wakes + 1 where id in (select id from free) returning tenant, id, kind, wakes
    )
    insert into outbox (tenant, id, job, payload)
    select tenant, id || '-' || wakes, kind, json_build_object('step', id) from woken
    on conflict (id) do nothing returning id`.execute(database);
  return rows.length;
}

async function parkedSteps(database: Database, tenant: string): Promise<ParkedStep[]> {
  const rows = await database
    .selectFrom('steps')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('state', '=', 'parked')
    .orderBy('done_at')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    step: row.id as StepId,
    kind: row.kind,
    application: row.application as ApplicationId,
    subject: row.subject,
    code: row.failure ?? 'bug',
    attempts: row.attempts,
    crashes: row.crashes,
    losses: row.losses,
  }));
}

const applicationOf = async (transaction: Tx, tenant: string, step: StepId): Promise<ApplicationId | undefined> => {
  const row = await transaction
    .selectFrom('steps')
    .select('application')
    .where('tenant', '=', tenant)
    .where('id', '=', step)
    .executeTakeFirst();
  return row?.application as ApplicationId | undefined; // ids were checked when they were written
};

/** A document whose bytes have expired can never be read again: its step stays where people see it. */
const hasItsInput = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'steps'>) =>
  not(
    exists(
      selectFrom('documents')
        .select('documents.id')
        .whereRef('documents.id', '=', 'steps.subject')
        .where('documents.blob', 'is', null),
    ),
  );

/** What a parked step had ended is open again: the document waits to be read, the application for what follows. */
async function reopen(
  transaction: Tx,
  { kind, subject, application }: { kind: StepKind; subject: string; application: string },
): Promise<void> {
  if (kind === 'read-document') {
    const document = subject as DocumentId;
    await transaction
      .updateTable('documents')
      .set({ state: 'received', failure: null })
      .where('id', '=', document)
      .execute();
    await transaction.deleteFrom('readings').where('document', '=', document).execute();
    await transaction.deleteFrom('pages').where('document', '=', document).execute();
    await cancelDecisions(transaction, application);
  }
  await transaction
    .updateTable('applications')
    .set({ state: kind === 'read-document' ? 'reading' : 'deciding', failure: null })
    .where('id', '=', application)
    .where('state', '!=', 'erased')
    .execute();
}

/** What they decide on is about to change: an old decision that ended after the new one would stand as the newest. */
const cancelDecisions = (transaction: Tx, application: string) =>
  transaction
    .updateTable('steps')
    .set({ state: 'cancelled', holder: null, lease_until: null })
    .where('application', '=', application)
    .where('kind', '=', 'decide-application')
    .where('state', 'in', ['due', 'leased', 'parked'])
    .execute();
