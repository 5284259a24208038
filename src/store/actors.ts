import { type Actor, may, type Role } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import { type ActorId, newActorId } from '../domain/ids.ts';
import type { Actors } from '../pipeline/store-ports.ts';
import type { Tx } from './context.ts';
import type { Database } from './schema.ts';

export function openActors(database: Database, tenant: string): Actors {
  return {
    known: (subject, kind, roles) =>
      database.transaction().execute((transaction) => knownActor(transaction, tenant, { subject, kind, roles })),

    async require(actor, action) {
      const found = await database
        .selectFrom('actors')
        .select('id')
        .where('tenant', '=', tenant)
        .where('id', '=', actor)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      const roles = found ? await rolesOf(database, tenant, found.id) : [];
      if (!found || !may({ roles }, action)) throw new Failure('access.denied');
    },
  };
}

/** Roles are given once, when the actor is made; what was taken away later does not come back with the next login. */
export async function knownActor(
  transaction: Tx,
  tenant: string,
  { subject, kind, roles }: Pick<Actor, 'subject' | 'kind'> & { readonly roles: readonly Role[] },
): Promise<Actor> {
  const made = await transaction
    .insertInto('actors')
    .values({ tenant, id: newActorId(), kind, subject })
    .onConflict((conflict) => conflict.columns(['tenant', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made && roles.length > 0)
    await transaction
      .insertInto('actor_roles')
      .values(roles.map((role) => ({ tenant, actor: made.id, role })))
      .execute();
  const row = await transaction
    .selectFrom('actors')
    .select(['id', 'kind'])
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return { id: row.id as ActorId, kind: row.kind, subject, roles: await rolesOf(transaction, tenant, row.id) }; // the id was checked when it was written
}

export async function rolesOf(database: Database | Tx, tenant: string, actor: string): Promise<Role[]> {
  const rows = await database
    .selectFrom('actor_roles')
    .select('role')
    .where('tenant', '=', tenant)
    .where('actor', '=', actor)
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role);
}
