import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newActorId, newApplicationId } from '../../src/domain/ids.ts';
import type { Inboxes } from '../../src/domain/inbox.ts';
import { assign, eligible, sitsIn } from '../../src/pipeline/assign.ts';
import type { Person } from '../../src/pipeline/ports/people.ts';
import type { RoutedReview } from '../../src/pipeline/ports/routing.ts';
import { priorityOf, riskOf } from '../../src/pipeline/priority.ts';
import { actorsOf, hoursAgo, NOW, personWith, reviewWith } from './people.ts';

const INBOXES: Inboxes = {
  review: { roles: ['reviewer'] },
  senior: { roles: ['approver'], skills: ['senior'] },
  fraud: { roles: ['investigator'], limit: 2 },
};
const { review: REVIEW } = INBOXES as { review: { roles: string[] } };
const at = (hours: number) => hoursAgo(-hours);

describe('an inbox is for', () => {
  const fits = (facts: Partial<Person>, inbox: keyof typeof INBOXES) =>
    sitsIn(personWith(facts), INBOXES[inbox] ?? REVIEW);

  it('whoever has one of its roles, or a skill of that name, and all its skills', () => {
    expect(fits({ roles: ['reviewer'] }, 'review')).toBe(true);
    expect(fits({ roles: ['approver'] }, 'review')).toBe(false);
    expect(fits({ roles: ['reviewer'], skills: ['investigator'] }, 'fraud')).toBe(true);
    expect(fits({ roles: ['approver'] }, 'senior')).toBe(false);
    expect(fits({ roles: ['approver'], skills: ['senior'] }, 'senior')).toBe(true);
  });

  it('nobody whose roles decide nothing, whatever their skills', () => {
    expect(fits({ roles: ['administrator', 'submitter'], skills: ['investigator'] }, 'fraud')).toBe(false);
    expect(fits({ roles: [], skills: ['reviewer'] }, 'review')).toBe(false);
  });
});

describe('a review goes', () => {
  it('never to who handed it in, has decided in it, has an interest in it, or is away', () => {
    const people = Array.from({ length: 4 }, () => personWith());
    const [maker, decider, friend, free] = people.map(({ actor }) => actor);
    const application = newApplicationId();
    const review = reviewWith({ application, maker: maker ?? newActorId(), deciders: decider ? [decider] : [] });
    const away = personWith({ absences: [{ from: NOW, until: at(1) }] });
    const all = people.map((person) => (person.actor === friend ? { ...person, interests: [application] } : person));
    expect(actorsOf(eligible(review, REVIEW, [...all, away], NOW))).toEqual([free]);
    expect(actorsOf(eligible(review, REVIEW, [away], at(1)))).toEqual([away.actor]);
    expect(actorsOf(eligible(review, REVIEW, [away], at(-1)))).toEqual([away.actor]);
  });

  it('to whoever has least to do, and of those to whom nothing was given for the longest', () => {
    const busy = personWith({ load: 2 });
    const served = personWith({ load: 1, servedAt: at(-1) });
    const waiting = personWith({ load: 1, servedAt: at(-2) });
    const give = (people: readonly Person[]) => assign([reviewWith()], people, INBOXES, NOW)[0]?.to;
    expect(give([busy, served, waiting])).toBe(waiting.actor);
    expect(give([busy, served])).toBe(served.actor);
    expect(give([])).toBeUndefined();
  });

  it('with the most urgent first, where not all can be given', () => {
    const [calm, urgent, late] = [1, 3, 2].map((priority) => reviewWith({ inbox: 'fraud', priority }));
    const only = personWith({ skills: ['investigator'] });
    const given = assign(
      [calm, urgent, late].flatMap((one) => one ?? []),
      [only],
      INBOXES,
      NOW,
    );
    expect(given.map(({ review }) => review)).toEqual([urgent, late]);
  });

  it('to nobody where it is claimed, waits for the applicant, was given already, or lies in no inbox', () => {
    const person = personWith();
    const reviews = [
      ...[reviewWith({ state: 'claimed' }), reviewWith({ state: 'waiting' })],
      ...[reviewWith({ assignedTo: person.actor }), reviewWith({ inbox: 'gone' })],
    ];
    expect(assign(reviews, [person], INBOXES, NOW)).toEqual([]);
  });
});

describe('whatever the reviews and the people', () => {
  const people = fc.array(
    fc.record({
      roles: fc.subarray(['reviewer', 'approver', 'submitter'] as const),
      skills: fc.subarray(['senior', 'investigator']),
      load: fc.nat(4),
      away: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const reviews = fc.array(
    fc.record({
      inbox: fc.constantFrom('review', 'senior', 'fraud'),
      maker: fc.nat(7),
      deciders: fc.array(fc.nat(7), { maxLength: 2 }),
      barred: fc.array(fc.nat(7), { maxLength: 2 }),
      priority: fc.nat(3),
    }),
    { maxLength: 25 },
  );
  const worlds = fc.tuple(people, reviews).map(([staff, work]) => {
    const persons = staff.map(({ away, ...facts }) =>
      personWith({ ...facts, absences: away ? [{ from: at(-1), until: at(1) }] : [] }),
    );
    const actor = (index: number) => persons[index]?.actor ?? newActorId();
    const all = work.map(({ barred: _, maker, deciders, ...facts }) =>
      reviewWith({ ...facts, maker: actor(maker), deciders: deciders.map(actor) }),
    );
    const barred = (index: number) => all.filter((_, place) => work[place]?.barred.includes(index));
    return {
      reviews: all,
      people: persons.map((person, index) => ({ ...person, interests: barred(index).map((one) => one.application) })),
    };
  });

  it('nobody is given what is not theirs to decide, nothing is given twice, and nothing lies that could be given', () => {
    fc.assert(
      fc.property(worlds, ({ reviews, people }) => {
        const given = assign(reviews, people, INBOXES, NOW);
        expect(new Set(given.map(({ review }) => review.id)).size).toBe(given.length);
        for (const { review, to } of given) {
          expect(actorsOf(eligible(review, INBOXES[review.inbox] ?? REVIEW, people, NOW))).toContain(to);
          expect(to).not.toBe(review.maker);
          expect(review.deciders).not.toContain(to);
        }
        const loads = loadsAfter(people, given);
        for (const review of reviews.filter((one) => !given.some(({ review }) => review === one)))
          for (const { actor } of eligible(review, INBOXES[review.inbox] ?? REVIEW, people, NOW))
            expect(loads.get(actor)).toBeGreaterThanOrEqual(INBOXES[review.inbox]?.limit ?? 10);
      }),
    );
  });

  it('the same are given the same, in whatever order they are named', () => {
    fc.assert(
      fc.property(worlds, ({ reviews, people }) => {
        const pairs = (given: ReturnType<typeof assign>) => given.map(({ review, to }) => [review.id, to]);
        const given = pairs(assign(reviews, people, INBOXES, NOW));
        expect(pairs(assign(reviews.toReversed(), people.toReversed(), INBOXES, NOW))).toEqual(given);
      }),
    );
  });

  it('equals who began with as much differ by one at most', () => {
    const work = fc.array(fc.record({ inbox: fc.constantFrom('review', 'senior', 'fraud'), priority: fc.nat(3) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 5 }), fc.nat(3), (facts, count, seniors) => {
        const equals = Array.from({ length: count }, () => personWith());
        const others = Array.from({ length: seniors }, () =>
          personWith({ roles: ['reviewer', 'approver'], skills: ['senior', 'investigator'] }),
        );
        const people = [...equals, ...others];
        const loads = loadsAfter(people, assign(facts.map(reviewWith), people, INBOXES, NOW));
        for (const group of [equals, others]) {
          const theirs = group.map(({ actor }) => loads.get(actor) ?? 0);
          expect(Math.max(0, ...theirs) - Math.min(...theirs, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

const loadsAfter = (
  people: readonly Person[],
  given: readonly { readonly review: RoutedReview; readonly to: string }[],
) => new Map(people.map(({ actor, load }) => [actor, load + given.filter(({ to }) => to === actor).length]));

describe('the priority', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('grows with risk and with age', () => {
    fc.assert(
      fc.property(share, share, share, (risk, age, more) => {
        expect(priorityOf(Math.min(1, risk + more), age)).toBeGreaterThanOrEqual(priorityOf(risk, age));
        expect(priorityOf(risk, age + more)).toBeGreaterThanOrEqual(priorityOf(risk, age));
      }),
    );
  });

  it('of what is due is above that of anything new', () => {
    fc.assert(fc.property(share, share, (one, other) => priorityOf(one, 1) >= priorityOf(other, 0)));
  });

  it('counts the weakest attribute, and wholly where there is no innocent reason', () => {
    expect(riskOf([])).toBe(0);
    expect(
      riskOf([
        { confidence: 0.9, conflict: null },
        { confidence: 0.75, conflict: 'typo' },
      ]),
    ).toBe(0.25);
    expect(riskOf([{ confidence: 0.9, conflict: 'two-persons' }])).toBe(1);
  });
});
