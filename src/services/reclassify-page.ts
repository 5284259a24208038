import { Failure } from '../domain/failure.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Review } from '../domain/review.ts';
import type { Seen } from '../pipeline/ports/reviews.ts';
import type { OperationPorts } from './operations.ts';

/** Has one document read anew, with one of its pages as what a person says it is. */
export async function reclassifyPage(
  seen: Omit<Seen, 'actor'>,
  said: { readonly document: DocumentId; readonly page: number; readonly type: string },
  { store, actor, knownTypes, wake }: Pick<OperationPorts, 'store' | 'actor' | 'knownTypes' | 'wake'>,
): Promise<Review> {
  const types = knownTypes().map(({ id }) => id);
  if (!types.includes(said.type))
    throw new Failure('usage.invalid', { problems: [{ at: '--type', says: `must be one of ${types.join(', ')}` }] });
  const review = await store.reviews.reclassify({ ...seen, actor: actor.id }, said);
  wake();
  return review;
}
