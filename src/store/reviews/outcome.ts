import { sql } from 'kysely';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/proposal.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { UNDO_MS } from './act.ts';

interface Decided {
  readonly application: ApplicationId;
  /** Null: it is open again. */
  readonly outcome: Outcome | null;
  readonly by: ActorId;
  /** People may take it back for a while: it counts from then on. */
  readonly undoable?: true;
}

/** What the application has come to; nothing where that is what it had come to. */
export async function setOutcome(
  transaction: Tx,
  { tenant }: StoreContext,
  { application, outcome, by, undoable }: Decided,
): Promise<void> {
  const wait = undoable ? UNDO_MS : 0;
  const changed = await transaction
    .updateTable('applications')
    .set({
      outcome,
      decided_at: outcome ? sql<Date>`clock_timestamp() + ${wait} * interval '1 millisecond'` : null,
    })
    .where('id', '=', application)
    .where(sql<boolean>`outcome is distinct from ${outcome}`)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return;
  await recordEvent(transaction, tenant, {
    ...(outcome ? { type: 'application.decided', facts: { outcome } } : { type: 'application.undecided' }),
    ...{ actor: by, application },
  });
}
