import type { Generated } from 'kysely';

type Tenant = { tenant: Generated<string> };

export interface PeopleTables {
  actor_skills: Tenant & { actor: string; skill: string; given_at: Generated<Date> };
  absences: Tenant & { actor: string; from_at: Date; to_at: Date };
  /** Who must not decide on what, as they have an interest in it. */
  interests: Tenant & { actor: string; application: string; made_at: Generated<Date> };
}

/** What routing adds to a review. */
export interface RoutingColumns {
  assigned_to: string | null;
  assigned_at: Date | null;
  due_at: Date | null;
  /** Since when the clock of the promised time stands. */
  paused_at: Date | null;
  priority: Generated<number>;
  /** The inbox in which it was late. */
  escalated_from: string | null;
}

const TENANT = `tenant text not null default 'default'`;
const NOW = 'timestamptz not null default clock_timestamp()';
const ACTOR = 'actor text not null references actors (id)';

export const people005: readonly string[] = [
  `create table actor_skills (${TENANT}, ${ACTOR}, skill text not null, given_at ${NOW}, primary key (tenant, actor, skill))`,
  `create table absences (${TENANT}, ${ACTOR}, from_at timestamptz not null, to_at timestamptz not null,
     primary key (tenant, actor, from_at, to_at), check (from_at < to_at))`,
  `create table interests (${TENANT}, ${ACTOR}, application text not null references applications (id), made_at ${NOW},
     primary key (tenant, actor, application))`,
  'create index interests_by_application on interests (application)',
  `alter table reviews add column assigned_to text references actors (id), add column assigned_at timestamptz,
     add column due_at timestamptz, add column paused_at timestamptz, add column priority integer not null default 0,
     add column escalated_from text`,
  `create index reviews_by_priority on reviews (tenant, inbox, priority) where state <> 'closed'`,
  'create index reviews_by_turn on reviews (assigned_to, assigned_at)',
];
