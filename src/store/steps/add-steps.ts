import { newStepId } from '../../domain/ids.ts';
import type { StepKind } from '../../domain/step.ts';
import type { Tx } from '../context.ts';
import { inBatches } from '../in-batches.ts';
import { enqueueMade } from '../outbox.ts';

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
