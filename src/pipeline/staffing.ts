import { may } from '../domain/actor.ts';
import type { Inboxes } from '../domain/inbox.ts';
import { AUTO, type Policy } from '../policy/policy.ts';
import { sitsIn } from './assign.ts';
import type { Person } from './ports/people.ts';
import { INVENTED } from './route.ts';

/** An inbox whose people are too few ever to decide what comes there. */
export interface Understaffed {
  readonly inbox: string;
  /** How many people it takes, and how many sit there. */
  readonly needs: number;
  readonly has: number;
}

type Destinations = Pick<Policy, 'rules' | 'otherwise' | 'onError'>;

/** The inboxes that cannot do what the policy asks of them. Somebody who is away now comes back: they count. */
export function staffing(
  policy: Destinations,
  inboxes: Inboxes,
  people: readonly Pick<Person, 'roles' | 'skills'>[],
): Understaffed[] {
  return [...approvalsOf(policy, inboxes)].flatMap(([name, approvals]) => {
    const inbox = inboxes[name];
    const sitting = inbox ? people.filter((person) => sitsIn(person, inbox)) : [];
    // Whoever hands in does not decide: where one of them may do so, it takes another.
    const needs = approvals + (sitting.some((person) => may(person, 'submit')) ? 1 : 0);
    return sitting.length < needs ? [{ inbox: name, needs, has: sitting.length }] : [];
  });
}

/** How many must agree in each inbox at most: as the policy says, the floor, and the inboxes that hand on what is late. */
function approvalsOf({ rules, otherwise, onError }: Destinations, inboxes: Inboxes): Map<string, number> {
  const most = new Map<string, number>();
  const ask = (inbox: string, approvals: number): void => {
    if (inbox === AUTO || (most.get(inbox) ?? 0) >= approvals) return; // ends also where inboxes hand on in a circle
    most.set(inbox, approvals);
    const next = inboxes[inbox]?.escalate;
    if (next !== undefined) ask(next, approvals);
  };
  for (const { inbox, approvals } of [...rules.map(({ destination }) => destination), otherwise, onError, INVENTED])
    ask(inbox, approvals);
  return most;
}
