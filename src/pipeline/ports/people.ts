import type { Role } from '../../domain/actor.ts';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';

/** A time in which somebody is away. */
export interface Absence {
  readonly from: Date;
  readonly until: Date;
}

/** Somebody who may be given work. */
export interface Person {
  readonly actor: ActorId;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly skills: readonly string[];
  /** Those that are not over, soonest first. */
  readonly absences: readonly Absence[];
  /** Applications that they must not decide on, as they have an interest in them. */
  readonly interests: readonly ApplicationId[];
  /** How many reviews they have been given or hold. */
  readonly load: number;
  /** When they were last given one. */
  readonly servedAt?: Date;
}

/** Who works here. Every change names who made it, and leaves an event. */
export interface People {
  /** Everybody who is not shut out, by subject. */
  list(): Promise<readonly Person[]>;
  /** Makes the person known, where they are not yet, and gives them these roles besides those they have. */
  add(subject: string, roles: readonly Role[], by: ActorId): Promise<Person>;
  /** Takes roles away; fails with `person.unknown`, as do all below. */
  withdraw(person: string, roles: readonly Role[], by: ActorId): Promise<Person>;
  /** Records that somebody has a skill, or has it no longer. */
  skill(person: string, skill: string, has: boolean, by: ActorId): Promise<Person>;
  /** Records an absence; one that overlaps stays beside it. */
  absent(person: string, absence: Absence, by: ActorId): Promise<Person>;
  /** They are here: absences that are not over end now, and those to come are forgotten. */
  present(person: string, by: ActorId): Promise<Person>;
  /** Keeps somebody from an application, or no longer; fails with `application.unknown`. */
  bar(person: string, application: ApplicationId, barred: boolean, by: ActorId): Promise<Person>;
}
