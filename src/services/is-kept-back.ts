import { may } from '../domain/actor.ts';
import type { ApplicationId } from '../domain/ids.ts';
import type { OperationPorts } from './operations.ts';

/** Whether the recommendation is to be kept from this person: those who may decide find it nowhere while a review hides it. */
export const isKeptBack = async (
  application: ApplicationId,
  { store, actor }: Pick<OperationPorts, 'store' | 'actor'>,
): Promise<boolean> => may(actor, 'decide') && (await store.reviews.hides(application, actor.id));
