import { ApplicationForm, DocumentOutcome } from '../domain/application.ts';
import { Extraction } from '../domain/extraction.ts';
import { FAILURES, Failure } from '../domain/failure.ts';
import type { ApplicationId } from '../domain/ids.ts';
import type { AcceptedDocument, Store, Submission } from '../pipeline/store-ports.ts';
import { contentOf } from './audit/content.ts';
import { recordEvent } from './audit/record.ts';
import type { StoreContext, Tx } from './context.ts';
import { DocumentFacts, decideWhenAllAreIn, readStep, STATE_OF } from './documents.ts';
import { inBatches } from './in-batches.ts';
import { summaryOf } from './page-rows.ts';
import type { Box } from './sealed-json.ts';
import { addSteps } from './steps/add-steps.ts';

export const REFERENCE = 'reference';

/** Applications as they come in and as they are looked at. */
export function openApplications(
  context: StoreContext,
): Pick<Store, 'reserve' | 'abandon' | 'accept' | 'application' | 'byReference'> {
  const { database, tenant, boxes, secrets } = context;
  return {
    async reserve(id) {
      await boxes.make(id);
    },

    async abandon(id) {
      await database
        .deleteFrom('keys')
        .where('tenant', '=', tenant)
        .where('subject', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('applications').select('id').where('id', '=', id))),
        )
        .execute();
    },

    async accept(submission) {
      const box = await boxes.of(submission.id);
      return database.transaction().execute((transaction) => insert(transaction, context, box, submission));
    },

    async application(id) {
      const row = await database
        .selectFrom('applications')
        .select('sealed')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row?.sealed) return undefined;
      const box = await boxes.of(id);
      const form = box.open('form', ApplicationForm, row.sealed);
      const documents = await outcomesOf(context, id, box);
      return { application: { id, form, documents }, extractions: await extractionsOf(context, id, box) };
    },

    async byReference(reference) {
      const rows = await database
        .selectFrom('applications')
        .select('id')
        .where('tenant', '=', tenant)
        .where('reference_index', '=', secrets.index(REFERENCE, reference))
        .orderBy('received_at', 'desc')
        .execute();
      return rows.map(({ id }) => id as ApplicationId); // ids were checked when they were written
    },
  };
}

async function insert(
  transaction: Tx,
  context: StoreContext,
  box: Box,
  submission: Submission,
): Promise<ApplicationId> {
  const { tenant, secrets } = context;
  const { id, maker, form, documents } = submission;
  const earlier = await takeIdempotencyKey(transaction, context, submission);
  if (earlier) return earlier;
  const sealed = box.seal('form', form);
  const reference_index = secrets.index(REFERENCE, form.reference);
  await transaction
    .insertInto('applications')
    .values({ tenant, id, maker, state: 'reading', reference_index, sealed })
    .execute();
  const rows = documents.map((document, position) => rowOf(document, position, tenant, box));
  await inBatches(rows, (batch) => transaction.insertInto('documents').values(batch).execute());
  await addSteps(
    transaction,
    tenant,
    documents.flatMap(({ id: document, blob, outcome }) => (outcome || !blob ? [] : [readStep(document, id, blob)])),
  );
  await recordEvent(transaction, tenant, {
    type: 'application.received',
    actor: maker,
    application: id,
    facts: { documents: documents.length, content: contentOf([sealed, ...rows.map((row) => row.sealed)]) },
  });
  await decideWhenAllAreIn(transaction, context, id);
  return id;
}

/** The first to come takes the key; whoever comes with it later is given that one's application, or told that the packet is another. */
async function takeIdempotencyKey(
  transaction: Tx,
  { tenant, secrets }: StoreContext,
  { id, idempotency }: Submission,
): Promise<ApplicationId | undefined> {
  if (!idempotency) return undefined;
  const key_index = secrets.index('idempotency-key', idempotency.key);
  const fingerprint = secrets.index('fingerprint', `${idempotency.key}\0${idempotency.fingerprint}`); // the same packet under two keys looks like two
  const taken = await transaction
    .insertInto('idempotency_keys')
    .values({ tenant, key_index, fingerprint, application: id })
    .onConflict((conflict) => conflict.columns(['tenant', 'key_index']).doNothing())
    .returning('application')
    .executeTakeFirst();
  if (taken) return undefined;
  const earlier = await transaction
    .selectFrom('idempotency_keys')
    .select(['application', 'fingerprint'])
    .where('tenant', '=', tenant)
    .where('key_index', '=', key_index)
    .executeTakeFirstOrThrow();
  if (!earlier.fingerprint.equals(fingerprint)) throw new Failure('idempotency.reused');
  return earlier.application as ApplicationId; // ids were checked when they were written
}

function rowOf(document: AcceptedDocument, position: number, tenant: string, box: Box) {
  const { id, application, blob, outcome } = document;
  return {
    tenant,
    id,
    application,
    position,
    state: outcome ? STATE_OF[outcome.status] : ('received' as const),
    failure: outcome?.refusal?.code ?? null,
    blob: blob ?? null,
    sealed: box.seal(`document|${id}`, DocumentFacts.parse(document)),
  };
}

/** What became of each finished document, in the order handed in. */
export async function outcomesOf(
  { database, tenant }: StoreContext,
  application: ApplicationId,
  box: Box,
): Promise<DocumentOutcome[]> {
  const rows = await database
    .selectFrom('documents')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('application', '=', application)
    .where('state', '!=', 'received')
    .orderBy('position')
    .execute();
  const pages = await database
    .selectFrom('pages')
    .selectAll()
    .where('document', 'in', rows.length > 0 ? rows.map(({ id }) => id) : [''])
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const { file, sha256 } = box.open(`document|${row.id}`, DocumentFacts, row.sealed);
    const code = row.failure;
    return DocumentOutcome.parse({
      document: row.id,
      file,
      ...(sha256 && { sha256 }),
      status: row.state === 'read' ? (row.partial ? 'partial' : 'complete') : row.state,
      ...(code && { refusal: { code, ...explained(code) } }),
      pages: pages.filter(({ document }) => document === row.id).map(summaryOf),
    });
  });
}

const explained = (code: string) => {
  const { message, next } = FAILURES[code as keyof typeof FAILURES]; // only codes of the table are written
  return { message, next };
};

export async function extractionsOf(
  { database, tenant }: StoreContext,
  application: ApplicationId,
  box: Box,
): Promise<Extraction[]> {
  const rows = await database
    .selectFrom('readings')
    .innerJoin('documents', 'documents.id', 'readings.document')
    .select(['readings.sealed', 'readings.document', 'readings.part'])
    .where('readings.tenant', '=', tenant)
    .where('readings.application', '=', application)
    .orderBy('documents.position')
    .orderBy('readings.part')
    .execute();
  return rows.map(({ document, part, sealed }) => box.open(`reading|${document}|${part}`, Extraction, sealed));
}
