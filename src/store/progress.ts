import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { ApplicationProgress } from '../pipeline/store-ports.ts';
import type { Database } from './schema.ts';

/** One application's states, from rows that hold nothing personal: no key is needed to see them. */
export const openProgress =
  (database: Database, tenant: string) =>
  async (id: ApplicationId): Promise<ApplicationProgress | undefined> => {
    const row = await database
      .selectFrom('applications')
      .select(['state', 'failure', 'held_at', 'received_at', 'erased_at'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const documents = await database
      .selectFrom('documents')
      .select(['id', 'state', 'failure'])
      .where('application', '=', id)
      .orderBy('position')
      .execute();
    const proposal = await database
      .selectFrom('proposals')
      .select(['inbox', 'outcome', 'rule'])
      .where('application', '=', id)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      application: id,
      state: row.state,
      ...(row.failure && { code: row.failure }),
      held: row.held_at !== null,
      receivedAt: row.received_at,
      ...(row.erased_at && { erasedAt: row.erased_at }),
      documents: documents.map((document) => ({
        document: document.id as DocumentId, // ids were checked when they were written
        state: document.state,
        ...(document.failure && { code: document.failure }),
      })),
      ...(proposal && { proposal }),
    };
  };
