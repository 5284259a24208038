import type { Generated } from 'kysely';
import type { Outcome } from '../../domain/proposal.ts';
import type { CorrectionReason, OverrideReason } from '../../domain/reason-codes.ts';
import type { BlindMode, ClosedAs, CorrectionKind, ReviewState } from '../../domain/review.ts';

type Tenant = { tenant: Generated<string> };

export interface ReviewTables {
  reviews: Tenant & {
    id: string;
    application: string;
    inbox: string;
    state: Generated<ReviewState>;
    claimed_by: string | null;
    lease_until: Date | null;
    version: Generated<number>;
    opened_at: Generated<Date>;
    closed_at: Date | null;
    /** The step whose proposal is looked at. */
    step: string | null;
    approvals: Generated<number>;
    rule: string | null;
    blind: Generated<BlindMode>;
    held_blind: Generated<boolean>;
    compared: Generated<boolean>;
    /** The draft. */
    sealed: Buffer | null;
    closed_as: ClosedAs | null;
    evidence: Generated<number>;
  };
  decisions: Tenant & {
    id: string;
    review: string;
    application: string;
    maker: string;
    actor: string;
    outcome: Outcome;
    recommended: Outcome;
    sealed: Buffer | null;
    decided_at: Generated<Date>;
    step: string | null;
    provisional: Outcome | null;
    reason: OverrideReason | null;
    diverges: boolean | null;
    seen: boolean | null;
  };
  corrections: Tenant & {
    id: string;
    application: string;
    review: string;
    document: string;
    part: number;
    type: string;
    field: string;
    kind: CorrectionKind;
    reason: CorrectionReason;
    actor: string;
    sealed: Buffer;
    made_at: Generated<Date>;
  };
}

/** What an application has come to, once that is decided. */
export interface OutcomeColumns {
  outcome: Outcome | null;
  /** Until then its people may still undo it. */
  decided_at: Date | null;
}

const TENANT = `tenant text not null default 'default'`;
const OUTCOMES = `('approve', 'decline', 'request-more')`;

export const reviews004: readonly string[] = [
  `alter table applications add column outcome text check (outcome in ${OUTCOMES}), add column decided_at timestamptz,
     add check ((outcome is null) = (decided_at is null))`,
  'alter table documents add column assigned text',
  `alter table reviews drop constraint reviews_state_check`,
  `alter table reviews
     add check (state in ('open', 'claimed', 'waiting', 'closed')),
     add column step text references steps (id), add column approvals integer not null default 1 check (approvals > 0),
     add column rule text,
     add column blind text not null default 'commit-then-compare'
       check (blind in ('beside', 'on-request', 'commit-then-compare', 'blind')),
     add column held_blind boolean not null default false, add column compared boolean not null default false,
     add column sealed bytea, add column closed_as text check (closed_as in ('decided', 'auto', 'superseded', 'erased')),
     add column evidence integer not null default 0`,
  // Of an application's reviews one at most is being worked on.
  `create unique index reviews_one_open on reviews (application) where state <> 'closed' and step is not null`,
  'create index reviews_by_inbox on reviews (tenant, inbox, opened_at)',
  `alter table decisions add column step text references steps (id),
     add column provisional text check (provisional in ${OUTCOMES}), add column reason text, add column diverges boolean,
     add column seen boolean`,
  `create table corrections (${TENANT}, id text primary key, application text not null references applications (id),
     review text not null, document text not null references documents (id) on delete cascade, part integer not null,
     type text not null, field text not null, kind text not null check (kind in ('value', 'confirmed', 'unreadable', 'absent')),
     reason text not null, actor text not null references actors (id), sealed bytea not null,
     made_at timestamptz not null default clock_timestamp(),
     foreign key (review, application) references reviews (id, application))`,
  'create index corrections_by_application on corrections (application)',
  // What waits for people already gets its review. How many it needs is sealed in its proposal: two, as one may be too few.
  `insert into reviews (tenant, id, application, inbox, step, approvals, rule)
     select tenant, 'rev_' || substr(application, 5), application, inbox, step, 2, rule from (
       select distinct on (proposals.application) proposals.* from proposals
       join applications on applications.id = proposals.application
       where state = 'proposed' order by proposals.application, made_at desc) as newest
     where inbox <> 'auto'`,
];
