import { Failure } from '../domain/failure.ts';
import type { Review } from '../domain/review.ts';
import type { Request, Seen } from '../pipeline/ports/reviews.ts';
import type { OperationPorts } from './operations.ts';

/** Asks the applicant for documents of types that there are; the application waits. */
export async function requestDocuments(
  seen: Omit<Seen, 'actor'>,
  request: Request,
  { store, actor, knownTypes }: Pick<OperationPorts, 'store' | 'actor' | 'knownTypes'>,
): Promise<Review> {
  const types = knownTypes().map(({ id }) => id);
  if (request.wants.some((want) => !types.includes(want)))
    throw new Failure('usage.invalid', { problems: [{ at: '--want', says: `must be of ${types.join(', ')}` }] });
  return store.reviews.request({ ...seen, actor: actor.id }, request);
}
