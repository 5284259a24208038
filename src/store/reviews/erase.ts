import { sql } from 'kysely';
import type { ApplicationId } from '../../domain/ids.ts';
import type { Tx } from '../context.ts';

/** What people wrote goes; that they decided, and when, stays with the tombstone. */
export async function eraseReviews(transaction: Tx, application: ApplicationId): Promise<void> {
  await transaction.deleteFrom('corrections').where('application', '=', application).execute();
  await transaction.updateTable('decisions').set({ sealed: null }).where('application', '=', application).execute();
  await transaction
    .updateTable('reviews')
    .set({ sealed: null, claimed_by: null, lease_until: null })
    .where('application', '=', application)
    .execute();
  await transaction
    .updateTable('reviews')
    .set({ state: 'closed', closed_as: 'erased', closed_at: sql<Date>`clock_timestamp()` })
    .where('application', '=', application)
    .where('state', '!=', 'closed')
    .execute();
}
