import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/services/read-file.ts';
import { readPacket } from '../../src/services/read-packet.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'docket-packet-'));
const form = (file: string) =>
  JSON.stringify({
    schema: 'docket.application.v1',
    reference: 'a',
    receivedOn: '2026-03-31',
    documents: [{ file }],
  });

describe('a packet', () => {
  it.each(['../secret.pdf', 'documents/../../secret.pdf'])('reaches no file outside its folder: %s', async (file) => {
    const packet = folder();
    writeFileSync(join(packet, 'application.json'), form(file));
    await expect(readPacket(packet)).rejects.toMatchObject({
      code: 'application.invalid',
      problems: [{ at: 'documents.0.file' }],
    });
  });

  it('names its files with or without the documents folder', async () => {
    for (const file of ['a.pdf', 'documents/a.pdf']) {
      const packet = folder();
      mkdirSync(join(packet, 'documents'));
      writeFileSync(join(packet, 'application.json'), form(file));
      expect((await readPacket(packet)).files).toMatchObject([{ file: 'documents/a.pdf' }]);
    }
  });

  it('is not taken for one without a form where the form cannot be opened', async () => {
    const packet = folder();
    mkdirSync(join(packet, 'application.json'));
    await expect(readPacket(packet)).rejects.toMatchObject({ code: 'application.invalid' });
  });
});

describe('a file', () => {
  it.skipIf(process.platform === 'win32')('that is a pipe is refused, not waited for', async () => {
    const pipe = join(folder(), 'scan.pdf');
    execFileSync('mkfifo', [pipe]);
    await expect(bytesOf(pipe)).rejects.toMatchObject({ code: 'document.unsupported' });
  });
});
