import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleLocal, operatorOf, type Stack } from '../../src/assemble.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import type { ApplicationId } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/pipeline/ports.ts';
import { processPacket } from '../../src/services/process-packet.ts';
import { readPacket } from '../../src/services/read-packet.ts';
import { readStoredDocument } from '../../src/services/read-stored-document.ts';
import { submitApplication } from '../../src/services/submit-application.ts';
import { LETTER, paper } from '../reading/paper.ts';
import { caseworker } from '../support/casework.ts';
import { newDataFolder, openStack } from '../support/service.ts';

/** The real reader, and how often it was asked. */
function counted(reader: Reader): { reader: Reader; reads: () => number } {
  let reads = 0;
  const pages: Reader['pages'] = (bytes) => {
    reads++;
    return reader.pages(bytes);
  };
  return { reader: { versions: reader.versions, pages }, reads: () => reads };
}

const letter = await paper([{ prints: LETTER }]);
const other = await paper([{ prints: LETTER.slice(1) }]);

describe('the same bytes, twice in an application', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack(newDataFolder());
  });
  afterAll(() => stack.close());

  const handedIn = async (
    files: readonly Uint8Array[],
    reading: Stack['reading'],
    { lineage = stack.lineage, together = false } = {},
  ) => {
    const id = await submitApplication(
      {
        form: ApplicationForm.parse({ schema: 'docket.application.v1', reference: 'TWICE', receivedOn: '2026-03-31' }),
        files: files.map((bytes, index) => ({ file: `letter-${index}.pdf`, bytes: async () => bytes })),
        maker: (await operatorOf(stack)).id,
      },
      { ...stack, admit: async () => {}, wake: () => {} },
    );
    const under: Promise<void>[] = [];
    for (const [index, step] of (await caseworker(stack).stepsOf(id, 'read-document')).entries()) {
      const versions = index === 0 ? stack.lineage : lineage;
      const lease = await caseworker(stack).lease(step);
      under.push(readStoredDocument(lease, stack.store, reading, versions));
      if (!together) await Promise.all(under);
    }
    await Promise.all(under);
    return id;
  };
  const extracted = async (id: ApplicationId) => {
    const { application, extractions = [] } = (await stack.store.application(id)) ?? {};
    return { documents: application?.documents ?? [], extractions };
  };

  it('are read once, and give each document an extraction of its own', async () => {
    const { reader, reads } = counted(stack.reading.reader);
    const { documents, extractions } = await extracted(
      await handedIn([letter, letter, other], { ...stack.reading, reader }),
    );
    expect(reads()).toBe(2);
    expect(documents.map(({ file, status, pages }) => [file, status, pages.length])).toEqual(
      [0, 1, 2].map((at) => [`letter-${at}.pdf`, 'complete', 1]),
    );
    expect(extractions.map(({ document }) => document)).toEqual(documents.map(({ document }) => document));
    const [{ document: _, ...first } = {}, { document: __, ...second } = {}] = extractions;
    expect(second).toEqual(first);
  });

  it('are read once though two workers hold them at the same time', async () => {
    const { reader, reads } = counted(stack.reading.reader);
    const { documents, extractions } = await extracted(
      await handedIn([letter, letter, other], { ...stack.reading, reader }, { together: true }),
    );
    expect(reads()).toBe(2);
    expect(documents.map(({ status }) => status)).toEqual(['complete', 'complete', 'complete']);
    expect(extractions.map(({ document }) => document)).toEqual(documents.map(({ document }) => document));
  });

  it('are read again by other versions, and for another applicant', async () => {
    const { reader, reads } = counted(stack.reading.reader);
    await handedIn(
      [letter, letter],
      { ...stack.reading, reader },
      {
        lineage: { ...stack.lineage, program: 'another' },
      },
    );
    expect(reads()).toBe(2);
    await handedIn([letter], { ...stack.reading, reader });
    expect(reads()).toBe(3);
  });

  it('are read once where a folder is processed on the spot', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docket-twice-'));
    const ports = await assembleLocal({ DOCKET_OCR: 'wasm' });
    try {
      for (const name of ['a.pdf', 'b.pdf']) await writeFile(join(folder, name), letter);
      const { reader, reads } = counted(ports.reader);
      const { documents } = await processPacket(await readPacket(folder), { ...ports, reader });
      expect([reads(), documents.map(({ status }) => status)]).toEqual([1, ['complete', 'complete']]);
    } finally {
      await ports.close();
      await rm(folder, { recursive: true });
    }
  });
});
