import { sql } from 'kysely';
import { contentIn, type Positions } from './content-of.ts';

/** What people decided is another, by another, of another moment's recommendation, or gone though nobody took it back. */
export const alteredDecisions = (ids: readonly string[]): Positions => sql`
  select position from events join chain on event = events.id join applications on applications.id = events.application
    left join decisions on decisions.id = subject, lateral (select facts::jsonb as facts) as said
  where events.application = any(${ids}) and type = 'decision.recorded' and not exists (
      select from events as undone where undone.application = events.application and undone.type = 'decision.undone'
        and undone.subject = events.subject)
    and (decisions.id is null or decisions.actor <> events.actor or decisions.review <> said.facts ->> 'review'
      or decisions.outcome <> said.facts ->> 'outcome' or decisions.recommended <> said.facts ->> 'recommended'
      or (applications.state <> 'erased' and said.facts ->> 'content' <> ${contentIn(
        sql`select decisions.sealed where decisions.sealed is not null`,
        sql`sealed`,
      )}))`;

/** A decision that nobody made, told at its application's beginning. */
export const unrecordedDecisions = (ids: readonly string[]): Positions => sql`
  select position from events join chain on event = events.id
  where events.application = any(${ids}) and type = 'application.received' and exists (
    select from decisions join reviews on reviews.id = decisions.review
    where decisions.application = events.application and reviews.step is not null and not exists (
      select from events as said where said.application = decisions.application and said.type = 'decision.recorded'
        and said.subject = decisions.id))`;

export const alteredCorrections = (ids: readonly string[]): Positions => sql`
  select position from events join chain on event = events.id join applications on applications.id = events.application
    left join corrections on corrections.id = subject, lateral (select facts::jsonb as facts) as said
  where events.application = any(${ids}) and state <> 'erased' and events.type in ('field.corrected', 'field.confirmed')
    and (corrections.id is null or corrections.actor <> events.actor or corrections.field <> said.facts ->> 'field'
      or corrections.kind <> said.facts ->> 'kind' or said.facts ->> 'content' <> ${contentIn(
        sql`select corrections.sealed`,
        sql`sealed`,
      )})`;

/** An outcome that no event tells of, or another than the newest one tells. */
export const alteredOutcomes = (ids: readonly string[]): Positions => sql`
  select said.position from applications join lateral (
    select facts, chain.position from events left join chain on event = events.id
    where events.application = applications.id
      and type in ('application.received', 'application.decided', 'application.undecided')
    order by chain.position desc nulls first, at desc, events.id desc limit 1) as said on true
  where applications.id = any(${ids}) and said.position is not null
    and applications.outcome is distinct from (said.facts::jsonb ->> 'outcome')`;
