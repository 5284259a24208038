import { closeSync, ftruncateSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '../../src/assemble.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import { newApplicationId } from '../../src/domain/ids.ts';
import { getProposal } from '../../src/services/get-proposal.ts';
import { bytesOf } from '../../src/services/read-file.ts';
import { submitApplication } from '../../src/services/submit-application.ts';
import { newDataFolder, openStack, PAY_SLIP } from '../support/service.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack(newDataFolder());
});
afterAll(() => stack.close());

const form = ApplicationForm.parse({ schema: 'docket.application.v1', reference: 'TEST-1', receivedOn: '2026-03-31' });
const folder = mkdtempSync(join(tmpdir(), 'docket-submit-'));
const submit = (paths: readonly string[]) =>
  submitApplication(
    form,
    paths.map((path) => ({ file: path.slice(folder.length), bytes: () => bytesOf(path) })),
    { store: stack.store, blobs: stack.blobs, wake: () => {}, admit: (bytes) => stack.admit(bytes, PAY_SLIP) },
  );

describe('a packet', () => {
  it('is accepted with its bytes, its rows and its first jobs', async () => {
    const id = await submit([PAY_SLIP]);
    const jobs = await stack.store.unpublished(10);
    expect(jobs).toEqual([
      {
        id: expect.stringMatching(/^read-document-doc_/),
        job: 'read-document',
        payload: { document: expect.any(String) },
      },
    ]);
    expect(await getProposal(id, stack.store)).toBeUndefined();
    await stack.store.markPublished(jobs.map((job) => job.id));
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
    expect((await stack.store.unpublished(10)).map(({ job }) => job)).toEqual(['decide-application']);
  });

  it('does not come into the masked zone with bytes that no signed dataset lists', async () => {
    const before = await stack.store.status();
    const stranger = join(folder, 'stranger.pdf');
    writeFileSync(stranger, '%PDF-1.7 from nowhere');
    await expect(submit([PAY_SLIP, stranger])).rejects.toMatchObject({ code: 'zone.unlisted' });
    expect(await stack.store.status()).toEqual(before);
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
