import { Failure } from '../../domain/failure.ts';
import type { Lease } from '../../domain/step.ts';
import type { Lineage } from '../../pipeline/store-ports.ts';
import type { Tx } from '../context.ts';
import { locked } from '../lock.ts';
import { now } from './clock.ts';

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
