import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorOf, type Stack } from '../../src/assemble.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import { type ApplicationId, type DocumentId, newDocumentId, type StepId } from '../../src/domain/ids.ts';
import { runOperation } from '../../src/services/operations.ts';
import { readStoredDocument } from '../../src/services/read-stored-document.ts';
import { submitApplication } from '../../src/services/submit-application.ts';
import { LETTER, paper } from '../reading/paper.ts';
import { caseworker } from '../support/casework.ts';
import { newDataFolder, openStack } from '../support/service.ts';

const PASSWORD = 'CANARY-open-sesame';
let stack: Stack;
beforeAll(async () => {
  stack = await openStack(newDataFolder());
});
afterAll(() => stack.close());

let woken = 0;
const wake = () => {
  woken += 1;
};
const unlock = async (document: DocumentId, password = PASSWORD): Promise<unknown> =>
  runOperation(
    'unlock',
    { document, password },
    { ...stack, actor: await operatorOf(stack), wake, zone: 'masked', startedAt: Date.now() },
  );
const eventsOf = async (application: ApplicationId): Promise<string[]> =>
  (await stack.store.audit.of(application)).map(({ type }) => type);
const codesOf = async (application: ApplicationId) =>
  (await stack.store.progress(application))?.documents.map(({ state, code }) => code ?? state);

async function read(step: StepId): Promise<void> {
  await readStoredDocument(await caseworker(stack).lease(step), stack.store, stack.reading, stack.lineage);
}

/** An application of these files, each read once; gives its documents in the order handed in. */
async function handedIn(files: readonly Uint8Array[]): Promise<{ id: ApplicationId; documents: DocumentId[] }> {
  const id = await submitApplication(
    {
      form: ApplicationForm.parse({ schema: 'docket.application.v1', reference: 'LOCKED', receivedOn: '2026-03-31' }),
      files: files.map((bytes, index) => ({ file: `letter-${index}.pdf`, bytes: async () => bytes })),
      maker: (await operatorOf(stack)).id,
    },
    { ...stack, admit: async () => {}, wake },
  );
  for (const step of await caseworker(stack).stepsOf(id, 'read-document')) await read(step);
  return { id, documents: (await stack.store.progress(id))?.documents.map(({ document }) => document) ?? [] };
}

async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await paper([{ prints: LETTER }]));
  pdf.encrypt({ userPassword: PASSWORD, ownerPassword: 'and-more' });
  return pdf.save();
}

describe('a protected PDF that was handed in', () => {
  it('is opened by its password, read, and decided on anew, under the eyes of the audit log', async () => {
    const { id, documents } = await handedIn([await locked(), await paper([{ prints: LETTER }])]);
    const [document] = documents as [DocumentId];
    expect(await codesOf(id)).toEqual(['document.encrypted', 'read']);
    const before = (await stack.store.document(document))?.blob ?? '';
    const wakes = woken;
    expect(await unlock(document)).toEqual({ document });
    expect([await codesOf(id), woken]).toEqual([['received', 'read'], wakes + 1]);
    await expect(stack.blobs.open(before)).rejects.toMatchObject({ code: 'blob.missing' });

    const steps = (await stack.store.steps.of(id)).filter(({ kind }) => kind === 'read-document');
    const [due] = steps.filter(({ state }) => state === 'due');
    await read(due?.step ?? expect.fail('nothing is due'));
    const found = await stack.store.application(id);
    expect(found?.application.documents.map(({ status, pages }) => [status, pages[0]?.source])).toEqual([
      ['complete', 'text'],
      ['complete', 'text'],
    ]);
    expect(await caseworker(stack).stepsOf(id, 'decide-application')).toHaveLength(2);
    expect((await eventsOf(id)).slice(-2)).toEqual(['document.unlocked', 'document.read']);
    await stack.store.audit.link();
    expect((await stack.store.audit.verify()).findings).toEqual([]);
    await expect(unlock(document)).rejects.toMatchObject({ code: 'document.not-locked' });
  });

  it('stays as it is under a wrong password, and the try is an event that does not quote it', async () => {
    const { id, documents } = await handedIn([await locked()]);
    const [document] = documents as [DocumentId];
    await expect(unlock(document, 'CANARY-guess')).rejects.toMatchObject({ code: 'document.wrong-password' });
    expect(await codesOf(id)).toEqual(['document.encrypted']);
    const [last] = (await stack.store.audit.of(id)).slice(-1);
    expect(last).toMatchObject({ type: 'document.password-refused', subject: document });
    expect(JSON.stringify(await stack.store.audit.of(id))).not.toContain('CANARY');
  });

  it('leaves the same bytes, handed in twice, to the other document', async () => {
    const bytes = await locked();
    const { id, documents } = await handedIn([bytes, bytes]);
    for (const document of documents) await unlock(document);
    expect(await codesOf(id)).toEqual(['received', 'received']);
  });

  it('is not one that nobody knows, or that needs no password', async () => {
    const { documents } = await handedIn([await paper([{ prints: LETTER }])]);
    await expect(unlock(newDocumentId())).rejects.toMatchObject({ code: 'document.unknown' });
    for (const document of documents)
      await expect(unlock(document)).rejects.toMatchObject({ code: 'document.not-locked' });
  });
});
