import { sql } from 'kysely';
import type { Role } from '../../domain/actor.ts';
import type { EventFacts } from '../../domain/event.ts';
import { Failure } from '../../domain/failure.ts';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';
import type { Absence, People, Person } from '../../pipeline/ports/people.ts';
import { knownActor } from '../actors.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { listPeople } from './list.ts';

type Told = 'actor.granted' | 'actor.withdrawn' | 'actor.skilled' | 'actor.absent' | 'actor.present' | 'actor.barred';

export function openPeople({ database, tenant }: Pick<StoreContext, 'database' | 'tenant'>): People {
  /** Changes somebody who is known, in a transaction of its own; gives what they are afterwards. */
  const change = (named: string, work: (transaction: Tx, actor: ActorId) => Promise<void>): Promise<Person> =>
    database.transaction().execute(async (transaction) => {
      const actor = await actorNamed(transaction, tenant, named);
      await work(transaction, actor);
      return personOf(transaction, tenant, actor);
    });
  const tell = (transaction: Tx, type: Told, by: ActorId, subject: ActorId, facts: EventFacts = {}) =>
    recordEvent(transaction, tenant, { type, actor: by, subject, facts });

  return {
    list: () => listPeople(database, tenant),

    add: (subject, roles, by) =>
      database.transaction().execute(async (transaction) => {
        const { id } = await knownActor(transaction, tenant, { subject, kind: 'person', roles: [] });
        for (const role of await grant(transaction, tenant, id, roles))
          await tell(transaction, 'actor.granted', by, id, { role });
        return personOf(transaction, tenant, id);
      }),

    withdraw: (person, roles, by) =>
      change(person, async (transaction, actor) => {
        const taken = await transaction
          .deleteFrom('actor_roles')
          .where('actor', '=', actor)
          .where('role', 'in', [...roles])
          .returning('role')
          .execute();
        for (const { role } of taken) await tell(transaction, 'actor.withdrawn', by, actor, { role });
      }),

    skill: (person, skill, has, by) =>
      change(person, async (transaction, actor) => {
        const changed = has
          ? await transaction
              .insertInto('actor_skills')
              .values({ tenant, actor, skill })
              .onConflict((conflict) => conflict.doNothing())
              .returning('skill')
              .execute()
          : await transaction
              .deleteFrom('actor_skills')
              .where('actor', '=', actor)
              .where('skill', '=', skill)
              .returning('skill')
              .execute();
        if (changed.length > 0) await tell(transaction, 'actor.skilled', by, actor, { skill, has });
      }),

    absent: (person, absence, by) =>
      change(person, async (transaction, actor) => {
        await keepAbsence(transaction, tenant, actor, absence);
        const facts = { from: absence.from.getTime(), until: absence.until.getTime() };
        await tell(transaction, 'actor.absent', by, actor, facts);
      }),

    present: (person, by) =>
      change(person, async (transaction, actor) => {
        const now = sql<Date>`clock_timestamp()`;
        const open = (from: '<' | '>=') => sql<boolean>`from_at ${sql.raw(from)} ${now} and to_at > ${now}`;
        await transaction
          .updateTable('absences')
          .set({ to_at: now })
          .where('actor', '=', actor)
          .where(open('<'))
          .execute();
        await transaction.deleteFrom('absences').where('actor', '=', actor).where(open('>=')).execute();
        await tell(transaction, 'actor.present', by, actor);
      }),

    bar: (person, application, barred, by) =>
      change(person, async (transaction, actor) => {
        await requireApplication(transaction, tenant, application);
        const changed = barred
          ? await transaction
              .insertInto('interests')
              .values({ tenant, actor, application })
              .onConflict((conflict) => conflict.doNothing())
              .returning('actor')
              .execute()
          : await transaction
              .deleteFrom('interests')
              .where('actor', '=', actor)
              .where('application', '=', application)
              .returning('actor')
              .execute();
        if (changed.length === 0) return;
        const event = { type: 'actor.barred', actor: by, application, subject: actor, facts: { barred } } as const;
        await recordEvent(transaction, tenant, event);
      }),
  };
}

/** Gives the roles that were not theirs before. */
async function grant(transaction: Tx, tenant: string, actor: ActorId, roles: readonly Role[]): Promise<Role[]> {
  if (roles.length === 0) return [];
  const given = await transaction
    .insertInto('actor_roles')
    .values(roles.map((role) => ({ tenant, actor, role })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('role')
    .execute();
  return given.map(({ role }) => role);
}

async function keepAbsence(transaction: Tx, tenant: string, actor: ActorId, { from, until }: Absence): Promise<void> {
  await transaction
    .insertInto('absences')
    .values({ tenant, actor, from_at: from, to_at: until })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By id or by login. */
async function actorNamed(transaction: Tx, tenant: string, named: string): Promise<ActorId> {
  const row = await transaction
    .selectFrom('actors')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'person')
    .where('disabled_at', 'is', null)
    .where((where) => where.or([where('id', '=', named), where('subject', '=', named)]))
    .forUpdate() // changes of one person come one after the other
    .executeTakeFirst();
  if (!row) throw new Failure('person.unknown');
  return row.id as ActorId; // the id was checked when it was written
}

async function requireApplication(transaction: Tx, tenant: string, application: ApplicationId): Promise<void> {
  const row = await transaction
    .selectFrom('applications')
    .select('state')
    .where('tenant', '=', tenant)
    .where('id', '=', application)
    .executeTakeFirst();
  if (!row) throw new Failure('application.unknown');
  if (row.state === 'erased') throw new Failure('application.erased');
}

async function personOf(transaction: Tx, tenant: string, actor: ActorId): Promise<Person> {
  const [person] = await listPeople(transaction, tenant, actor);
  if (!person) throw new Failure('person.unknown');
  return person;
}
