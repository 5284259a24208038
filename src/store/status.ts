import { sql } from 'kysely';
import type { StoreStatus } from '../pipeline/ports.ts';
import type { Database } from './schema.ts';

/** Counts by state and inbox, and what ended badly. */
export async function statusOf(database: Database): Promise<StoreStatus> {
  const count = sql<number>`count(*)::int`.as('count');
  const [applications, documents, inboxes, failedApplications, failedDocuments] = await Promise.all([
    database.selectFrom('applications').select(['state', count]).groupBy('state').execute(),
    database.selectFrom('documents').select(['state', count]).groupBy('state').execute(),
    database.selectFrom('proposals').select(['inbox', count]).groupBy('inbox').execute(),
    database
      .selectFrom('applications')
      .select(['id', 'state', 'failure'])
      .where('state', '=', 'failed')
      .limit(100)
      .execute(),
    database
      .selectFrom('documents')
      .select(['id', 'state', 'failure'])
      .where('state', '=', 'quarantined')
      .limit(100)
      .execute(),
  ]);
  return {
    applications: Object.fromEntries(applications.map((row) => [row.state, row.count])),
    documents: Object.fromEntries(documents.map((row) => [row.state, row.count])),
    inboxes: Object.fromEntries(inboxes.map((row) => [row.inbox, row.count])),
    failed: [...failedApplications, ...failedDocuments].map(({ id, state, failure }) => ({
      id,
      state,
      code: failure ?? 'bug',
    })),
  };
}
