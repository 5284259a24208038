import { closeSync, ftruncateSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admissionFor, type Stack } from '../../src/assemble.ts';
import { readLocalConfig } from '../../src/config.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import { DocumentId, newApplicationId } from '../../src/domain/ids.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { getProposal } from '../../src/services/get-proposal.ts';
import { bytesOf } from '../../src/services/read-file.ts';
import { submitApplication } from '../../src/services/submit-application.ts';
import { hugePng } from '../reading/paper.ts';
import { newDataFolder, openStack, PAY_SLIP } from '../support/service.ts';
import { filesIn } from '../support/traces.ts';

let stack: Stack;
const data = newDataFolder();
beforeAll(async () => {
  stack = await openStack(data);
});
afterAll(() => stack.close());

const form = ApplicationForm.parse({ schema: 'docket.application.v1', reference: 'TEST-1', receivedOn: '2026-03-31' });
const folder = mkdtempSync(join(tmpdir(), 'docket-submit-'));
const submit = async (paths: readonly string[], key?: string, receivedOn = form.receivedOn) =>
  submitApplication(
    {
      form: { ...form, receivedOn },
      files: paths.map((path) => ({ file: path.slice(folder.length), bytes: () => bytesOf(path) })),
      maker: (await stack.store.actors.known('os:1000', 'person', ['submitter'])).id,
      ...(key !== undefined && { idempotencyKey: key }),
    },
    { store: stack.store, blobs: stack.blobs, wake: () => {}, admit: (bytes) => stack.admit(bytes, PAY_SLIP) },
  );
/** Takes what waits to be published. */
const published = async () => {
  const entries = await stack.store.outbox.take(100);
  await stack.store.outbox.published(entries.map(({ id }) => id));
  return entries;
};

/** Every blob, and every key that was made for an application that did not come. */
const kept = async () => {
  const blobs = [...filesIn(join(data, 'blobs')).keys()].filter((name) => name.startsWith('app_'));
  const reserved = await stack.store.erasure.neverAccepted(0);
  return { blobs, reserved };
};

describe('a packet', () => {
  it('is accepted with its bytes, its rows and its first jobs', async () => {
    const id = await submit([PAY_SLIP]);
    const [step] = await stack.store.steps.of(id);
    expect(await published()).toEqual([
      { id: expect.stringMatching(/^stp_/), job: 'read-document', payload: { step: step?.step } },
    ]);
    const document = await stack.store.document(DocumentId.parse(step?.subject));
    expect(await stack.blobs.open(document?.blob ?? '')).toEqual(await bytesOf(PAY_SLIP));
    expect(await getProposal(id, stack.store)).toBeUndefined();
  });

  it('is the same application when it comes again under its key; what came with it in vain is gone', async () => {
    const id = await submit([PAY_SLIP], 'a key');
    const before = await kept();
    expect(await submit([PAY_SLIP], 'a key')).toBe(id);
    expect(await submit([PAY_SLIP], 'a key', PlainDate.parse('2026-04-01'))).toBe(id); // tried again after midnight
    await expect(submit([PAY_SLIP, PAY_SLIP], 'a key')).rejects.toMatchObject({ code: 'idempotency.reused' });
    expect(await kept()).toEqual(before);
    await published();
  });

  it('goes on without a file that is refused at the door', async () => {
    const empty = join(folder, 'empty.pdf');
    writeFileSync(empty, '');
    const large = join(folder, 'large.pdf');
    const handle = openSync(large, 'w');
    ftruncateSync(handle, 25_000_001); // takes no room on the disk
    closeSync(handle);
    const id = await submit([join(folder, 'missing.pdf'), folder, empty, large]);
    const outcomes = (await stack.store.application(id))?.application.documents;
    expect(outcomes?.map(({ status, refusal }) => [status, refusal?.code])).toEqual([
      ['refused', 'document.missing'],
      ['refused', 'document.directory'],
      ['refused', 'document.empty'],
      ['refused', 'document.too-large'],
    ]);
    expect((await published()).map(({ job }) => job)).toEqual(['decide-application']);
  });

  it('goes on without a file that the gate turns away, of which nothing is kept or queued', async () => {
    const admit = admissionFor(readLocalConfig({ DOCKET_ZONE: 'production' }));
    const files = { 'photo.heic': '\0\0\0\x18ftypheic', 'scans.zip': 'PK\x03\x04', 'bomb.png': hugePng(30_000) };
    const before = await kept();
    const id = await submitApplication(
      {
        form,
        files: Object.entries(files).map(([file, bytes]) => ({ file, bytes: async () => Buffer.from(bytes) })),
        maker: (await stack.store.actors.known('os:1000', 'person', ['submitter'])).id,
      },
      { store: stack.store, blobs: stack.blobs, wake: () => {}, admit: (bytes) => admit(bytes, PAY_SLIP) },
    );
    const outcomes = (await stack.store.application(id))?.application.documents;
    expect(outcomes?.map(({ file, refusal }) => [file, refusal?.code])).toEqual([
      ['photo.heic', 'document.heic'],
      ['scans.zip', 'document.archive'],
      ['bomb.png', 'document.too-many-pixels'],
    ]);
    expect((await kept()).blobs).toEqual(before.blobs);
    expect((await published()).map(({ job }) => job)).toEqual(['decide-application']);
  });

  it('does not come into the masked zone with bytes that no signed dataset lists', async () => {
    const before = [await stack.store.status(), await kept()];
    const stranger = join(folder, 'stranger.pdf');
    writeFileSync(stranger, '%PDF-1.7 from nowhere');
    await expect(submit([PAY_SLIP, stranger])).rejects.toMatchObject({ code: 'zone.unlisted' });
    expect([await stack.store.status(), await kept()]).toEqual(before);
  });

  it('without any file is none', async () => {
    await expect(submit([])).rejects.toMatchObject({ code: 'packet.empty' });
  });
});

describe('a proposal', () => {
  it('of an id that nobody was given is unknown', async () => {
    await expect(getProposal(newApplicationId(), stack.store)).rejects.toMatchObject({ code: 'application.unknown' });
  });
});
