import type { ApplicationId, StepId } from '../../domain/ids.ts';
import type { Lineage, ParkedStep, StepHistory } from '../../pipeline/store-ports.ts';
import type { Database } from '../schema.ts';

export async function parkedSteps(database: Database, tenant: string): Promise<ParkedStep[]> {
  const rows = await database
    .selectFrom('steps')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('state', '=', 'parked')
    .orderBy('done_at')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    step: row.id as StepId,
    kind: row.kind,
    application: row.application as ApplicationId,
    subject: row.subject,
    code: row.failure ?? 'bug',
    attempts: row.attempts,
    crashes: row.crashes,
    losses: row.losses,
  }));
}

export async function historyOf(
  database: Database,
  tenant: string,
  application: ApplicationId,
): Promise<StepHistory[]> {
  const rows = await database
    .selectFrom('steps')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('application', '=', application)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(
    (row): StepHistory => ({
      step: row.id as StepId,
      kind: row.kind,
      subject: row.subject,
      state: row.state,
      epoch: row.epoch,
      attempts: row.attempts,
      crashes: row.crashes,
      losses: row.losses,
      madeAt: row.made_at,
      ...(row.failure && { code: row.failure }),
      ...(row.done_at && { doneAt: row.done_at }),
      ...(row.lineage && { lineage: JSON.parse(row.lineage) as Lineage }), // written by endStep alone
    }),
  );
}
