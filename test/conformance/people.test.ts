import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorId } from '../../src/domain/ids.ts';
import { newApplicationId } from '../../src/domain/ids.ts';
import { eraseApplication } from '../../src/services/forget-applicant.ts';
import { type Caseworker, caseworker } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const unknown = expect.objectContaining({ code: 'person.unknown' });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe.each(TIERS)('people in $name', (tier) => {
  let opened: TestStore;
  let people: TestStore['store']['people'];
  let clerk: Caseworker;
  let by: ActorId;
  let names = 0;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    people = opened.store.people;
    clerk = caseworker(opened);
    by = (await opened.store.actors.known('os:0', 'person', ['administrator'])).id;
  });
  afterAll(() => opened?.close());

  const newPerson = () => {
    names += 1;
    return people.add(`os:9${names}`, ['reviewer'], by);
  };
  const listed = async (actor: ActorId) => (await people.list()).find((person) => person.actor === actor);
  const told = (actor: ActorId) =>
    opened.query<{ type: string; facts: string }>(
      'select type, facts from events where subject = $1 and actor = $2 order by at, id',
      [actor, by],
    );

  it('are known by their login, with the roles they were given, each once', async () => {
    const person = await people.add('os:2001', ['reviewer', 'approver'], by);
    expect(person).toMatchObject({ subject: 'os:2001', roles: ['approver', 'reviewer'], skills: [], load: 0 });
    expect(await people.add('os:2001', ['reviewer', 'submitter'], by)).toMatchObject({ actor: person.actor });
    expect((await listed(person.actor))?.roles).toEqual(['approver', 'reviewer', 'submitter']);
    expect((await told(person.actor)).map(({ facts }) => JSON.parse(facts).role).sort()).toEqual([
      'approver',
      'reviewer',
      'submitter',
    ]);
    await expect(opened.store.actors.require(person.actor, 'submit')).resolves.toBeUndefined();
  });

  it('lose roles that are taken away', async () => {
    const { actor, subject } = await people.add('os:2002', ['reviewer', 'submitter'], by);
    expect((await people.withdraw(subject, ['submitter', 'approver'], by)).roles).toEqual(['reviewer']);
    await expect(opened.store.actors.require(actor, 'submit')).rejects.toMatchObject({ code: 'access.denied' });
    expect((await told(actor)).map(({ type }) => type).filter((type) => type === 'actor.withdrawn')).toHaveLength(1);
  });

  it('have skills until they have not, by their id as by their login', async () => {
    const { actor, subject } = await newPerson();
    await people.skill(actor, 'senior', true, by);
    expect((await people.skill(subject, 'senior', true, by)).skills).toEqual(['senior']);
    expect((await people.skill(subject, 'senior', false, by)).skills).toEqual([]);
    const skilled = (await told(actor)).filter(({ type }) => type === 'actor.skilled').map(({ facts }) => facts);
    expect(skilled).toEqual(['{"skill":"senior","has":true}', '{"skill":"senior","has":false}']);
  });

  it('are away for a time, and back when they say so', async () => {
    const { actor } = await newPerson();
    const [past, now, later] = [
      { from: inHours(-9), until: inHours(-8) },
      { from: inHours(-1), until: inHours(8) },
      { from: inHours(24), until: inHours(48) },
    ] as const;
    for (const absence of [later, past, now]) await people.absent(actor, absence, by);
    expect((await listed(actor))?.absences).toEqual([now, later]);
    expect((await people.present(actor, by)).absences).toEqual([]);
    expect(await opened.query('select 1 from absences where actor = $1', [actor])).toHaveLength(2);
  });

  it('are kept from an application, until it is erased', async () => {
    const { actor } = await newPerson();
    const [one, other] = [await clerk.settle(), await clerk.settle()];
    for (const application of [one, other, other]) await people.bar(actor, application, true, by);
    expect((await listed(actor))?.interests).toEqual([one, other].sort());
    expect((await people.bar(actor, one, false, by)).interests).toEqual([other]);
    await eraseApplication(other, by, opened);
    expect((await listed(actor))?.interests).toEqual([]);
    expect(
      (await opened.store.audit.of(one)).map(({ type, facts }) => type === 'actor.barred' && facts.barred),
    ).toEqual(expect.arrayContaining([true, false]));
    for (const [application, code] of [
      [newApplicationId(), 'application.unknown'],
      [other, 'application.erased'],
    ] as const)
      await expect(people.bar(actor, application, true, by)).rejects.toMatchObject({ code });
  });

  it('are not those whom nobody added, systems, or who was shut out', async () => {
    const { actor, subject } = await newPerson();
    await opened.query('update actors set disabled_at = now() where id = $1', [actor]);
    await opened.store.actors.known('key:robot', 'system', ['submitter']);
    for (const name of [actor, subject, 'key:robot', 'os:nobody'])
      await expect(people.skill(name, 'senior', true, by), name).rejects.toThrow(unknown);
    await expect(people.add('key:robot', ['approver'], by)).rejects.toThrow(unknown);
    await expect(people.add(subject, ['approver'], by)).rejects.toThrow(unknown);
    expect(await listed(actor)).toBeUndefined();
    const robots = await opened.query(`select role from actor_roles join actors on id = actor where kind = 'system'`);
    expect(robots).toEqual([{ role: 'submitter' }]);
  });
});
