import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/domain/calendar.ts';
import type { Inboxes } from '../../src/domain/inbox.ts';
import type { Person } from '../../src/pipeline/ports/people.ts';
import type { RoutedReview } from '../../src/pipeline/ports/routing.ts';
import { movesFor } from '../../src/pipeline/routing.ts';
import { hoursAgo, NOW, personWith, reviewWith } from './people.ts';

const day: [string, string][] = [['09:00', '17:00']];
const calendar = Calendar.parse({
  timeZone: 'UTC',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
});
const inboxes: Inboxes = {
  review: { roles: ['reviewer'], sla: 4, escalate: 'senior' },
  senior: { roles: ['approver'], sla: 8 },
  calm: { roles: ['reviewer'] },
};
const outcomeOf = (review: RoutedReview, people: readonly Person[] = [], now = NOW): RoutedReview =>
  movesFor([review], { people, inboxes, calendar }, now)[0]?.to ?? review;
const at = (time: string) => new Date(`2026-03-${time}Z`); // NOW is Wednesday 25, 10:00

describe('routing', () => {
  it('promises a time from the opening on, gives it to somebody, and then lets it be', () => {
    const person = personWith();
    const routed = outcomeOf(reviewWith({ openedAt: at('24T16:00') }), [person]);
    expect(routed).toMatchObject({ dueAt: at('25T12:00'), assignedTo: person.actor });
    expect(movesFor([routed], { people: [person], inboxes, calendar }, NOW)).toEqual([]);
  });

  it('promises nothing where the inbox does not', () => {
    expect(outcomeOf(reviewWith({ inbox: 'calm' }), [personWith()]).dueAt).toBeUndefined();
  });

  it('frees what was claimed by somebody who fell silent, and nothing sooner', () => {
    const holder = personWith();
    const claimed = { state: 'claimed', claimedBy: holder.actor, assignedTo: holder.actor, inbox: 'calm' } as const;
    expect(outcomeOf(reviewWith({ ...claimed, leaseUntil: hoursAgo(-1) }))).toMatchObject(claimed);
    const freed = outcomeOf(reviewWith({ ...claimed, leaseUntil: NOW }));
    expect(freed).toMatchObject({ state: 'open', leaseUntil: undefined, assignedTo: undefined });
  });

  it('gives what was freed to another, and back to the silent only where there is nobody else', () => {
    const [silent, busy] = [personWith(), personWith()];
    const lapsed = reviewWith({ state: 'claimed', claimedBy: silent.actor, leaseUntil: NOW, inbox: 'calm' });
    const held = reviewWith({ assignedTo: busy.actor, inbox: 'calm' });
    const [move] = movesFor([lapsed, held], { people: [silent, busy], inboxes, calendar }, NOW);
    expect(move?.to.assignedTo).toBe(busy.actor);
    expect(outcomeOf(lapsed, [silent]).assignedTo).toBe(silent.actor);
  });

  it('stops the clock while the applicant is asked, and goes on with what was left', () => {
    const review = reviewWith({ openedAt: at('25T09:00'), state: 'waiting' });
    const asked = outcomeOf(review, [personWith()]);
    expect(asked).toMatchObject({ dueAt: at('25T13:00'), pausedAt: NOW, assignedTo: undefined });
    expect(outcomeOf(asked, [], at('27T16:00'))).toBe(asked); // not late, whenever it is looked at
    const answered = outcomeOf({ ...asked, state: 'open' }, [], at('27T16:00'));
    expect(answered).toMatchObject({ dueAt: at('30T11:00'), pausedAt: undefined, inbox: 'review' });
  });

  it('takes no time away where the clock was put back meanwhile', () => {
    const asked = reviewWith({ openedAt: at('25T09:00'), dueAt: at('25T13:00'), pausedAt: NOW });
    expect(outcomeOf(asked, [], at('25T09:30'))).toMatchObject({ dueAt: at('25T13:00') });
  });

  it('hands on what is late, with a new time and to new people', () => {
    const [first, senior] = [personWith(), personWith({ roles: ['approver'] })];
    const late = reviewWith({ openedAt: at('24T09:00'), dueAt: NOW, assignedTo: first.actor });
    const escalated = outcomeOf(late, [first, senior]);
    expect(escalated).toMatchObject({ inbox: 'senior', dueAt: at('26T10:00'), assignedTo: senior.actor });
    expect(outcomeOf(escalated, [first, senior], at('30T10:00')).inbox).toBe('senior'); // which hands nothing on
  });

  it('lets whoever works on what is late finish', () => {
    const late = { state: 'claimed', leaseUntil: hoursAgo(-1), dueAt: hoursAgo(1), openedAt: hoursAgo(9) } as const;
    expect(outcomeOf(reviewWith(late)).inbox).toBe('review');
  });

  const had = personWith();
  const absences = [{ from: hoursAgo(1), until: hoursAgo(-1) }];
  it.each<[string, Partial<RoutedReview>, readonly Person[]]>([
    ['has decided in it', { deciders: [had.actor] }, [had]],
    ['has lost the role', {}, [{ ...had, roles: ['submitter'] }]],
    ['is known no more', {}, []],
    ['is away', {}, [{ ...had, absences }]],
  ])('gives it to somebody else where who had it %s', (_, facts, people) => {
    const other = personWith();
    const review = reviewWith({ assignedTo: had.actor, inbox: 'calm' });
    expect(outcomeOf(review, [had, other])).toBe(review);
    expect(outcomeOf({ ...review, ...facts }, [...people, other]).assignedTo).toBe(other.actor);
  });

  it('counts what people have by what is left to them, not by what they had', () => {
    const [one, other] = [personWith({ load: 9 }), personWith()];
    const held = Array.from({ length: 2 }, () =>
      reviewWith({ inbox: 'calm', state: 'claimed', claimedBy: other.actor, leaseUntil: hoursAgo(-1) }),
    );
    const moves = movesFor([...held, reviewWith({ inbox: 'calm' })], { people: [one, other], inboxes, calendar }, NOW);
    expect(moves.map(({ to }) => to.assignedTo)).toContain(one.actor);
  });

  it('leaves alone what lies in an inbox that there is no more', () => {
    expect(movesFor([reviewWith({ inbox: 'gone' })], { people: [personWith()], inboxes, calendar }, NOW)).toEqual([]);
  });
});
