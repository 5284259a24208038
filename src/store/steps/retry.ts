import type { ExpressionBuilder } from 'kysely';
import type { ActorId, ApplicationId, DocumentId, StepId } from '../../domain/ids.ts';
import type { StepKind } from '../../domain/step.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { lockApplication } from '../lock.ts';
import { enqueue, wakeUp } from '../outbox.ts';
import type { Tables } from '../schema.ts';
import { now } from './clock.ts';

/** Puts a parked step to work again, with its counts forgotten. */
export const retry = ({ database, tenant }: StoreContext, step: StepId, actor: ActorId): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const parked = await applicationOf(transaction, tenant, step);
    if (!parked) return false;
    await lockApplication(transaction, parked);
    const row = await transaction
      .updateTable('steps')
      .set(anew)
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
      actor,
      application,
      subject: step,
    });
    return true;
  });

/** Has a document read once more, on another input; nothing where its step is not done. */
export async function readOnceMore(
  transaction: Tx,
  tenant: string,
  { document, application, input }: { document: DocumentId; application: ApplicationId; input: string },
): Promise<boolean> {
  const step = await transaction
    .updateTable('steps')
    .set((set) => ({ ...anew(set), input_hash: input }))
    .where('tenant', '=', tenant)
    .where('kind', '=', 'read-document')
    .where('subject', '=', document)
    .where('state', '=', 'done')
    .returning(['id', 'kind', 'subject', 'wakes'])
    .executeTakeFirst();
  if (!step) return false;
  await reopen(transaction, { ...step, application });
  await enqueue(transaction, tenant, [wakeUp(step.id, step.kind, step.wakes)]);
  return true;
}

/** Due again, as if it had never been tried. */
const anew = (set: ExpressionBuilder<Tables, 'steps'>) => ({
  state: 'due' as const,
  attempts: 0,
  crashes: 0,
  losses: 0,
  failure: null,
  done_at: null,
  due_at: now,
  woken_at: now,
  wakes: set('wakes', '+', 1),
});

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

/** What the step had ended is open again: the document waits to be read, the application for what follows. */
export async function reopen(
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
export const cancelDecisions = (transaction: Tx, application: string) =>
  transaction
    .updateTable('steps')
    .set({ state: 'cancelled', holder: null, lease_until: null })
    .where('application', '=', application)
    .where('kind', '=', 'decide-application')
    .where('state', 'in', ['due', 'leased', 'parked'])
    .execute();
