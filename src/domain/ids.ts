import { typeid } from 'typeid-js';
import { z } from 'zod';

// Type-prefixed, time-ordered ids: an id says what it names, sorts by age, and holds no colon (BullMQ reserves it).
const idOf = <Prefix extends string>(prefix: Prefix) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{26}$`));

export const ApplicationId = idOf('app').brand<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;

export const DocumentId = idOf('doc').brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const StepId = idOf('stp').brand<'StepId'>();
export type StepId = z.infer<typeof StepId>;

export const EventId = idOf('evt').brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const ActorId = idOf('act').brand<'ActorId'>();
export type ActorId = z.infer<typeof ActorId>;

export const ReviewId = idOf('rev').brand<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;

export const DecisionId = idOf('dcs').brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

export const CorrectionId = idOf('cor').brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

export const newApplicationId = (): ApplicationId => ApplicationId.parse(typeid('app').toString());
export const newDocumentId = (): DocumentId => DocumentId.parse(typeid('doc').toString());
export const newStepId = (): StepId => StepId.parse(typeid('stp').toString());
export const newEventId = (): EventId => EventId.parse(typeid('evt').toString());
export const newActorId = (): ActorId => ActorId.parse(typeid('act').toString());
export const newReviewId = (): ReviewId => ReviewId.parse(typeid('rev').toString());
export const newDecisionId = (): DecisionId => DecisionId.parse(typeid('dcs').toString());
export const newCorrectionId = (): CorrectionId => CorrectionId.parse(typeid('cor').toString());
