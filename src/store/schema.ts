import type { Generated, Kysely } from 'kysely';
import type { Role } from '../domain/actor.ts';
import type { EventType, Purpose } from '../domain/event.ts';
import type { Outcome } from '../domain/proposal.ts';
import type { StepKind, StepState } from '../domain/step.ts';
import { type OutcomeColumns, type ReviewTables, reviews004 } from './migrations/004-reviews.ts';
import { type PeopleTables, people005, type RoutingColumns } from './migrations/005-people.ts';

export type ApplicationState = 'reading' | 'deciding' | 'proposed' | 'failed' | 'erased';
export type DocumentState = 'received' | 'read' | 'refused' | 'quarantined';

type Tenant = { tenant: Generated<string> };

/** The tables. Columns named `sealed` hold JSON encrypted under the application's own key; nothing personal stands beside them. `*_index` is a keyed hash: equal values can be found, none can be read. */
export interface Tables extends Omit<ReviewTables, 'reviews'>, PeopleTables {
  reviews: ReviewTables['reviews'] & RoutingColumns;
  settings: { name: string; value: string };
  keys: Tenant & { subject: string; key_id: string; wrapped: Buffer; made_at: Generated<Date> };
  actors: Tenant & {
    id: string;
    kind: 'person' | 'system';
    subject: string;
    made_at: Generated<Date>;
    disabled_at: Date | null;
  };
  actor_roles: Tenant & { actor: string; role: Role; granted_at: Generated<Date> };
  applications: Tenant &
    OutcomeColumns & {
      id: string;
      state: ApplicationState;
      failure: string | null;
      reference_index: Buffer | null;
      maker: string;
      held_at: Date | null;
      sealed: Buffer | null;
      received_at: Generated<Date>;
      erased_at: Date | null;
      bytes_gone: Generated<boolean>;
    };
  documents: Tenant & {
    id: string;
    application: string;
    position: number;
    state: DocumentState;
    partial: Generated<boolean>;
    failure: string | null;
    blob: string | null;
    sealed: Buffer;
    /** Page → type as JSON, where people have said so. */
    assigned: string | null;
  };
  pages: Tenant & {
    document: string;
    number: number;
    width: number;
    height: number;
    dpi: number;
    source: string;
    rotation: number;
    tier: string;
    words: number;
    ms: number;
    measured: Generated<string>;
  };
  readings: Tenant & {
    document: string;
    part: number;
    application: string;
    step: string;
    type: string;
    type_confidence: number;
    sealed: Buffer;
  };
  proposals: Tenant & {
    step: string;
    application: string;
    inbox: string;
    outcome: Outcome;
    rule: string;
    policy: string;
    sealed: Buffer;
    made_at: Generated<Date>;
  };
  attributes: Tenant & {
    step: string;
    application: string;
    name: string;
    confidence: number;
    conflict: string | null;
    sealed: Buffer;
  };
  steps: Tenant & {
    id: string;
    kind: StepKind;
    subject: string;
    application: string;
    input_hash: string;
    state: Generated<StepState>;
    epoch: Generated<number>;
    holder: string | null;
    lease_until: Date | null;
    attempts: Generated<number>;
    crashes: Generated<number>;
    losses: Generated<number>;
    wakes: Generated<number>;
    due_at: Generated<Date>;
    woken_at: Generated<Date>;
    failure: string | null;
    lineage: string | null;
    made_at: Generated<Date>;
    done_at: Date | null;
  };
  outbox: Tenant & { id: string; job: string; payload: string; made_at: Generated<Date>; taken_until: Date | null };
  idempotency_keys: Tenant & { key_index: Buffer; fingerprint: Buffer; application: string; made_at: Generated<Date> };
  events: Tenant & {
    id: string;
    type: EventType;
    actor: string;
    application: string | null;
    subject: string | null;
    purpose: Purpose | null;
    facts: string;
    sealed: Buffer | null;
    at: Generated<Date>;
  };
  chain: { position: number; event: string; hash: Buffer };
  policies: Tenant & { hash: string; name: string; version: number; text: string; stored_at: Generated<Date> };
}

export type Database = Kysely<Tables>;

const TENANT = `tenant text not null default 'default'`;
const NOW = 'timestamptz not null default clock_timestamp()';
const APPLICATION = 'application text not null references applications (id)';

/**
 * Every change of the schema, oldest first; each runs once, in a transaction of its own. Versions count from 2: version 1
 * was the draft before the first release. Never change an entry: add one.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table keys (${TENANT}, subject text not null, key_id text not null, wrapped bytea not null, made_at ${NOW},
       primary key (tenant, subject))`,
    'create index keys_by_wrapper on keys (key_id)',

    `create table actors (${TENANT}, id text primary key, kind text not null check (kind in ('person', 'system')),
       subject text not null, made_at ${NOW}, disabled_at timestamptz, unique (tenant, subject))`,
    `create table actor_roles (${TENANT}, actor text not null references actors (id),
       role text not null check (role in ('submitter', 'reviewer', 'approver', 'policy-editor', 'privacy-officer', 'administrator', 'developer')),
       granted_at ${NOW}, primary key (tenant, actor, role))`,

    `create table applications (${TENANT}, id text primary key, state text not null, failure text, reference_index bytea,
       maker text not null references actors (id), held_at timestamptz, sealed bytea,
       received_at ${NOW}, erased_at timestamptz, bytes_gone boolean not null default false,
       unique (id, maker), check ((state = 'erased') = (sealed is null)))`,
    'create index applications_by_reference on applications (tenant, reference_index)',
    'create index applications_by_state on applications (tenant, state)',

    `create table documents (${TENANT}, id text primary key, ${APPLICATION}, position integer not null, state text not null,
       partial boolean not null default false, failure text, blob text, sealed bytea not null)`,
    'create index documents_by_application on documents (application)',
    `create table pages (${TENANT}, document text not null references documents (id) on delete cascade, number integer not null,
       width double precision not null, height double precision not null, dpi double precision not null, source text not null,
       rotation integer not null, tier text not null, words integer not null, ms double precision not null,
       primary key (document, number))`,

    `create table steps (${TENANT}, id text primary key, kind text not null, subject text not null, ${APPLICATION},
       input_hash text not null,
       state text not null default 'due' check (state in ('due', 'leased', 'done', 'parked', 'cancelled')),
       epoch integer not null default 0, holder text, lease_until timestamptz,
       attempts integer not null default 0, crashes integer not null default 0, losses integer not null default 0,
       wakes integer not null default 1, due_at ${NOW}, woken_at ${NOW}, failure text, lineage text,
       made_at ${NOW}, done_at timestamptz,
       unique (tenant, kind, subject, input_hash), check ((state = 'leased') = (lease_until is not null)))`,
    `create index steps_open on steps (woken_at) where state in ('due', 'leased')`,
    'create index steps_by_application on steps (application)',
    `create table outbox (${TENANT}, id text primary key, job text not null, payload text not null, made_at ${NOW},
       taken_until timestamptz)`,
    'create index outbox_by_age on outbox (made_at)',

    `create table readings (${TENANT}, document text not null references documents (id) on delete cascade, part integer not null,
       ${APPLICATION}, step text not null references steps (id), type text not null, type_confidence double precision not null,
       sealed bytea not null, primary key (document, part))`,
    'create index readings_by_application on readings (application)',
    `create table proposals (${TENANT}, step text primary key references steps (id), ${APPLICATION}, inbox text not null,
       outcome text not null, rule text not null, policy text not null, sealed bytea not null, made_at ${NOW})`,
    'create index proposals_by_application on proposals (application, made_at)',
    `create table attributes (${TENANT}, step text not null references proposals (step) on delete cascade, ${APPLICATION},
       name text not null, confidence double precision not null, conflict text, sealed bytea not null, primary key (step, name))`,

    `create table reviews (${TENANT}, id text primary key, ${APPLICATION}, inbox text not null,
       state text not null default 'open' check (state in ('open', 'claimed', 'closed')), claimed_by text references actors (id),
       lease_until timestamptz, version integer not null default 1, opened_at ${NOW}, closed_at timestamptz,
       unique (id, application))`,
    // Four eyes by constraint: nobody decides twice in a review, and never on what they handed in themselves.
    `create table decisions (${TENANT}, id text primary key, review text not null, application text not null, maker text not null,
       actor text not null references actors (id), outcome text not null check (outcome in ('approve', 'decline', 'request-more')),
       recommended text not null, sealed bytea, decided_at ${NOW},
       unique (review, actor), check (actor <> maker),
       foreign key (review, application) references reviews (id, application),
       foreign key (application, maker) references applications (id, maker))`,

    `create table idempotency_keys (${TENANT}, key_index bytea not null, fingerprint bytea not null, application text not null,
       made_at ${NOW}, primary key (tenant, key_index))`,
    `create table policies (${TENANT}, hash text not null, name text not null, version double precision not null, text text not null,
       stored_at ${NOW}, primary key (tenant, hash))`,

    `create table events (${TENANT}, id text primary key, type text not null, actor text not null, application text, subject text,
       purpose text, facts text not null, sealed bytea, at ${NOW})`,
    'create index events_by_application on events (application)',
    'create table chain (position integer primary key, event text not null unique references events (id), hash bytea not null)',
    `create function docket_append_only() returns trigger language plpgsql as $$
       begin raise exception 'this table is append-only' using errcode = 'restrict_violation'; end $$`,
    ...['events', 'chain', 'policies'].map(
      (table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
       for each statement execute function docket_append_only()`,
    ),
  ],
  [`alter table pages add column measured text not null default '{}'`],
  reviews004,
  people005,
];
