import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AssignedTypes, type Document, type DocumentOutcome } from '../domain/application.ts';
import type { EventType } from '../domain/event.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { Store } from '../pipeline/store-ports.ts';
import { atOnce } from './at-once.ts';
import { contentOf } from './audit/content.ts';
import { recording } from './audit/record.ts';
import type { StoreContext, Tx } from './context.ts';
import { rowOf } from './page-rows.ts';
import type { DocumentState } from './schema.ts';
import { addSteps, type NewStep } from './steps/add-steps.ts';
import { endStep } from './steps/end-step.ts';

/** What is sealed in a document's row: its name and hash tell of the applicant. */
export const DocumentFacts = z.object({ file: z.string(), sha256: z.string(), declaredType: z.string().optional() });

export const STATE_OF: Readonly<Record<DocumentOutcome['status'], DocumentState>> = {
  complete: 'read',
  partial: 'read',
  refused: 'refused',
  quarantined: 'quarantined',
};

const EVENT_OF: Readonly<Record<DocumentOutcome['status'], EventType>> = {
  complete: 'document.read',
  partial: 'document.read',
  refused: 'document.refused',
  quarantined: 'document.quarantined',
};

/** A blob's name is a keyed hash of its bytes: it names the step's input without telling anything of it. */
export const readStep = (document: DocumentId, application: ApplicationId, blob: string): NewStep => ({
  kind: 'read-document',
  subject: document,
  application,
  inputHash: blob,
});

/** Documents as they are worked on. */
export function openDocuments(context: StoreContext): Pick<Store, 'document' | 'finishDocument'> {
  const { database, tenant, boxes, system } = context;
  return {
    async document(id) {
      const row = await database
        .selectFrom('documents')
        .select(['id', 'application', 'blob', 'sealed', 'assigned'])
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row?.blob) return undefined;
      const application = row.application as ApplicationId; // ids were checked when they were written
      const facts = (await boxes.of(application)).open(`document|${id}`, DocumentFacts, row.sealed);
      const assigned = row.assigned === null ? undefined : AssignedTypes.parse(JSON.parse(row.assigned));
      return { ...facts, id, application, blob: row.blob, ...(assigned && { assigned }) } satisfies Document;
    },

    async finishDocument(lease, outcome, extractions, lineage) {
      const box = await boxes.of(lease.application);
      const { document, status, refusal, pages } = outcome;
      const sealed = extractions.map((extraction, part) => ({
        ...{ part, type: extraction.type, type_confidence: extraction.typeConfidence },
        sealed: box.seal(`reading|${document}|${part}`, extraction),
      }));
      const content = contentOf(sealed.map((row) => row.sealed));
      await database.transaction().execute(async (transaction) => {
        await endStep(
          transaction,
          lease,
          status === 'quarantined'
            ? { state: 'parked', failure: refusal?.code ?? 'bug', lineage }
            : { state: 'done', lineage },
        );
        await atOnce(transaction, [
          transaction
            .updateTable('documents')
            .set({ state: STATE_OF[status], partial: status === 'partial', failure: refusal?.code ?? null })
            .where('id', '=', document),
          recording(transaction, tenant, {
            type: EVENT_OF[status],
            actor: system,
            application: lease.application,
            subject: document,
            facts: {
              ...{ pages: pages.length, content },
              ...(status === 'partial' && { partial: true }),
              ...(refusal && { code: refusal.code }),
            },
          }),
        ]);
        if (pages.length > 0)
          await transaction
            .insertInto('pages')
            .values(pages.map((page) => rowOf(page, tenant, document)))
            .execute();
        const { application, step } = lease;
        if (sealed.length > 0)
          await transaction
            .insertInto('readings')
            .values(sealed.map((row) => ({ tenant, document, application, step, ...row })))
            .execute();
        await decideWhenAllAreIn(transaction, context, lease.application);
      });
    },
  };
}

/** The join: counted under the application's lock, so that two documents that finish together lead to one decision. */
export async function decideWhenAllAreIn(
  transaction: Tx,
  { tenant }: StoreContext,
  application: ApplicationId,
): Promise<void> {
  const documents = await transaction
    .selectFrom('documents')
    .select(({ selectFrom }) => [
      'documents.id',
      'documents.state',
      selectFrom('steps')
        .select('steps.epoch')
        .where('steps.tenant', '=', tenant)
        .where('steps.kind', '=', 'read-document')
        .whereRef('steps.subject', '=', 'documents.id')
        .as('epoch'), // looked up for each: a join of many documents read all their steps for each
    ])
    .where('documents.application', '=', application)
    .orderBy('documents.position')
    .execute();
  if (documents.some(({ state }) => state === 'received')) return;
  await transaction
    .updateTable('applications')
    .set({ state: 'deciding' })
    .where('id', '=', application)
    .where('state', '!=', 'erased')
    .execute();
  const corrections = await transaction
    .selectFrom('corrections')
    .select('id')
    .where('application', '=', application)
    .orderBy('id')
    .execute();
  await addSteps(transaction, tenant, [
    { kind: 'decide-application', subject: application, application, inputHash: inputOf(documents, corrections) },
  ]);
}

/** A decision's input: the documents, each as of its last reading, and what people set right in them. */
const inputOf = (
  documents: readonly { readonly id: string; readonly epoch: number | null }[],
  corrections: readonly { readonly id: string }[],
): string =>
  createHash('sha256')
    .update([...documents.map(({ id, epoch }) => `${id}:${epoch ?? 0}`), ...corrections.map(({ id }) => id)].join())
    .digest('hex');
