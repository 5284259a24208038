import { Failure } from '../domain/failure.ts';
import type { DecisionId } from '../domain/ids.ts';
import type { Review } from '../domain/review.ts';
import type { Judgement, Seen } from '../pipeline/ports/reviews.ts';
import type { OperationPorts } from './operations.ts';

/** Records one person's decision; where nothing else is said, what they drafted. */
export async function recordDecision(
  seen: Omit<Seen, 'actor'>,
  judgement: { readonly [Said in keyof Judgement]?: Judgement[Said] | undefined },
  { store, actor }: Pick<OperationPorts, 'store' | 'actor'>,
): Promise<{ readonly decision: DecisionId; readonly review: Review }> {
  const { draft } = await store.reviews.seen(seen.review, actor.id);
  const outcome = judgement.outcome ?? draft?.outcome;
  if (!outcome)
    throw new Failure('usage.invalid', {
      problems: [{ at: '--outcome', says: 'must be given, as there is no draft' }],
    });
  return store.reviews.decide(
    { ...seen, actor: actor.id },
    { outcome, reason: judgement.reason ?? draft?.reason, note: judgement.note ?? draft?.note },
  );
}
