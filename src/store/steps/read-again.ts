import type { ActorId, ApplicationId, DocumentId } from '../../domain/ids.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { lockApplication } from '../lock.ts';
import { readOnceMore } from './retry.ts';

/** Has a document that was refused for its password read again, from the bytes without it: the same step, on another input. */
export const readAgain = (
  { database, tenant }: StoreContext,
  document: DocumentId,
  blob: string,
  actor: ActorId,
): Promise<{ readonly leaves: readonly string[] } | undefined> =>
  database.transaction().execute(async (transaction) => {
    const before = await waiting(transaction, tenant, document);
    if (!before) return undefined;
    const application = before.application as ApplicationId; // ids were checked when they were written
    await lockApplication(transaction, application);
    const { blob: locked } = (await waiting(transaction, tenant, document)) ?? {};
    if (!locked) return undefined;
    const isDue = await readOnceMore(transaction, tenant, { document, application, input: blob });
    if (!isDue) return undefined;
    await transaction.updateTable('documents').set({ blob }).where('id', '=', document).execute();
    await recordEvent(transaction, tenant, { type: 'document.unlocked', actor, application, subject: document });
    return { leaves: (await isNamed(transaction, locked, application)) ? [] : [locked] };
  });

const waiting = (transaction: Tx, tenant: string, document: DocumentId) =>
  transaction
    .selectFrom('documents')
    .select(['application', 'blob'])
    .where('tenant', '=', tenant)
    .where('id', '=', document)
    .where('state', '=', 'refused')
    .where('failure', '=', 'document.encrypted')
    .where('blob', 'is not', null)
    .executeTakeFirst();

/** The same bytes handed in twice lie in one blob. */
const isNamed = async (transaction: Tx, blob: string, application: ApplicationId): Promise<boolean> =>
  (await transaction
    .selectFrom('documents')
    .select('id')
    .where('application', '=', application)
    .where('blob', '=', blob)
    .executeTakeFirst()) !== undefined;
