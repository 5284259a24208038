import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { openReader } from '../../src/reading/index.ts';
import { randomOf } from '../faults/random.ts';
import { hugePng, LETTER, paper, tiffOf } from './paper.ts';

const FOLDER = join(resolve(process.env.DOCKET_EVAL ?? '../shared/eval'), 'hostile');
const absent = !existsSync(FOLDER);
if (absent && process.env.DOCKET_CI) throw new Error('the evaluation folder is absent; set DOCKET_EVAL');
if (absent) process.stderr.write('SKIPPED: the evaluation folder is absent; set DOCKET_EVAL\n');

const reader = await openReader({ processes: 2, pageDeadlineMs: 4000 });
afterAll(() => reader.close());

/** How reading a file ends: `read`, `partial` or the code of its refusal. Anything else is a bug, and thrown. */
async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    const pages = await reader.pages(bytes);
    return pages.some(({ source }) => source === 'failed') ? 'partial' : 'read';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

const SAMPLE: Readonly<Record<string, string>> = {
  'pdf.js__operator_list_cycle.pdf': 'document.timeout',
  'pdf.js__Pages-tree-refs.pdf': 'partial',
  'pdf.js__boundingBox_invalid.pdf': 'partial',
  'pdf.js__poppler-395-0-fuzzed.pdf': 'document.damaged',
  'qpdf__69969.fuzz': 'partial',
  'qpdf__377977949.fuzz': 'document.damaged',
  'qpdf__append-xref-loop.pdf': 'read',
  qpdf__25297ce5437bb882fbbd5073334d2eb64fb9c40b: 'document.too-many-pixels',
  'qpdf__enc-XI-R6,V5,U=view,O=master.pdf': 'document.encrypted',
  'Pillow__crash-1152ec2d1a1a71395b6f2ce6721c38924d025bf3.tif': 'document.damaged',
  'Pillow__oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif': 'document.damaged',
  'Pillow__png_decompression_dos.png': 'read',
  'Pillow__not_enough_data.jp2': 'document.other-picture',
  'libpng__huge_iCCP_chunk.png': 'document.damaged',
};

describe.skipIf(absent)('a hostile file', () => {
  it('ends typed, whatever it is, and the next is read', async () => {
    const files = Object.keys(SAMPLE);
    const ends = await Promise.all(files.map((file) => endOf(readFileSync(join(FOLDER, file)))));
    expect(Object.fromEntries(files.map((file, index) => [file, ends[index]]))).toEqual(SAMPLE);
    expect(await endOf(await paper([{ prints: LETTER }]))).toBe('read');
  });

  it.each([
    'qpdf__enc-R2,V1,U=view,O=master.pdf',
    'qpdf__enc-R3,V2,U=view,O=view.pdf',
    'qpdf__enc-XI-R6,V5,U=view,O=master.pdf',
  ])('that is protected opens with its password, however old its cipher: %s', async (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    expect(await endOf(await reader.unlock(bytes, 'view'))).toBe('read');
    await expect(reader.unlock(bytes, 'viev')).rejects.toMatchObject({ code: 'document.wrong-password' });
  });
});

describe('a bomb', () => {
  const sheet = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>';

  it('of pixels, of pages or of directories is refused', async () => {
    const kids = (count: number) => `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`;
    const page = { width: 100, height: 100 };
    expect(await endOf(hugePng(30_000))).toBe('document.too-many-pixels');
    expect(await endOf(pdfOf([kids(10_000), sheet]))).toBe('document.too-many-pages');
    expect(await endOf(tiffOf(Array.from({ length: 10_000 }, () => page)))).toBe('document.too-many-pages');
    expect(await endOf(tiffOf([page, page], { ring: true }))).toBe('document.damaged');
  });

  it('of a page tree too deep, or one that bites its tail, ends typed', async () => {
    const deep = Array.from({ length: 10_000 }, (_, level) => `<< /Type /Pages /Count 1 /Kids [${level + 3} 0 R] >>`);
    const ring = ['<< /Type /Pages /Count 5 /Kids [3 0 R] >>', '<< /Type /Pages /Count 5 /Kids [2 0 R] >>'];
    const ends = [await endOf(pdfOf([...deep, sheet])), await endOf(pdfOf(ring))];
    for (const end of ends) expect(['document.damaged', 'partial', 'read']).toContain(end);
  });

  it('of forms that draw each other, ten times each and ten deep, ends, and its memory with it', async () => {
    const form = (next: number) =>
      streamOf(
        '/F Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${next} 0 R >> >>`,
      );
    const drawn = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>`;
    const forms = Array.from({ length: 10 }, (_, depth) => form(6 + depth));
    const last = streamOf('0 0 9 9 re f', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
    const bomb = pdfOf(['<< /Type /Pages /Count 1 /Kids [3 0 R] >>', drawn, streamOf('/F Do'), ...forms, last]);
    expect(['document.crashed', 'document.timeout']).toContain(await endOf(bomb));
    expect(await endOf(await paper([{ prints: LETTER }]))).toBe('read');
  });

  it('of a picture that is not as large as it says costs nobody anything', async () => {
    const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
    photo.writeUInt16BE(7000, frame + 5);
    photo.writeUInt16BE(7000, frame + 7);
    expect(['document.damaged', 'partial', 'read']).toContain(await endOf(photo)); // decoders fill up with grey
  });
});

describe('a file that was harmed', () => {
  const TYPED =
    /^(read|partial|document\.(damaged|unsupported|empty|encrypted|too-many-pixels|too-many-pages|other-picture|ambiguous))$/;
  const blank = sharp({ create: { width: 64, height: 48, channels: 3, background: '#fff' } });
  const originals = async (): Promise<Readonly<Record<string, Buffer>>> => ({
    pdf: Buffer.from(await paper([{ prints: LETTER }])),
    png: await blank.clone().png().toBuffer(),
    jpeg: await blank.clone().jpeg().toBuffer(),
    tiff: await blank.clone().tiff().toBuffer(),
    webp: await blank.clone().webp().toBuffer(),
  });

  it('ends typed wherever it was cut off', async () => {
    for (const [kind, whole] of Object.entries(await originals())) {
      const cuts = Array.from({ length: 100 }, (_, percent) => whole.subarray(0, (whole.length * percent) / 100));
      for (const end of await Promise.all(cuts.map(endOf))) expect(end, kind).toMatch(TYPED);
    }
  });

  it('ends typed whichever of its bits were turned', async () => {
    const random = randomOf(7);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (const [kind, whole] of Object.entries(await originals())) {
      const turned = Array.from({ length: 60 }, () => {
        const copy = Buffer.from(whole);
        for (let flip = 0; flip < 8; flip++) {
          const at = below(copy.length);
          copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
        }
        return copy;
      });
      for (const end of await Promise.all(turned.map(endOf))) expect(end, kind).toMatch(TYPED);
    }
  });
});

const streamOf = (text: string, entries = ''): string =>
  `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`;

/** A PDF of these objects, numbered from 2; its catalogue is 1. */
function pdfOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places = ['<< /Type /Catalog /Pages 2 0 R >>', ...objects].map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`;
  return Buffer.from(
    `${text}${head}${table}trailer\n<< /Root 1 0 R /Size ${places.length + 1} >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
