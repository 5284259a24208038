import { sql } from 'kysely';
import type { Role } from '../../domain/actor.ts';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';
import type { Person } from '../../pipeline/ports/people.ts';
import type { Tx } from '../context.ts';
import type { Database } from '../schema.ts';

interface Row {
  readonly id: ActorId;
  readonly subject: string;
  readonly roles: Role[];
  readonly skills: string[];
  readonly absences: { readonly from: string; readonly until: string }[];
  readonly interests: ApplicationId[];
  readonly load: number;
  readonly served_at: Date | null;
}

/** Everybody who is not shut out, or one of them; with what they have, as of one moment. */
export async function listPeople(database: Database | Tx, tenant: string, only?: ActorId): Promise<Person[]> {
  const { rows } = await sql<Row>`
    select id, subject,
      ${listed(sql`select role as item from actor_roles where actor = actors.id order by role`)} as roles,
      ${listed(sql`select skill as item from actor_skills where actor = actors.id order by skill`)} as skills,
      ${listed(sql`select json_build_object('from', from_at, 'until', to_at) as item from absences
        where actor = actors.id and to_at > clock_timestamp() order by from_at, to_at`)} as absences,
      ${listed(sql`select application as item from interests where actor = actors.id order by application`)} as interests,
      (select count(*)::integer from reviews where (state = 'open' and assigned_to = actors.id)
        or (state = 'claimed' and claimed_by = actors.id)) as load,
      (select max(assigned_at) from reviews where assigned_to = actors.id) as served_at
    from actors where tenant = ${tenant} and kind = 'person' and disabled_at is null
      and id = coalesce(${only ?? null}::text, id)
    order by subject collate "C"`.execute(database);
  return rows.map(({ id, absences, served_at, ...person }) => ({
    ...person,
    actor: id,
    absences: absences.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
    ...(served_at && { servedAt: served_at }),
  }));
}

const listed = (items: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(item), '[]') from (${items}) as items)`;
