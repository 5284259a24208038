import { type SelectQueryBuilder, sql } from 'kysely';
import type { ApplicationId, StepId } from '../../domain/ids.ts';
import type { Claim, Lease } from '../../domain/step.ts';
import type { Database, Tables } from '../schema.ts';
import { inMs, isOver } from './clock.ts';

/** How long a holder may be silent. Renewed at a third of it; a killed worker's step is free again after it. */
export const LEASE_MS = 5_000;
/** Steps whose holders vanished together may have one poison among them: from the second time on they come back one by one, within 4 s. */
const apart = sql<number>`case when losses < 1 then 0 else random() * 1000 * least(power(2, losses), 4) end`;

export async function claim(database: Database, tenant: string, step: StepId, holder: string): Promise<Claim> {
  const lease = await take(database, tenant, step, holder);
  return lease ? { lease } : whyNot(database, tenant, step);
}

/** One statement, so that of two who ask at once one gets it. A lease that ran out may be taken over. */
async function take(database: Database, tenant: string, step: StepId, holder: string): Promise<Lease | undefined> {
  const row = await database
    .updateTable('steps')
    .set((set) => ({
      state: 'leased',
      epoch: set('epoch', '+', 1),
      holder,
      lease_until: inMs(LEASE_MS),
      losses: sql<number>`losses + case when state = 'leased' then 1 else 0 end`,
    }))
    .where('tenant', '=', tenant)
    .where('id', '=', step)
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'due'), isOver('due_at')]),
        where.and([where('state', '=', 'leased'), isOver('lease_until'), where('losses', '<', 1)]),
      ]),
    )
    .returning(['kind', 'subject', 'application', 'epoch', 'attempts', 'crashes', 'losses'])
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, step, application: row.application as ApplicationId }; // ids were checked when they were written
}

/** Over, or when to ask again; a lease that ran out before is brought back at a moment of its own. */
async function whyNot(
  database: Database,
  tenant: string,
  step: StepId,
): Promise<{ readonly over: true } | { readonly againMs: number }> {
  await expired(database, (steps) => steps.where('id', '=', step)).execute();
  const row = await database
    .selectFrom('steps')
    .select(
      sql<number>`ceil(extract(epoch from case when state = 'leased' then lease_until else due_at end - clock_timestamp()) * 1000)::float8`.as(
        'ms',
      ),
    )
    .where('tenant', '=', tenant)
    .where('id', '=', step)
    .where('state', 'in', ['due', 'leased'])
    .executeTakeFirst();
  return row ? { againMs: Math.max(row.ms, 0) + 20 } : { over: true };
}

/** The update that takes steps from holders that vanished. Those that somebody else is about to change are left to them. */
export const expired = (database: Database, narrowed = (steps: LeasedSteps): LeasedSteps => steps) =>
  database
    .updateTable('steps')
    .set((set) => ({
      state: 'due',
      holder: null,
      lease_until: null,
      losses: set('losses', '+', 1),
      due_at: inMs(apart),
    }))
    .where('id', 'in', ({ selectFrom }) =>
      narrowed(selectFrom('steps').select('id').where('state', '=', 'leased').where(isOver('lease_until')))
        .forUpdate()
        .skipLocked(),
    );

type LeasedSteps = SelectQueryBuilder<Tables, 'steps', { id: string }>;
