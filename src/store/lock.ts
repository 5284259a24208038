import type { ApplicationId } from '../domain/ids.ts';
import type { Tx } from './context.ts';

/**
 * Taken first by every transaction that changes parts of an application: two that took their locks in different orders
 * could wait for each other for ever. It also makes the join of an application's documents sure. `no key update`, as rows
 * that only refer to the application need not wait.
 */
export async function lockApplication(transaction: Tx, application: ApplicationId): Promise<void> {
  await locked(transaction, application).execute();
}

/** The lock as a part of another statement, which comes after it by asking for its row. */
export const locked = (queries: Pick<Tx, 'selectFrom'>, application: ApplicationId) =>
  queries
    .selectFrom('applications')
    .select('applications.id')
    .where('applications.id', '=', application)
    .forNoKeyUpdate();
