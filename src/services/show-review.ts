import { Failure } from '../domain/failure.ts';
import type { ActorId, DocumentId, ReviewId } from '../domain/ids.ts';
import type { Correction } from '../domain/review.ts';
import type { Request, ReviewSeen } from '../pipeline/ports/reviews.ts';
import { type Explanation, explainApplication } from './explain-application.ts';
import type { OperationPorts } from './operations.ts';

/** A review with all that its evidence says; the recommendation only where this person may see it. */
export interface ReviewShown extends Omit<ReviewSeen, 'review'> {
  readonly schema: 'docket.review.v1';
  readonly review: ReviewSeen['review'];
  readonly evidence: Pick<Explanation, 'state' | 'fields' | 'attributes' | 'route'>;
  readonly corrections: readonly CorrectionShown[];
  readonly requests: readonly Request[];
}

interface CorrectionShown extends Pick<Correction, 'id' | 'part' | 'field' | 'kind' | 'reason'> {
  readonly document: DocumentId;
  readonly before?: Correction['before'];
  readonly after?: Correction['after'];
}

/** What was read is shown where it is asked for, and that it was is on record, as in an explanation. */
export async function showReview(
  { review, reveal }: { readonly review: ReviewId; readonly reveal?: boolean | undefined },
  { store, actor }: Pick<OperationPorts, 'store' | 'actor'>,
): Promise<ReviewShown> {
  const seen = await store.reviews.seen(review, actor.id);
  const { application } = seen.review;
  const asked = { application, ...(reveal && { reveal: 'review' as const }) };
  const { state, fields, attributes, route } = await explainApplication(asked, { store, actor });
  const corrections = await store.reviews.corrections(application);
  const requests = await store.reviews.requests(application);
  return {
    schema: 'docket.review.v1',
    ...seen,
    evidence: { state, fields, attributes, ...(route && { route }) },
    corrections: corrections.map((one) => shown(one, reveal === true)),
    requests: requests.map(({ wants, text }) => ({ wants, text: reveal ? text : '' })),
  };
}

const shown = (
  { id, document, part, field, kind, reason, before, after }: Correction,
  reveal: boolean,
): CorrectionShown => ({
  ...{ id, document, part, field, kind, reason },
  ...(reveal && { before, ...(after !== undefined && { after }) }),
});

/** Fails with `review.unknown` as the store does, and for what is no review of theirs. */
export async function applicationOfReview(
  review: ReviewId,
  actor: ActorId,
  { store }: Pick<OperationPorts, 'store'>,
): Promise<ReviewSeen['review']['application']> {
  const { review: found } = await store.reviews.seen(review, actor);
  if (found.closedAs === 'erased') throw new Failure('application.erased');
  return found.application;
}
