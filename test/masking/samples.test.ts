import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesKey, verifyDataset } from '../../masking/index.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { contentOf, drawSamples } from '../../masking/samples.ts';
import { SAMPLE_SCENARIOS } from '../../masking/scenarios/index.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const ids = SAMPLE_SCENARIOS.map(({ id }) => id);
const open = async (id: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(samples, id, file), 'utf8'));
const truthOf = async (id: string): Promise<Truth> => Truth.parse(await open(id, 'truth.json'));

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 2 });
});
afterAll(() => reader.close());

describe('samples/', () => {
  it('is what its seed gives, byte for byte', async () => {
    const drawn = await mkdtemp(join(tmpdir(), 'docket-samples-test-'));
    try {
      await drawSamples(drawn, reader);
      expect(await contentOf(drawn)).toBe(await contentOf(samples));
    } finally {
      await rm(drawn, { recursive: true });
    }
  });

  it('is signed by the pinned key, and nothing stands in it unsigned', async () => {
    expect((await verifyDataset(samples, [samplesKey()])).mode).toBe('synthetic');
  });

  it('holds a packet for every story of the demo and stays small', async () => {
    expect((await readdir(samples)).sort()).toEqual([...ids, 'manifest.json'].sort());
    const files = await readdir(samples, { recursive: true });
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(samples, file))).size));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(6_000_000);
  });

  it.each(SAMPLE_SCENARIOS)(
    '$id has the documented shape and expects what its story says',
    async ({ id, expected }) => {
      const form = ApplicationForm.parse(await open(id, 'application.json'));
      const truth = await truthOf(id);
      expect(form.reference).toMatch(/^SAMPLE-\d{4}$/);
      expect(truth.expected).toEqual(expected);
      const named = new Set(truth.documents.map(({ file }) => file));
      expect([...named].sort()).toEqual(
        (await readdir(join(samples, id, 'documents'))).map((file) => `documents/${file}`).sort(),
      );
      for (const document of truth.documents) {
        if ('refusal' in document) continue;
        const type = DOCUMENT_TYPES.find((known) => known.id === document.type);
        expect(Object.keys(document.fields).filter((field) => !(field in (type?.fields ?? {})))).toEqual([]);
      }
    },
  );

  it.each(ids)('%s names nobody outside the reserved table', async (id) => {
    const spaces = {
      nationalId: 'ssn',
      employeeSsn: 'ssn',
      employerEin: 'ein',
      phone: 'phone',
      email: 'email',
      accountNumber: 'accountNumber',
    } as const;
    const more = {
      routingNumber: 'routingNumber',
      documentNumber: 'passportNumber',
      nationality: 'country',
      issuingState: 'country',
    } as const;
    const space: Readonly<Record<string, keyof typeof RESERVED>> = { ...spaces, ...more };
    for (const document of (await truthOf(id)).documents) {
      for (const [field, value] of Object.entries('fields' in document ? document.fields : {})) {
        const reserved = space[field];
        if (reserved) expect(RESERVED[reserved].holds(String(trueValue(value)))).toBe(true);
        if (/address/i.test(field)) expect(RESERVED.zip.holds(String(trueValue(value)).slice(-5))).toBe(true);
      }
    }
  });

  it('draws every field of the W-2, of the passport and of the form', async () => {
    const { documents } = await truthOf('clean-approval');
    for (const id of ['w2', 'passport', 'application-form']) {
      const drawn = documents.find((document) => 'type' in document && document.type === id);
      const type = DOCUMENT_TYPES.find((known) => known.id === id);
      expect(Object.keys(drawn && 'fields' in drawn ? drawn.fields : {}).sort()).toEqual(
        Object.keys(type?.fields ?? {}).sort(),
      );
    }
  });

  it('has a bank statement that no reader can open without its password', async () => {
    const bytes = await readFile(join(samples, 'password-protected-pdf', 'documents', 'bank-statement.pdf'));
    await expect(reader.image(bytes, 1, 72)).rejects.toMatchObject({ code: 'document.encrypted' });
  });
});
