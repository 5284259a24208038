import { type ActorId, newActorId, newApplicationId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/pipeline/ports/people.ts';
import type { RoutedReview } from '../../src/pipeline/ports/routing.ts';

export const NOW = new Date('2026-03-25T10:00Z');
export const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

const maker = newActorId();
let made = 0;

/** A reviewer with nothing to do. */
export const personWith = (facts: Partial<Person> = {}): Person => ({
  actor: newActorId(),
  subject: 'os:1',
  roles: ['reviewer'],
  skills: [],
  absences: [],
  interests: [],
  load: 0,
  ...facts,
});

/** A review that nobody has. */
export function reviewWith(facts: Partial<RoutedReview> = {}): RoutedReview {
  made += 1;
  return {
    id: `rev_${String(made).padStart(6, '0')}`,
    application: newApplicationId(),
    inbox: 'review',
    state: 'open',
    version: 1,
    maker,
    openedAt: NOW,
    deciders: [],
    risk: 0,
    priority: 0,
    ...facts,
  };
}

export const actorsOf = (people: readonly Person[]): ActorId[] => people.map(({ actor }) => actor);
