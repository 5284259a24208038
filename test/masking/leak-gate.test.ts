import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { newSigningKey } from '../../masking/keys.ts';
import { BYTE_RULES, byteRules } from '../../masking/leak/byte-rules.ts';
import { CANARIES, type Shadow } from '../../masking/leak/canaries.ts';
import { imageMetadata } from '../../masking/leak/channels/image-metadata.ts';
import { CHANNEL_READERS, type ChannelReader, type Source } from '../../masking/leak/channels/index.ts';
import { pictures } from '../../masking/leak/channels/picture.ts';
import { closedNames } from '../../masking/leak/closed-names.ts';
import { closedWorld } from '../../masking/leak/closed-world.ts';
import {
  type Fingerprints,
  fingerprintScanner,
  type RawPerson,
  SOURCE_SPELLINGS,
} from '../../masking/leak/fingerprints.ts';
import { type GateParts, gateParts, openGate } from '../../masking/leak/gate.ts';
import { HIDING_PLACES } from '../../masking/leak/hiding-places.ts';
import { PASSWORDS } from '../../masking/leak/passwords.ts';
import { SHAPES } from '../../masking/leak/shapes.ts';
import { cleared } from '../../masking/leak/verify.ts';
import { signDataset } from '../../masking/manifest.ts';
import { drawPersona } from '../../masking/persona.ts';
import { SCENARIOS } from '../../masking/scenarios/index.ts';
import { SPECIMENS } from '../../masking/specimens/index.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';
import { liveShaped } from '../support/live-shaped.ts';
import { rememberingChannel, rememberingReader } from './leak-memory.ts';

const key = Buffer.alloc(32, 7);
const somebody = liveShaped(4, 'USA');
const people: RawPerson[] = [
  [
    { kind: 'name', value: somebody.fullName },
    { kind: 'address', value: somebody.address },
    { kind: 'identifier', value: somebody.nationalId },
    { kind: 'date', value: somebody.dateOfBirth },
  ],
];
const folders: string[] = [];
let pool: ReaderPool;
let reader: ReturnType<typeof rememberingReader>;

beforeAll(async () => {
  pool = await openReader({ processes: 2 });
  reader = rememberingReader(pool);
  await open(); // canaries are read once for all gates
}, 240_000);
afterAll(async () => {
  await pool.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A packet of one drawn pay slip, with more files or others. */
async function dataset(files: Readonly<Record<string, Uint8Array | string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-gate-'));
  folders.push(folder);
  const persona = drawPersona(keyed('gate'), 'one');
  const { bytes, truth } = await SPECIMENS['pay-slip'].draw(persona, keyed('gate'), SPECIMENS['pay-slip'].layouts[0]);
  const fields = Object.fromEntries(Object.entries(truth).map(([name, { value }]) => [name, value]));
  const labelled = { documents: [{ file: 'documents/pay-slip.pdf', type: 'pay-slip', fields }] };
  const all = { 'one/documents/pay-slip.pdf': bytes, 'one/truth.json': JSON.stringify(labelled), ...files };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Planted once for all gates. */
let planted: Promise<readonly Shadow[]> | undefined;
const shadows: GateParts['shadows'] = (withSource, reader) => {
  planted ??= gateParts().shadows(withSource, reader);
  return planted;
};
const CHANNELS = CHANNEL_READERS.map(rememberingChannel);
const whole: GateParts = { ...gateParts(), channels: CHANNELS, shadows };

const open = (parts = whole) => openGate({ reader, source: { people, key }, parts, turned: 0 });

describe('the leak gate', () => {
  it('finds a drawn packet clean, and lets just these files be signed', async () => {
    const folder = await dataset();
    const gate = await open();
    const { report, pass } = await gate.scan(folder);
    expect([report.state, report.findings, report.invalid]).toEqual(['CLEAN', [], []]);
    const facts = { mode: 'synthetic', versions: {} } as const;
    const manifest = await signDataset(folder, facts, newSigningKey(), pass);
    expect(manifest.gate?.canaries.every(({ planted, found }) => planted >= 20 && found >= planted * 0.75)).toBe(true);
    const counts = ['files', 'pages', 'pictures', 'turned', 'words', 'readShare', 'unread'];
    expect(Object.keys(manifest.gate?.figures ?? {}).sort()).toEqual(counts.sort()); // no clock: it can be made again
    await writeFile(join(folder, 'one', 'later.json'), '{}');
    await expect(signDataset(folder, facts, newSigningKey(), pass)).rejects.toMatchObject({ code: 'leak.suspected' });
  });

  it('does not take an object for a pass that only looks like one', async () => {
    const folder = await dataset();
    const { report, pass } = await (await open()).scan(folder);
    const forged = { content: pass?.content ?? '', report };
    const signed = signDataset(folder, { mode: 'synthetic', versions: {} }, newSigningKey(), forged);
    await expect(signed).rejects.toMatchObject({ code: 'leak.suspected' });
  });

  it.each(Object.keys(HIDING_PLACES))('finds a secret in a PDF: %s', async (place) => {
    const hide = HIDING_PLACES[place];
    const secret = [`Number ${somebody.nationalId}`, `Holder ${somebody.fullName}`];
    const folder = await dataset({ 'one/documents/more.pdf': (await hide?.(secret)) ?? '' });
    const { report, pass } = await (await open()).scan(folder);
    expect(report.state).toBe('LEAK');
    expect(pass).toBeUndefined();
    const about = report.findings.filter(({ file }) => file === 'one/documents/more.pdf');
    expect(new Set(about.map(({ scanner }) => scanner))).toEqual(
      new Set([
        'L1',
        'L2',
        'L3',
        ...(/visible|white|off/.test(place) ? [] : about.some(({ scanner }) => scanner === 'L4') ? ['L4'] : []),
      ]),
    );
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`${somebody.nationalId}|${somebody.surname}`, 'i'));
  });

  it.each<[string, string, string]>([
    ['truth', 'one/truth.json', JSON.stringify({ documents: [], fullName: somebody.fullName })],
    ['application', 'one/application.json', JSON.stringify({ applicant: { nationalId: somebody.nationalId } })],
    ['file-name', `one/documents/${somebody.surname}.json`, '{}'],
    ['log', 'one/run.log', `{"msg":"read ${somebody.fullName}"}`],
  ])('finds a secret in the channel %s', async (channel, path, content) => {
    const { report } = await (await open()).scan(await dataset({ [path]: content }));
    expect(report.state).toBe('LEAK');
    expect(report.findings.map((finding) => finding.channel)).toContain(channel);
  });

  it('proves nothing where there is nothing to look at', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'docket-gate-'));
    folders.push(empty);
    const { report } = await (await open()).scan(empty);
    expect(report.state).toBe('INVALID');
    await expect(cleared(await open(), empty)).rejects.toMatchObject({ code: 'leak.suspected' });
  });

  it('proves nothing with fewer canaries than it takes', async () => {
    const fewer: GateParts['shadows'] = async (withSource, reader) =>
      (await shadows(withSource, reader)).map((shadow) => ({
        ...shadow,
        planted: shadow.planted.map((one) => ({ ...one, count: Math.min(one.count, CANARIES - 1) })),
      }));
    expect((await (await open({ ...whole, shadows: fewer })).scan(await dataset())).report.state).toBe('INVALID');
  });

  it('lets a file break the rules that its manifest names for it, and no others', async () => {
    const bytes = await readFile(join(await dataset(), 'one/documents/pay-slip.pdf'));
    const twice = Buffer.concat([bytes, Buffer.from('\n%%EOF\n')]);
    const folder = await dataset({ 'one/documents/pay-slip.pdf': twice });
    const gate = await open();
    expect((await gate.scan(folder)).report.state).toBe('LEAK');
    const tampering = [{ path: 'one/documents/pay-slip.pdf', kinds: ['older-revision'] }];
    expect((await gate.scan(folder, { tampering })).report.state).toBe('CLEAN');
    const other = [{ path: 'one/documents/other.pdf', kinds: ['older-revision'] }];
    expect((await gate.scan(folder, { tampering: other })).report.state).toBe('LEAK');
  });

  it('knows every password that stories lock their files with', () => {
    const persona = drawPersona(keyed('gate'), 'one');
    const used = SCENARIOS.flatMap((story) => story.files(persona, keyed('gate'))).flatMap(
      ({ password }) => password ?? [],
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((password) => !PASSWORDS.includes(password))).toEqual([]);
  });
});

describe('a gate that lost a part', () => {
  const with_ = (scanners: GateParts['scanners']): GateParts => ({ ...whole, scanners });
  const others = (id: string) => whole.scanners.filter((scanner) => scanner.id !== id);
  const printAlone: ChannelReader = {
    channel: 'picture',
    read: async (source, reader) => (source.file.endsWith('.pdf') ? pictures().read(source, reader) : []),
  };
  const seeing = (other: ChannelReader): GateParts => ({
    ...whole,
    channels: CHANNELS.map((reader) => (reader.channel === other.channel ? other : reader)),
  });
  /** A channel to whom sources come as `change` leaves them. */
  const misled = (channel: string, change: (source: Source) => Source): GateParts => {
    const [reader = printAlone] = CHANNELS.filter((one) => one.channel === channel);
    return seeing({ channel: reader.channel, read: (source, pages) => reader.read(change(source), pages) });
  };
  const lastRevision = (source: Source): Source => {
    const bytes = Buffer.from(source.bytes);
    return { ...source, bytes: bytes.subarray(Math.max(0, bytes.lastIndexOf('%PDF-'))) };
  };
  const blindSource = (broken: Partial<typeof SOURCE_SPELLINGS>) =>
    [
      `${Object.keys(broken)[0]} in the source scanner`,
      { ...whole, source: (prints: Fingerprints) => fingerprintScanner(prints, { ...SOURCE_SPELLINGS, ...broken }) },
    ] as const;

  it.each<readonly [string, GateParts]>([
    ...CHANNELS.map(
      ({ channel }) =>
        [
          `the channel ${channel}`,
          { ...whole, channels: CHANNELS.filter((reader) => reader.channel !== channel) },
        ] as const,
    ),
    ['pages on their side and on their head', seeing(pictures({ turns: [] }))],
    ['pages that were scanned badly', seeing(printAlone)],
    ['the passwords of locked files', misled('pdf-objects', (source) => ({ ...source, passwords: [] }))],
    ['older revisions', misled('pdf-objects', lastRevision)],
    [
      'what is packed in pictures',
      seeing({ channel: 'image-metadata', read: async ({ file, bytes }) => imageMetadata(file, bytes, () => []) }),
    ],
    ...(['L2', 'L3', 'L4'] as const).map((id) => [`the scanner ${id}`, with_(others(id))] as const),
    ['the scanner L1', { ...whole, source: () => ({ id: 'L1', version: 1, scan: () => [] }) }],
    ...SHAPES.map(
      (shape, at) =>
        [
          `the shape ${at}, ${shape.kind}`,
          with_([...others('L2'), closedWorld(SHAPES.filter((other) => other !== shape))]),
        ] as const,
    ),
    ...BYTE_RULES.map(
      (rule) =>
        [
          `the byte rule ${rule.kind}`,
          with_([...others('L4'), byteRules(BYTE_RULES.filter((other) => other !== rule))]),
        ] as const,
    ),
    [
      'the list of what is ours, so that all is taken for ours',
      with_([...others('L3'), closedNames({ isOurs: () => true })]),
    ],
    blindSource({ foldLetters: (word) => word }),
    blindSource({ datesIn: () => [] }),
    blindSource({ shortFormsIn: () => [] }),
    blindSource({ shinglesOf: () => [] }),
  ])('is INVALID without %s', async (_part, parts) => {
    const { report, pass } = await (await open(parts)).scan(await dataset());
    expect(report.state).toBe('INVALID');
    expect(pass).toBeUndefined();
  });
});
