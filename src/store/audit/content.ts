import { sql } from 'kysely';
import type { AuditFinding } from '../../pipeline/store-ports.ts';
import type { Database } from '../schema.ts';
import { contentIn, type Positions } from './content-of.ts';
import { alteredCorrections, alteredDecisions, alteredOutcomes, unrecordedDecisions } from './reviewed.ts';

export { contentOf } from './content-of.ts';

const REVIEWED = [alteredDecisions, unrecordedDecisions, alteredCorrections, alteredOutcomes];
const BATCH = 200;

/**
 * Where rows are no longer what the newest event about them tells: another ciphertext, be it an older one of the same
 * place, which opens; another outcome or inbox; a row that is gone; an older proposal made the newest.
 */
export async function alteredContent(database: Database): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  for (let after = ''; ; ) {
    const applications = await database
      .selectFrom('applications')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    after = applications.at(-1)?.id ?? '';
    if (!after) return found;
    const ids = applications.map(({ id }) => id);
    for (const query of [alteredForms, alteredDocuments, alteredProposals, olderProposals, ...REVIEWED]) {
      const { rows } = await query(ids).execute(database);
      found.push(...rows.map(({ position }) => ({ kind: 'content-altered' as const, position })));
    }
  }
}

const alteredForms = (ids: readonly string[]): Positions => sql`
  select position from applications join events on events.application = applications.id join chain on event = events.id
  where applications.id = any(${ids}) and state <> 'erased' and type = 'application.received'
    and facts::jsonb ->> 'content' <> ${contentIn(
      sql`select applications.sealed, -1 as place
        union all select sealed, position from documents where documents.application = applications.id`,
      sql`place`,
    )}`;

/** One that is to be read again holds nothing, and one that was refused at the door has no event of its own. */
const alteredDocuments = (ids: readonly string[]): Positions => sql`
  with said as (
    select distinct on (subject) subject, type, facts::jsonb as facts, position
    from events left join chain on event = events.id
    where application = any(${ids}) and type in ('document.read', 'document.refused', 'document.quarantined')
    order by subject, position desc nulls first, at desc, events.id desc)
  select said.position from said join documents on documents.id = subject
  where state <> 'received' and said.position is not null and (
    type <> 'document.' || state or coalesce((facts ->> 'partial')::boolean, false) <> partial
    or facts ->> 'content' <> ${contentIn(
      sql`select sealed, part from readings where readings.document = documents.id`,
      sql`part`,
    )})`;

const alteredProposals = (ids: readonly string[]): Positions => sql`
  select position from events join chain on event = events.id join applications on applications.id = events.application
    left join proposals on proposals.step = subject, lateral (select facts::jsonb as facts) as said
  where events.application = any(${ids}) and state <> 'erased' and type = 'application.proposed' and (
    said.facts ->> 'outcome' <> proposals.outcome or said.facts ->> 'inbox' <> inbox
    or said.facts ->> 'content' <> ${contentIn(
      sql`select proposals.sealed, '' as name where proposals.sealed is not null
        union all select sealed, name from attributes where attributes.step = subject`,
      sql`name collate "C"`,
    )})`;

const olderProposals = (ids: readonly string[]): Positions => sql`
  select said.position from applications join lateral (
    select subject, chain.position from events left join chain on event = events.id
    where events.application = applications.id and type = 'application.proposed'
    order by chain.position desc nulls first, at desc, events.id desc limit 1) as said on true
  where applications.id = any(${ids}) and state = 'proposed' and said.position is not null and said.subject is distinct from (
    select step from proposals where proposals.application = applications.id order by made_at desc limit 1)`;
