import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ExtractionReport } from '../../src/domain/extraction.ts';
import { ProposalReport } from '../../src/domain/proposal.ts';
import { docket, ROOT } from '../support/docket.ts';

const SAMPLE = join(ROOT, 'samples/clean-approval');
const GOOD = join(SAMPLE, 'documents/pay-slip.pdf');
const folder = () => mkdtempSync(join(tmpdir(), 'docket-cli-'));
const reports = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => ExtractionReport.parse(JSON.parse(line)));

describe('docket extract', () => {
  it('reads a file into the documented shape, on stdout alone', async () => {
    const { exit, out } = await docket(['extract', GOOD, '--json']);
    const [report] = reports(out);
    expect(exit).toBe(0);
    expect(report).toMatchObject({
      schema: 'docket.extraction.v1',
      status: 'complete',
      documents: [{ type: 'pay-slip' }],
    });
    expect(report?.pages[0]).not.toHaveProperty('lines');
  });

  it('gives the lines of each page where they are asked for', async () => {
    const [report] = reports((await docket(['extract', GOOD, '--json', '--words'])).out);
    expect(report?.pages[0]?.lines?.length).toBeGreaterThan(10);
  });

  it('tells of each page what was measured and how long each stage took', async () => {
    const scan = join(ROOT, 'samples/low-quality-scans/documents/utility-bill.jpg');
    const [{ out }, people] = await Promise.all([docket(['extract', scan, '--json']), docket(['extract', scan])]);
    const [page] = reports(out)[0]?.pages ?? [];
    expect(page?.quality?.reasons).toContain('noisy');
    expect(page?.coverage).toBeGreaterThan(0.1);
    expect(page?.unread).toEqual([]);
    expect(Object.keys(page?.timings ?? {}).length).toBeGreaterThan(2);
    expect(people.out).toMatch(/page 1: .*noisy/);
  });

  it('prints the text as it stands on the page, or every word with its place', async () => {
    const [text, words] = await Promise.all([
      docket(['extract', GOOD, '--text']),
      docket(['extract', GOOD, '--words']),
    ]);
    expect(text.out).toMatch(/pay-slip\.pdf · page 1 · born-digital, text\n/);
    expect(text.out).toMatch(/^ *Gross pay {5,}\$[\d,.]+ {5,}\$[\d,.]+$/m);
    expect(words.out).toMatch(/^1 +\d+ +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+ +\d+\u00a0% +text-layer +Gross$/m);
  });

  it('draws the boxes: one picture of one page, and one for each of several', async () => {
    const out = folder();
    const several = join(ROOT, 'samples/papers-in-one-file/documents/all-papers.pdf');
    const [one, many] = await Promise.all([
      docket(['extract', GOOD, '--boxes', join(out, 'one.png')]),
      docket(['extract', several, '--json', '--boxes', join(out, 'many.png')]),
    ]);
    expect([one.exit, many.exit]).toEqual([0, 0]);
    expect(reports(many.out)).toHaveLength(1);
    expect(readdirSync(out).sort()).toEqual([1, 2, 3, 4, 5].map((page) => `many-${page}.png`).concat('one.png'));
    expect(one.err).toContain(join(out, 'one.png'));
    expect(readFileSync(join(out, 'one.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('draws the boxes on a protected PDF once it has the password', async () => {
    const [pdf, out] = [await PDFDocument.load(readFileSync(GOOD)), folder()];
    pdf.encrypt({ userPassword: 'CANARY-1', ownerPassword: 'CANARY-2' });
    const file = join(out, 'locked.pdf');
    writeFileSync(file, await pdf.save());
    const args = ['extract', file, '--password-stdin', '--boxes', join(out, 'locked.png')];
    const { exit } = await docket(args, {}, 'CANARY-1\n');
    expect([exit, existsSync(join(out, 'locked.png'))]).toEqual([0, true]);
  });

  it('says what does not go together, and never draws over the file it reads', async () => {
    const scan = join(folder(), 'scan.png');
    const picture = await sharp({ create: { width: 200, height: 100, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    writeFileSync(scan, picture);
    const asked = [
      [['--text', '--json'], '--text: does not go with --json'],
      [['--text', '--words'], '--text: does not go with --words'],
      [[scan, '--boxes', 'out.png'], '--boxes: takes one file at a time'],
      [['--boxes', 'out.jpg'], '--boxes: must end in .png'],
      [['--boxes', join(folder(), 'nowhere/out.png')], '--boxes: names a place where nothing can be written'],
      [['--boxes', scan], '--boxes: would be written over the file that is read'],
    ] as const;
    const ran = await Promise.all(asked.map(([args]) => docket(['extract', scan, ...args])));
    expect(ran.map(({ exit }) => exit)).toEqual(asked.map(() => 2));
    for (const [index, [, says]] of asked.entries()) expect(ran[index]?.err).toContain(says);
    expect(readFileSync(scan)).toEqual(picture);
  });

  it('refuses each bad file with its reason and the next step, and reads the others of the call', async () => {
    const bad = badFiles();
    const { exit, out, err } = await docket(['extract', ...Object.values(bad), GOOD, '--json']);
    const read = reports(out);
    expect(exit).toBe(6);
    expect(Object.fromEntries(Object.keys(bad).map((name, index) => [name, read[index]?.refusal?.code]))).toEqual({
      missing: 'document.missing',
      directory: 'document.directory',
      empty: 'document.empty',
      text: 'document.unsupported',
      damaged: 'document.damaged',
      encrypted: 'document.encrypted',
      huge: 'document.too-many-pixels',
    });
    expect(read.at(-1)).toMatchObject({ status: 'complete' });
    for (const { refusal } of read.slice(0, -1)) expect(refusal?.next).toMatch(/\w{4}/);
    expect(out + err).not.toContain('CANARY');
  });

  it('says at a terminal what was refused and what to do', async () => {
    const { exit, out } = await docket(['extract', badFiles().encrypted]);
    expect(exit).toBe(6);
    expect(out).toMatch(/protected by a password.*\n.*→ Ask the applicant/);
  });

  it('opens a protected PDF with the password that comes through a pipe, and shows it nowhere', async () => {
    const pdf = await PDFDocument.load(readFileSync(GOOD));
    pdf.encrypt({ userPassword: 'CANARY-1', ownerPassword: 'CANARY-2' });
    const file = join(folder(), 'locked.pdf');
    writeFileSync(file, await pdf.save());
    const args = ['extract', file, GOOD, '--password-stdin', '--json'];
    const [right, wrong] = await Promise.all([docket(args, {}, 'CANARY-1\n'), docket(args, {}, 'CANARY-3\n')]);
    expect([right.exit, wrong.exit]).toEqual([0, 6]);
    const [locked, plain] = reports(right.out);
    expect(locked?.documents[0]?.fields).toEqual(plain?.documents[0]?.fields);
    expect(reports(wrong.out)[0]?.refusal?.code).toBe('document.wrong-password');
    expect(JSON.stringify([right, wrong])).not.toContain('CANARY');
  });

  it('takes a type of the user, and says where it is mistaken', async () => {
    const types = folder();
    writeFileSync(
      join(types, 'slip.yaml'),
      'id: my-slip\ntitle: Slip\nanchors: [{phrase: pay slip, weight: 50}]\nfields:\n  day: {kind: date, labels: [payment date]}\n',
    );
    const [report] = reports((await docket(['extract', GOOD, '--json', '--types', types, '--type', 'my-slip'])).out);
    expect(report?.documents[0]?.type).toBe('my-slip');
    writeFileSync(join(types, 'slip.yaml'), 'id: my-slip\ntitle: Slip\nanchors: [a]\nfields:\n  day: {kind: dat}\n');
    const mistaken = await docket(['extract', GOOD, '--types', types]);
    expect(mistaken.exit).toBe(3);
    expect(mistaken.err).toContain('slip.yaml:5:15: "fields.day.kind" is none of those allowed: did you mean "date"?');
  });

  it('does not know a type that there is not', async () => {
    const { exit, err } = await docket(['extract', GOOD, '--type', 'passprt']);
    expect(exit).toBe(2);
    expect(err).toContain('passport');
  });
});

describe('docket process', () => {
  it('takes a packet to its proposal, in the documented shape', async () => {
    const { exit, out } = await docket(['process', SAMPLE, '--json']);
    const proposal = ProposalReport.parse(JSON.parse(out));
    expect(exit).toBe(0);
    expect(proposal).toMatchObject({
      status: 'complete',
      recommendation: { outcome: 'approve' },
      route: { inbox: 'auto' },
    });
    expect(proposal.route.trace.length).toBeGreaterThan(3);
  });

  it('names what is wrong with an application.json, never its values', async () => {
    const packet = folder();
    mkdirSync(join(packet, 'documents'));
    copyFileSync(GOOD, join(packet, 'documents/a.pdf'));
    writeFileSync(
      join(packet, 'application.json'),
      JSON.stringify({
        schema: 'docket.application.v1',
        reference: 'A',
        receivedOn: 'CANARY',
        country: 'CANARY',
        CANARY: 1,
      }),
    );
    const { exit, err } = await docket(['process', packet]);
    expect(exit).toBe(2);
    expect(err).toMatch(/receivedOn/);
    expect(err).toMatch(/country: an ISO 3166-1 alpha-3 code/);
    expect(err).not.toContain('CANARY');
  });

  it('goes on to the next packet after one that is not there', async () => {
    const { exit, out, err } = await docket(['process', join(folder(), 'nothing'), SAMPLE, '--json']);
    expect(exit).toBe(6);
    expect(err).toContain('packet.missing');
    expect(ProposalReport.parse(JSON.parse(out)).recommendation.outcome).toBe('approve');
  });
});

describe('zones', () => {
  it('are not guessed: a misspelt one is 78, everywhere', async () => {
    for (const zone of ['prod', 'Production ', 'staging', '']) {
      expect((await docket(['extract', GOOD, '--json'], { DOCKET_ZONE: zone })).exit, zone).toBe(78);
    }
    expect((await docket(['up'])).exit).toBe(78);
  });

  it('admit in the masked zone what a signed manifest lists, and nothing else', async () => {
    const inside = await docket(['extract', GOOD, '--json'], { DOCKET_ZONE: 'masked' });
    expect(inside.exit).toBe(0);
    const stray = join(folder(), 'a.pdf');
    copyFileSync(GOOD, stray);
    writeFileSync(stray, Buffer.concat([readFileSync(stray), Buffer.from('\n')]));
    const outside = await docket(['extract', stray, '--json'], { DOCKET_ZONE: 'masked' });
    expect(outside).toMatchObject({ exit: 9, out: '' });
    expect(outside.err).toContain('zone.unlisted');
  });

  it('refuse a dataset whose files were changed', async () => {
    const copy = folder();
    cpSync(join(ROOT, 'samples'), copy, { recursive: true });
    writeFileSync(join(copy, 'clean-approval/truth.json'), '{}');
    const { exit, err } = await docket(['extract', join(copy, 'clean-approval/documents/pay-slip.pdf')], {
      DOCKET_ZONE: 'masked',
    });
    expect(exit).toBe(9);
    expect(err).toContain('manifest.invalid');
  });
});

describe('docket report', () => {
  it('measures a dataset, and writes a page with pictures', async () => {
    const out = join(folder(), 'report.html');
    const { exit, out: said } = await docket(['report', join(ROOT, 'samples'), '--out', out, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ schema: 'docket.dataset-report.v1', packets: 11 });
    expect(readFileSync(out, 'utf8').match(/data:image\/jpeg/g)?.length).toBeGreaterThan(5);
  });

  it('says of a folder that is no dataset what is missing', async () => {
    const { exit, err } = await docket(['report', folder()]);
    expect([exit, err]).toEqual([9, expect.stringContaining('manifest.json')]);
  });
});

describe('settings and usage', () => {
  it('name the variable and what is allowed, not the value', async () => {
    const { exit, err } = await docket(['up'], { DOCKET_ZONE: 'masked', DOCKET_PORT: 'CANARY', DOCKET_LOG: 'loud' });
    expect(exit).toBe(3);
    expect(err).toMatch(/DOCKET_PORT: .*whole number from 0 to 65535/);
    expect(err).toMatch(/DOCKET_LOG: .*one of silent/);
    expect(err).not.toContain('CANARY');
  });

  it('help starts with examples; an unknown option is a usage error', async () => {
    const help = await docket(['--help']);
    expect(help).toMatchObject({ exit: 0 });
    expect(help.out.trimStart()).toMatch(/^Examples:/);
    expect((await docket(['extract', '--nonsense'])).exit).toBe(2);
    expect((await docket(['nonsense'])).exit).toBe(2);
  });
});

function badFiles() {
  const here = folder();
  const write = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(here, name), bytes);
    return join(here, name);
  };
  mkdirSync(join(here, 'folder.pdf'));
  return {
    missing: join(here, 'nothing.pdf'),
    directory: join(here, 'folder.pdf'),
    empty: write('empty.pdf', ''),
    text: write('text.pdf', 'CANARY Quill, 900-12-3456'),
    damaged: write(
      'damaged.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\nCANARY\n'), readFileSync(GOOD).subarray(2_000, 2_600)]),
    ),
    encrypted: join(ROOT, 'samples/password-protected-pdf/documents/bank-statement.pdf'),
    huge: write('huge.png', hugePng(30_000)),
  };
}

/** A valid PNG of size × size black one-bit pixels in about 100 KB. */
function hugePng(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const body = deflateSync(Buffer.alloc((size / 8 + 1) * size));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG uses it (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
