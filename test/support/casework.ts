import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationForm, type DocumentOutcome } from '../../src/domain/application.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import {
  type ActorId,
  type ApplicationId,
  DocumentId,
  newApplicationId,
  newDocumentId,
  type StepId,
} from '../../src/domain/ids.ts';
import type { PageSummary } from '../../src/domain/page.ts';
import type { Proposal } from '../../src/domain/proposal.ts';
import type { Lease, StepKind } from '../../src/domain/step.ts';
import type { Submission } from '../../src/pipeline/store-ports.ts';
import type { OpenedStore } from '../../src/store/index.ts';

export const LINEAGE = { program: '1.2.3', ocr: '7.0.0' };

export interface SubmissionOptions {
  readonly files?: number;
  readonly reference?: string;
  readonly key?: string;
  readonly fingerprint?: string;
  readonly bytes?: string;
  /** What every personal text begins with. */
  readonly canary?: string;
}

/** A clerk who hands in, reads and decides without any reader: outcomes are what the test says. */
export function caseworker({ store, blobs }: Pick<OpenedStore, 'store' | 'blobs'>) {
  const maker = async (): Promise<ActorId> => (await store.actors.known('os:1000', 'person', ['submitter'])).id;

  const prepare = async ({
    files = 1,
    reference = `R-${randomBytes(6).toString('hex')}`,
    key,
    fingerprint = 'same',
    bytes = 'bytes',
    canary = '',
  }: SubmissionOptions = {}): Promise<Submission> => {
    const id = newApplicationId();
    await store.reserve(id);
    const documents = [];
    for (let file = 1; file <= files; file += 1)
      documents.push({
        id: newDocumentId(),
        application: id,
        file: `${canary}scan-${file}.pdf`,
        sha256: `${file}`.padStart(64, '0'),
        blob: await blobs.put(Buffer.from(`${canary}${bytes} ${file}`), id),
      });
    const form = { schema: 'docket.application.v1', reference: `${canary}${reference}`, receivedOn: '2026-03-31' };
    return {
      id,
      maker: await maker(),
      form: ApplicationForm.parse({ ...form, applicant: { fullName: `${canary}Anna Eriksson` } }),
      documents,
      ...(key !== undefined && { idempotency: { key, fingerprint } }),
    };
  };

  const handIn = async (options: SubmissionOptions = {}): Promise<ApplicationId> =>
    store.accept(await prepare(options));

  const stepsOf = async (application: ApplicationId, kind: StepKind): Promise<StepId[]> =>
    (await store.steps.of(application)).filter((step) => step.kind === kind).map(({ step }) => step);

  /** The step must be free, or about to be: a database's clock can stand still or step back for a moment. */
  const lease = async (step: StepId, holder = 'a worker'): Promise<Lease> => {
    const claim = await store.steps.claim(step, holder);
    if ('lease' in claim) return claim.lease;
    if (!('againMs' in claim) || claim.againMs > 500) throw new Error(`not free: ${JSON.stringify(claim)}`);
    await sleep(claim.againMs);
    return lease(step, holder);
  };

  /** The newest step of this kind, taken. */
  const take = async (application: ApplicationId, kind: StepKind): Promise<Lease> => {
    const step = (await stepsOf(application, kind)).at(-1);
    if (!step) throw new Error(`no step to ${kind}`);
    return lease(step);
  };

  const finish = (read: Lease, outcome: Partial<DocumentOutcome> = {}, canary = ''): Promise<void> => {
    const document = DocumentId.parse(read.subject);
    const isRead = outcome.status === undefined;
    return store.finishDocument(
      read,
      { document, file: 'scan.pdf', status: 'complete', pages: isRead ? [PAGE] : [], ...outcome },
      isRead ? [extractionOf(document, canary)] : [],
      LINEAGE,
    );
  };

  const readAll = async (application: ApplicationId, canary = ''): Promise<void> => {
    for (const step of await stepsOf(application, 'read-document')) await finish(await lease(step), {}, canary);
  };

  /** Hands in, reads and decides. */
  const settle = async (options: SubmissionOptions = {}): Promise<ApplicationId> => {
    const application = await handIn(options);
    await readAll(application, options.canary);
    await store.saveProposal(await take(application, 'decide-application'), proposalOf(options.canary), LINEAGE);
    return application;
  };

  return { maker, prepare, handIn, stepsOf, lease, take, finish, readAll, settle };
}
export type Caseworker = ReturnType<typeof caseworker>;

export const PAGE: PageSummary = {
  ...{ page: 1, width: 1700, height: 2200, dpi: 200, source: 'ocr', rotation: 0, tier: 'clean' },
  ...{ words: 12, ms: 9.5, signals: ['active-content'], coverage: 0.97, unread: [[0.1, 0.2, 0.3, 0.01]] },
  quality: { dpi: 196, noise: 2.5, contrast: 180, blur: 0.1, skew: -0.4, reasons: ['skewed'] },
  timings: { draw: 3.5, read: 5 },
};

const extractionOf = (document: DocumentId, canary: string): Extraction => ({
  document,
  type: 'pay-slip',
  typeConfidence: 0.99,
  pages: [1],
  readings: {
    employeeName: {
      status: 'found',
      value: `${canary}Anna Eriksson`,
      raw: `${canary}Anna Eriksson`,
      confidence: 0.95,
      evidence: [{ page: 1, box: [0.1, 0.1, 0.2, 0.02], text: `${canary}Anna`, engine: 'tesseract' }],
      checks: [],
    },
  },
  calibration: 'test',
});

export const proposalOf = (canary = '', inbox = 'senior'): Proposal => ({
  status: 'complete',
  attributes: {
    fullName: {
      value: `${canary}Anna Eriksson`,
      confidence: 0.9,
      parts: { reading: 0.9, freshness: 1, authority: 1, agreement: 1, checks: 1 },
      sources: [{ document: 'applicant', field: 'fullName', value: `${canary}Anna Eriksson`, weight: 1 }],
    },
  },
  recommendation: {
    outcome: 'request-more',
    confidence: 0.7,
    reasons: [{ code: 'conflict', text: `${canary}two say different`, direction: 'against' }],
  },
  route: {
    inbox,
    approvals: 2,
    rule: 'conflict',
    because: 'Two sources disagree',
    policy: { name: 'onboarding', version: 3, hash: 'ab'.repeat(32) },
    trace: [{ rule: 'conflict', hit: true, inputs: { name: `${canary}Anna` } }],
  },
});
