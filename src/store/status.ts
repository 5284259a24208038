import { type ExpressionBuilder, sql } from 'kysely';
import type { StoreStatus } from '../pipeline/store-ports.ts';
import type { Database, Tables } from './schema.ts';

const SHOWN = 100;

/** Counts by state and inbox, and what ended badly. */
export const openStatus = (database: Database, tenant: string) => async (): Promise<StoreStatus> => {
  const count = sql<number>`count(*)::int`.as('count');
  const byState = (table: 'applications' | 'documents' | 'steps') =>
    database.selectFrom(table).select(['state', count]).where('tenant', '=', tenant).groupBy('state').execute();
  const [applications, documents, steps, inboxes, failedApplications, failedDocuments] = await Promise.all([
    byState('applications'),
    byState('documents'),
    byState('steps'),
    database
      .selectFrom((proposals) => newestProposals(proposals, tenant).as('newest'))
      .select(['inbox', count])
      .groupBy('inbox')
      .execute(),
    database
      .selectFrom('applications')
      .select(['id', 'state', 'failure'])
      .where('tenant', '=', tenant)
      .where('state', '=', 'failed')
      .limit(SHOWN)
      .execute(),
    database
      .selectFrom('documents')
      .select(['id', 'state', 'failure'])
      .where('tenant', '=', tenant)
      .where('state', '=', 'quarantined')
      .limit(SHOWN)
      .execute(),
  ]);
  const counts = (rows: readonly { readonly state: string; readonly count: number }[]) =>
    Object.fromEntries(rows.map((row) => [row.state, row.count]));
  return {
    applications: counts(applications),
    documents: counts(documents),
    steps: counts(steps),
    inboxes: Object.fromEntries(inboxes.map((row) => [row.inbox, row.count])),
    failed: [...failedApplications, ...failedDocuments].map(({ id, state, failure }) => ({
      id,
      state,
      code: failure ?? 'bug',
    })),
  };
};

/** An application that was decided again stands in the inbox of its newest proposal. */
const newestProposals = ({ selectFrom }: ExpressionBuilder<Tables, never>, tenant: string) =>
  selectFrom('proposals')
    .innerJoin('applications', 'applications.id', 'proposals.application')
    .distinctOn('proposals.application')
    .select('proposals.inbox')
    .where('proposals.tenant', '=', tenant)
    .where('applications.state', '=', 'proposed')
    .orderBy('proposals.application')
    .orderBy('proposals.made_at', 'desc');
