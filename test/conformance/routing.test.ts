import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Calendar } from '../../src/domain/calendar.ts';
import type { ActorId, ApplicationId } from '../../src/domain/ids.ts';
import type { Inboxes } from '../../src/domain/inbox.ts';
import { routeReviews } from '../../src/services/route-reviews.ts';
import { type Caseworker, caseworker } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const day: [string, string][] = [['00:00', '24:00']];
const calendar = Calendar.parse({
  timeZone: 'UTC',
  hours: Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, day]),
  ),
});
const inboxes: Inboxes = {
  first: { roles: ['reviewer'], sla: 4, escalate: 'second', limit: 99 },
  second: { roles: ['approver'], sla: 8, limit: 99 },
};

interface ReviewRow {
  readonly state: string;
  readonly inbox: string;
  readonly assigned_to: string | null;
  readonly claimed_by: string | null;
  readonly escalated_from: string | null;
  readonly due_at: Date | null;
  readonly opened_at: Date;
  readonly priority: number;
  readonly version: number;
}

describe.each(TIERS)('reviews in $name', (tier) => {
  let opened: TestStore;
  let clerk: Caseworker;
  let reviewers: ActorId[];
  let approver: ActorId;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    clerk = caseworker(opened);
    const { actors, people } = opened.store;
    const by = (await actors.known('os:0', 'person', ['administrator'])).id;
    reviewers = [];
    for (const login of ['os:1', 'os:2', 'os:3']) reviewers.push((await people.add(login, ['reviewer'], by)).actor);
    approver = (await people.add('os:4', ['approver'], by)).actor;
  });
  afterAll(() => opened?.close());

  const route = () => routeReviews({ store: opened.store, inboxes, calendar });
  const openReview = async (): Promise<{ application: ApplicationId; review: string }> => {
    const application = await clerk.settle();
    const review = `rev_${application.slice(4)}`;
    await opened.query(`insert into reviews (id, application, inbox) values ($1, $2, 'first')`, [review, application]);
    return { application, review };
  };
  const rowOf = async (review: string): Promise<ReviewRow | undefined> =>
    (await opened.query<ReviewRow>('select * from reviews where id = $1', [review]))[0];
  const eventsOf = async (application: ApplicationId) =>
    (await opened.store.audit.of(application)).filter(
      ({ type }) => type.startsWith('review.') && type !== 'review.opened',
    );
  const set = (review: string, change: string, params: readonly unknown[] = []) =>
    opened.query(`update reviews set ${change} where id = $1`, [review, ...params]);

  it('are given out evenly, with a promised time, and then left alone', async () => {
    const given = [await openReview(), await openReview(), await openReview()];
    expect(await route()).toBe(3);
    const rows = await Promise.all(given.map(({ review }) => rowOf(review)));
    expect(rows.map((row) => row?.assigned_to).sort()).toEqual([...reviewers].sort());
    for (const row of rows) expect((row?.due_at?.getTime() ?? 0) - (row?.opened_at.getTime() ?? 0)).toBe(4 * 3_600_000);
    expect(rows.map((row) => row?.version)).toEqual([1, 1, 1]);
    expect(rows[0]?.priority).toBe(100); // the proposal’s one attribute has a confidence of 0.9
    expect(await route()).toBe(0);
    expect(await eventsOf(given[0]?.application as ApplicationId)).toMatchObject([
      { type: 'review.assigned', subject: given[0]?.review, facts: { to: rows[0]?.assigned_to } },
    ]);
  });

  it('are given once, however many routers look at once', async () => {
    const given: Awaited<ReturnType<typeof openReview>>[] = [];
    for (let made = 0; made < 6; made += 1) given.push(await openReview());
    const moved = await Promise.all(Array.from({ length: 8 }, route));
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(given.length);
    for (const { application, review } of given) {
      const events = await eventsOf(application);
      expect(events.map(({ type }) => type)).toEqual(['review.assigned']);
      expect(events[0]?.facts.to).toBe((await rowOf(review))?.assigned_to);
    }
    const loads = (await opened.store.people.list()).filter(({ actor }) => reviewers.includes(actor));
    expect(Math.max(...loads.map(({ load }) => load)) - Math.min(...loads.map(({ load }) => load))).toBe(0);
  });

  it('are freed from whoever claimed them and fell silent, once, and from nobody else', async () => {
    const [silent, busy] = [await openReview(), await openReview()];
    const claim = `state = 'claimed', claimed_by = $2, assigned_to = $2, lease_until = now() +`;
    await set(silent.review, `${claim} interval '-1 second'`, [reviewers[0]]);
    await set(busy.review, `${claim} interval '1 hour'`, [reviewers[1]]);
    await Promise.all([route(), route()]);
    expect(await rowOf(silent.review)).toMatchObject({ state: 'open', claimed_by: null, version: 2 });
    expect((await eventsOf(silent.application)).map(({ type }) => type).sort()).toEqual([
      'review.assigned',
      'review.released',
    ]);
    expect(await rowOf(busy.review)).toMatchObject({ state: 'claimed', claimed_by: reviewers[1], version: 1 });
  });

  it('stay with whoever renewed their lease while it was being taken away', async () => {
    const { review } = await openReview();
    await set(review, `state = 'claimed', claimed_by = $2, lease_until = now() - interval '1 second'`, [reviewers[0]]);
    const { reviews } = await opened.store.routing.open();
    const from = reviews.find(({ id }) => id === review);
    await set(review, `lease_until = now() + interval '1 hour'`);
    if (!from) throw new Error('not seen');
    expect(await opened.store.routing.make({ from, to: { ...from, state: 'open' } })).toBe(false);
    expect(await rowOf(review)).toMatchObject({ state: 'claimed', claimed_by: reviewers[0] });
  });

  it('go on to the next inbox when they are late, and to its people', async () => {
    const { application, review } = await openReview();
    await set(review, `opened_at = now() - interval '5 hours'`);
    await Promise.all([route(), route()]);
    expect(await rowOf(review)).toMatchObject({ inbox: 'second', escalated_from: 'first', assigned_to: approver });
    expect((await eventsOf(application)).map(({ type, facts }) => [type, facts.to]).sort()).toEqual([
      ['review.assigned', approver],
      ['review.escalated', 'second'],
    ]);
  });

  it('go to another once somebody has decided, and to nobody who handed in or is kept from them', async () => {
    const { application, review } = await openReview();
    await opened.query(
      `insert into decisions (id, review, application, maker, actor, outcome, recommended)
       select 'dcs_' || id, $1, id, maker, $2, 'approve', 'approve' from applications where id = $3`,
      [review, reviewers[0], application],
    );
    await opened.store.people.bar('os:2', application, true, approver);
    await opened.query(`insert into actor_roles (actor, role) values ($1, 'reviewer')`, [await clerk.maker()]);
    await route();
    expect((await rowOf(review))?.assigned_to).toBe(reviewers[2]);
  });

  it('are nobody’s any more once their application is erased or they are closed', async () => {
    const [erased, closed] = [await openReview(), await openReview()];
    await opened.store.erasure.erase(erased.application, approver);
    await set(closed.review, `state = 'closed'`);
    const seen = (await opened.store.routing.open()).reviews.map(({ id }) => id);
    expect(seen).not.toContain(erased.review);
    expect(seen).not.toContain(closed.review);
  });
});
