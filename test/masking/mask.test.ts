import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../masking/bind.ts';
import { keyed } from '../../masking/keyed.ts';
import { newSigningKey } from '../../masking/keys.ts';
import { type Mask, mask } from '../../masking/mask/mask.ts';
import { withWrongDigit } from '../../masking/mrz.ts';
import type { Persona } from '../../masking/persona.ts';
import { loadPlan } from '../../masking/plan/load.ts';
import { measureDataset } from '../../masking/report/measure.ts';
import { DatasetReport, REPORT_FILE } from '../../masking/report/report.ts';
import { rawReaderOf } from '../../src/assemble/masking.ts';
import { assembleLocal } from '../../src/assemble.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import type { ProposalReport } from '../../src/domain/proposal.ts';
import { Truth } from '../../src/domain/truth.ts';
import { processPacket } from '../../src/services/process-packet.ts';
import { readPacket } from '../../src/services/read-packet.ts';
import { signAsMasked } from '../support/sign-as-masked.ts';
import { livePaper, livePersona, writePacket } from './live-packet.ts';

const key = createHash('sha256').update('of these tests').digest();
const signingKey = newSigningKey();
let ports: Awaited<ReturnType<typeof assembleLocal>>;
let folder: string;
const at = (...path: string[]): string => join(folder, ...path);

const [ann, bob] = [livePersona(21), livePersona(22)];
const moved: Persona = { ...ann.persona, address: { ...ann.persona.address, lines: bob.persona.address.lines } };
const forged: Persona = {
  ...bob.persona,
  passport: { ...bob.persona.passport, mrz: withWrongDigit(bob.persona.passport.mrz) },
};
const AMOUNT = { amount: 12_345, currency: 'USD', product: 'personal-loan' };

beforeAll(async () => {
  ports = await assembleLocal({ DOCKET_OCR: 'wasm' });
  folder = await mkdtemp(join(tmpdir(), 'docket-mask-'));
  const papers = async (persona: Persona, bill: Persona = persona) => ({
    'form of mine.pdf': await livePaper('application-form', persona),
    'passport.pdf': await livePaper('passport', persona),
    'utility bill.pdf': await livePaper('utility-bill', bill),
    'slip.pdf': await livePaper('pay-slip', persona),
    'w2.pdf': await livePaper('w2', persona),
  });
  const source = { source: 'Bureau of Nobody', authority: 0.9, asOf: '2026-03-01' };
  const attributes = { fullName: ann.persona.fullName, nationalId: ann.persona.nationalId };
  await writePacket(at('raw', 'agreeing'), await papers(ann.persona), {
    ...AMOUNT,
    sources: [{ ...source, attributes }],
  });
  await writePacket(at('raw', 'moved'), await papers(ann.persona, moved), AMOUNT);
  await writePacket(
    at('raw', 'forged'),
    { ...(await papers(forged)), 'zz.pdf': await protect(await livePaper('w2', bob.persona), 'x', keyed('t')) },
    AMOUNT,
  );
  await mask(asked('masked'));
}, 180_000);
afterAll(async () => {
  await ports.close();
  await rm(folder, { recursive: true });
});

const asked = (out: string, wanted: Partial<Mask> = {}): Mask => ({
  ...{ input: at('raw'), out: at(out), reader: rawReaderOf(ports), renderer: ports.renderer, types: ports.types },
  ...{ plan: loadPlan(ports.types), key, expiresOn: PlainDate.parse('2999-12-31') },
  // Without the leak gate, whose canaries take a minute each time: the search below looks for itself.
  seal: (made) => signAsMasked(made, signingKey, '2999-12-31'),
  ...wanted,
});
const process = async (...path: string[]): Promise<ProposalReport> =>
  processPacket(await readPacket(at(...path)), ports);
const truthOf = async (packet: string): Promise<Truth> =>
  Truth.parse(JSON.parse(await readFile(at('masked', packet, 'truth.json'), 'utf8')));
/** Packets are masked in the order of their names. */
const COPIES = { agreeing: 'packet-00001', forged: 'packet-00002', moved: 'packet-00003' } as const;

const gist = ({ attributes, recommendation, route, documents }: ProposalReport) => ({
  outcome: recommendation.outcome,
  reasons: recommendation.reasons.map(({ text }) => text).sort(),
  route: [route.inbox, route.rule, route.approvals],
  conflicts: Object.entries(attributes).flatMap(([name, { conflict }]) => (conflict ? [[name, conflict.kind]] : [])),
  types: documents.map(({ documents: parts, refusal }) => refusal?.code ?? parts.map(({ type }) => type)),
});

describe('a masked packet', () => {
  it.each(Object.entries(COPIES))(
    'has the papers, the conflicts and the route of its source: %s',
    async (raw, copy) => {
      expect(gist(await process('masked', copy))).toEqual(gist(await process('raw', raw)));
    },
  );

  it('tells of one applicant in all packets that told of one', async () => {
    const told = (truth: Truth) =>
      truth.documents.flatMap((document) =>
        'fields' in document && document.type !== 'utility-bill' ? [document.fields] : [],
      );
    const value = (fields: ReturnType<typeof told>, name: string) =>
      new Set(fields.flatMap((document) => (document[name] ? [JSON.stringify(valueIn(document[name]))] : [])));
    const [one, other, stranger] = await Promise.all(
      [COPIES.agreeing, COPIES.moved, COPIES.forged].map(async (packet) => told(await truthOf(packet))),
    );
    for (const name of ['applicantName', 'nationalId', 'dateOfBirth', 'address', 'employerName', 'netPay', 'mrz']) {
      expect(value(one ?? [], name).size).toBe(1);
      expect(value(other ?? [], name)).toEqual(value(one ?? [], name));
      expect(value(stranger ?? [], name)).not.toEqual(value(one ?? [], name));
    }
  });

  it('holds no value of its source, in no spelling that a search would find', async () => {
    const hay = await everythingIn(
      at('masked'),
      (path) => path.includes(`${COPIES.forged}/documents/document-0`) && /[12]\.pdf$/.test(path),
    );
    const raw = [...ann.raw, ...bob.raw, 'Bureau of Nobody', 'form of mine', 'agreeing'];
    expect(raw.length).toBeGreaterThan(15);
    for (const value of raw)
      for (const spelling of spellingsOf(value))
        expect(hay.includes(spelling), `value ${raw.indexOf(value)}`).toBe(false);
  });

  it('finds those values where they are, so that the search is known to see', async () => {
    const hay = await everythingIn(at('raw', 'agreeing'));
    for (const value of [ann.persona.surname, ann.persona.nationalId]) expect(hay).toContain(value.toLowerCase());
  });

  it('says of application.json only what the plan lets it say', async () => {
    const form = JSON.parse(await readFile(at('masked', COPIES.agreeing, 'application.json'), 'utf8'));
    expect(form).toMatchObject({ product: 'personal-loan', currency: 'USD', country: 'USA' });
    expect(form.reference).toMatch(/^MASKED-\d{10}$/);
    expect(form.amount).not.toBe(12_345);
    expect(form.receivedOn < '2026-03-31').toBe(true);
    expect(form.sources[0]).toMatchObject({ source: 'source-1', authority: 0.9 });
  });
});

describe('a masked set', () => {
  it('says beside its files how alike copies and sources are, field by field, and how each value came about', async () => {
    const report = DatasetReport.parse(JSON.parse(await readFile(at('masked', REPORT_FILE), 'utf8')));
    expect(report).toMatchObject({ mode: 'masked', packets: 3, risk: { people: 3 } });
    const { extraction, sureness, tiers } = report.fidelity ?? {};
    expect(Math.abs(extraction?.points ?? 100)).toBeLessThanOrEqual(2);
    expect(Math.abs(sureness?.points ?? 100)).toBeLessThanOrEqual(2);
    expect(tiers).toBe(1);
    expect(report.replay?.same).toBe(0);
    expect(report.replay?.values).toBeGreaterThan(60);
    expect(report.lineage['pay-slip.grossPay']).toMatch(/^[a-z-]+ \(3\)$/);
    const page = await measureDataset(at('masked'), ports.renderer);
    expect(page.report).toEqual(report);
    expect(page.pictures.length).toBeGreaterThan(5);
  });

  it('is the same for the same key, and another for another', async () => {
    const one = (out: string, secret: Uint8Array) => mask(asked(out, { input: at('raw', 'moved'), key: secret }));
    const [{ manifest: same }, { manifest: other }] = [
      await one('same', key),
      await one('other', createHash('sha256').update('another').digest()),
    ];
    const files = JSON.parse(await readFile(at('masked', 'manifest.json'), 'utf8')).files as {
      path: string;
      sha256: string;
    }[];
    const hashes = (packet: string, of: typeof files) =>
      of.filter(({ path }) => path.startsWith(packet)).map(({ sha256 }) => sha256);
    expect(hashes('packet-00001', same.files)).toEqual(hashes(COPIES.moved, files));
    expect(
      hashes('packet-00001', same.files).filter((hash) => hashes('packet-00001', other.files).includes(hash)),
    ).toEqual([]);
  }, 120_000);
});

describe('what cannot be masked', () => {
  const refused = async (code: string, wanted: Partial<Mask>): Promise<void> => {
    const before = (await readdir(folder)).sort();
    await expect(mask(asked('refused', wanted))).rejects.toMatchObject({ code });
    expect((await readdir(folder)).sort()).toEqual(before);
  };

  it('is refused whole: a page that cannot be read, a file that is damaged, a paper of no known type', async () => {
    const bytes = await livePaper('w2', ann.persona);
    const blank = await livePaper('passport', ann.persona);
    await writePacket(at('bad', 'damaged'), { 'a.pdf': bytes, 'b.pdf': bytes.subarray(0, 90) });
    await refused('mask.refused', { input: at('bad', 'damaged') });
    await writePacket(at('bad', 'unread'), { 'a.pdf': blank });
    const reader = rawReaderOf(ports);
    const read = async (packet: string) => {
      const packetRead = await reader.read(packet);
      const [file] = packetRead.files;
      if (!file) throw new Error('No file');
      const pages = file.pages.map((page) => ({ ...page, source: 'failed' as const }));
      return { ...packetRead, files: [{ ...file, pages }] };
    };
    await refused('mask.refused', { input: at('bad', 'unread'), reader: { ...reader, read } });
    const letter = async (packet: string) => {
      const packetRead = await reader.read(packet);
      const files = packetRead.files.map((file) => ({
        ...file,
        extractions: file.extractions.map((extraction) => ({ ...extraction, type: 'other', readings: {} })),
      }));
      return { ...packetRead, files };
    };
    await refused('mask.refused', { input: at('bad', 'unread'), reader: { ...reader, read: letter } });
  });

  it('is left out and counted when asked to', async () => {
    await writePacket(at('some', 'good'), { 'a.pdf': await livePaper('w2', ann.persona) });
    await writePacket(at('some', 'bad'), { 'a.pdf': Buffer.from('%PDF-1.7 nothing') });
    const { packets, refused: left } = await mask(asked('some-masked', { input: at('some'), skipRefused: true }));
    expect([packets, left]).toEqual([1, 1]);
    expect((await readdir(at('some-masked'))).sort()).toEqual(['manifest.json', 'packet-00001', 'report.json']);
  });

  it('is what came out of here before: a folder with, above or below a manifest of ours', async () => {
    await refused('mask.not-raw', { input: at('masked') });
    await refused('mask.not-raw', { input: at('masked', COPIES.moved) });
    await mkdir(at('mixed'), { recursive: true });
    await writePacket(at('mixed', 'one'), { 'a.pdf': await livePaper('w2', ann.persona) });
    await writeFile(at('mixed', 'one', 'manifest.json'), '{"schema":"docket.dataset.v1"}');
    await refused('mask.not-raw', { input: at('mixed') });
  });

  it('is refused under a key that could be guessed, and into a folder that holds something', async () => {
    for (const weak of [Buffer.alloc(0), Buffer.alloc(32), key.subarray(0, 31), Buffer.from('changeme'.repeat(5))])
      await refused('masking-key.weak', { key: weak });
    await refused('usage.invalid', { out: at('raw') });
    await refused('packet.missing', { input: at('nowhere') });
  });
});

const valueIn = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : field;

function spellingsOf(value: string): string[] {
  const text = value.toLowerCase();
  const bytes = Buffer.from(value);
  return [
    ...[text, text.replace(/[^a-z0-9]/g, ''), [...text].join('\0')].filter((spelling) => spelling.length > 4),
    bytes.toString('hex'),
    bytes
      .subarray(0, bytes.length - (bytes.length % 3))
      .toString('base64')
      .toLowerCase(),
  ];
}

/** Names, bytes and what is read of every file, in small letters; of some also what their pictures show. */
async function everythingIn(root: string, asPicture: (path: string) => boolean = () => false): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = await entries
    .filter((entry) => entry.isFile())
    .reduce<Promise<string[]>>(async (before, entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const read = await ports.reader.pages(bytes).catch(() => []);
      const shown = asPicture(path) ? read : [];
      const pictures = await Promise.all(shown.map(({ page }) => ports.renderer.image(bytes, page, 150)));
      const seen = (await Promise.all(pictures.map((picture) => ports.reader.pages(picture)))).flat();
      const lines = [...read, ...seen].flatMap((page) => page.lines.map(({ text }) => text));
      return [...(await before), path.slice(root.length), bytes.toString('latin1'), ...lines];
    }, Promise.resolve([]));
  return texts.join('\n').toLowerCase();
}
