import { z } from 'zod';
import { ActorId, ApplicationId, EventId } from './ids.ts';

/** Everything that is written to the audit log. */
export const EventType = z.enum([
  'application.received',
  'application.proposed',
  'application.failed',
  'application.exported',
  'application.erased',
  'application.held',
  'application.released',
  'document.read',
  'document.refused',
  'document.quarantined',
  'document.expired',
  'document.unlocked',
  'document.password-refused',
  'document.requested',
  'document.reclassified',
  'field.corrected',
  'field.confirmed',
  'review.opened',
  'review.claimed',
  'review.released',
  'review.drafted',
  'review.compared',
  'review.evidence-changed',
  'review.escalated',
  'review.closed',
  'review.reopened',
  'decision.recorded',
  'decision.undone',
  'application.decided',
  'application.undecided',
  'value.revealed',
  'step.parked',
  'step.retried',
  'policy.stored',
  'actor.granted',
  'actor.withdrawn',
  'actor.skilled',
  'actor.absent',
  'actor.present',
  'actor.barred',
  'review.assigned',
  'keys.rotated',
  'store.backed-up',
  'store.restored',
]);
export type EventType = z.infer<typeof EventType>;

/** Why somebody looked at a personal value. */
export const Purpose = z.enum(['review', 'access-request', 'support', 'audit', 'legal']);
export type Purpose = z.infer<typeof Purpose>;

/** An id, a code, the name of a field or rule, or a SHA-256 in hex: begins with a small letter and has no space, so that dates, numbers and names of people do not pass. */
const Code = z.string().regex(/^(?:[a-z][\w.:-]{0,199}|[0-9a-f]{64})$/);

/** What an event may say besides ids: numbers and codes, each under its own name. Personal data has no place in it. */
export const EventFacts = z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), z.union([z.number(), z.boolean(), Code]));
export type EventFacts = z.infer<typeof EventFacts>;

/** Who did what, to what, when and why; never the value itself. */
export const AuditEvent = z.strictObject({
  id: EventId,
  type: EventType,
  actor: ActorId,
  application: ApplicationId.optional(),
  /** The document, step or field it concerns. */
  subject: Code.optional(),
  purpose: Purpose.optional(),
  facts: EventFacts,
  at: z.date(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
export type NewEvent = Omit<AuditEvent, 'id' | 'at' | 'facts'> & { readonly facts?: EventFacts };
