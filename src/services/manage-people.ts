import { z } from 'zod';
import { Role } from '../domain/actor.ts';
import { daysIn } from '../domain/calendar.ts';
import { Failure } from '../domain/failure.ts';
import { ApplicationId } from '../domain/ids.ts';
import { PlainDate } from '../domain/plain-date.ts';
import type { Person } from '../pipeline/ports/people.ts';
import type { OperationPorts } from './operations.ts';

type Ports = Pick<OperationPorts, 'store' | 'actor' | 'calendar'>;

/** As a login is named: its kind, a colon, and what it calls the person. */
const Login = z.string().regex(/^[a-z][a-z0-9-]*:[\w.@+|/=-]{1,200}$/, 'a login such as os:1000 or oidc:…');
const Named = z.string().regex(/^(?:act_[0-9a-z]{26}|[a-z][a-z0-9-]*:[\w.@+|/=-]{1,200})$/, 'a login or an act_… id');

export const ToAdd = z.strictObject({ person: Login, roles: z.array(Role), without: z.array(Role).default([]) });

export async function addPerson(
  { person, roles, without }: z.infer<typeof ToAdd>,
  { store, actor }: Ports,
): Promise<Person> {
  const added = await store.people.add(person, roles, actor.id);
  return without.length > 0 ? store.people.withdraw(person, without, actor.id) : added;
}

export const ToSkill = z.strictObject({
  person: Named,
  skill: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens'),
  has: z.boolean(),
});

export const skillPerson = (
  { person, skill, has }: z.infer<typeof ToSkill>,
  { store, actor }: Ports,
): Promise<Person> => store.people.skill(person, skill, has, actor.id);

/** Days away, or none: back. */
export const ToBeAbsent = z.strictObject({ person: Named, first: PlainDate.optional(), last: PlainDate.optional() });

export async function absentPerson(
  { person, first, last = first }: z.infer<typeof ToBeAbsent>,
  { store, actor, calendar }: Ports,
): Promise<Person> {
  if (first === undefined || last === undefined) return store.people.present(person, actor.id);
  if (last < first)
    throw new Failure('usage.invalid', { problems: [{ at: 'last', says: 'must not come before the first day' }] });
  return store.people.absent(person, daysIn(first, last, calendar), actor.id);
}

export const ToBar = z.strictObject({ person: Named, application: ApplicationId, barred: z.boolean() });

export const barPerson = (
  { person, application, barred }: z.infer<typeof ToBar>,
  { store, actor }: Ports,
): Promise<Person> => store.people.bar(person, application, barred, actor.id);
