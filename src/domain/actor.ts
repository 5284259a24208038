import { z } from 'zod';
import { ActorId } from './ids.ts';

/** What an actor may be trusted with; stored per actor, so that whoever authorises looks it up. */
export const Role = z.enum([
  'submitter',
  'reviewer',
  'approver',
  'policy-editor',
  'privacy-officer',
  'administrator',
  'developer',
]);
export type Role = z.infer<typeof Role>;

/** Whoever does something: a person or a system, known by the name its login gives it (`os:1000`, `oidc:…`, `key:…`). */
export const Actor = z.object({
  id: ActorId,
  kind: z.enum(['person', 'system']),
  subject: z.string().min(1),
  roles: z.array(Role),
});
export type Actor = z.infer<typeof Actor>;

/** What only some roles may do. A developer may do none of it: masked fixtures are theirs. */
export const Action = z.enum([
  'submit',
  'see-status',
  'reveal-value',
  'export',
  'forget',
  'hold',
  'retry-step',
  'unlock',
  'rotate-keys',
  'verify-audit',
  'back-up',
  'work-review',
  'decide',
  'reopen',
  'manage-people',
]);
export type Action = z.infer<typeof Action>;

const MAY: Readonly<Record<Action, readonly Role[]>> = {
  submit: ['submitter', 'administrator'],
  'see-status': ['submitter', 'reviewer', 'approver', 'privacy-officer', 'administrator'],
  'reveal-value': ['reviewer', 'approver', 'privacy-officer'],
  export: ['privacy-officer'],
  forget: ['privacy-officer'],
  hold: ['privacy-officer'],
  'retry-step': ['administrator'],
  unlock: ['submitter', 'reviewer', 'administrator'],
  'rotate-keys': ['administrator'],
  'verify-audit': ['privacy-officer', 'administrator'],
  'back-up': ['administrator'],
  'work-review': ['reviewer', 'approver'],
  decide: ['reviewer', 'approver'],
  reopen: ['approver'],
  'manage-people': ['administrator'],
};

export const may = ({ roles }: { readonly roles: readonly Role[] }, action: Action): boolean =>
  MAY[action].some((role) => roles.includes(role));
