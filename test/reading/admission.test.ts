import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FAILURES, Failure } from '../../src/domain/failure.ts';
import { admit } from '../../src/reading/admission/admit.ts';
import { hugePng, paper, tiffOf, zipOf } from './paper.ts';

const white = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: '#ffffff' } });
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

function told(file: Uint8Array): string {
  try {
    return admit(file);
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

describe('the gate', () => {
  it('knows the kinds that are read by their first bytes', async () => {
    expect(told(await paper([{}]))).toBe('pdf');
    expect(told(Buffer.concat([bytes('\xef\xbb\xbf\r\n'), await paper([{}])]))).toBe('pdf');
    expect(told(await white().png().toBuffer())).toBe('png');
    expect(told(await white().jpeg().toBuffer())).toBe('jpeg');
    expect(
      told(
        await white()
          .jpeg({ progressive: true })
          .withExif({ IFD0: { Copyright: 'x' } })
          .toBuffer(),
      ),
    ).toBe('jpeg');
    expect(told(await white().tiff().toBuffer())).toBe('tiff');
    for (const options of [{}, { lossless: true }, { alphaQuality: 50 }]) {
      expect(told(await white().ensureAlpha(0.5).webp(options).toBuffer())).toBe('webp');
    }
  });

  it.each([
    ['a HEIC photo', '\0\0\0\x18ftypheic\0\0\0\0', 'document.heic'],
    ['an AVIF photo', '\0\0\0\x20ftypavif\0\0\0\0', 'document.heic'],
    ['a GIF', 'GIF89a', 'document.other-picture'],
    ['a bitmap', 'BM\x36\x10\0\0\0\0\0\0\x36\0\0\0', 'document.other-picture'],
    ['a letter that begins like one', 'BMS Buildings, Accounts', 'document.unsupported'],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n', 'document.other-picture'],
    ['an old Word file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'document.office'],
    ['a Word file', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'document.office'],
    ['an OpenDocument text', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text', 'document.office'],
    ['a ZIP archive', 'PK\x03\x04\x14\0passport.jpg', 'document.archive'],
    ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c', 'document.archive'],
    ['a gzip archive', '\x1f\x8b\x08', 'document.archive'],
    ['a tape archive', `${'x'.repeat(257)}ustar\x0000`, 'document.archive'],
    ['a web page', '<!doctype html>', 'document.unsupported'],
    ['one byte', '%', 'document.unsupported'],
  ] as const)('says what to do with %s', (_, first, code) => {
    expect(told(bytes(first))).toBe(code);
    expect(FAILURES[code].next).toMatch(/PDF|JPEG|send/i);
  });

  it('refuses a moving picture', async () => {
    const frames = await Promise.all(
      ['#ffffff', '#000000'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    expect(
      told(
        await sharp(frames, { join: { animated: true } })
          .webp()
          .toBuffer(),
      ),
    ).toBe('document.other-picture');
  });

  it('refuses a PDF or a picture that is a ZIP archive as well, and a picture that is a PDF as well', async () => {
    const zip = zipOf('secret.txt', 'x');
    expect(told(Buffer.concat([await paper([{}]), zip]))).toBe('document.ambiguous');
    expect(told(Buffer.concat([await white().png().toBuffer(), zip]))).toBe('document.ambiguous');
    expect(told(Buffer.concat([await white().jpeg().toBuffer(), zip]))).toBe('document.ambiguous');
    const photo = await white().jpeg().toBuffer();
    const remark = Buffer.concat([photo.subarray(0, 2), bytes('\xff\xfe\x00\x0a%PDF-1.4'), photo.subarray(2)]);
    expect(told(remark)).toBe('document.ambiguous');
  });

  it('takes no offence at an archive inside a PDF, which its signals tell', async () => {
    const pdf = Buffer.from(await paper([{}]));
    const at = pdf.indexOf('endobj');
    expect(told(Buffer.concat([pdf.subarray(0, at), zipOf('notes.txt', 'x'), pdf.subarray(at)]))).toBe('pdf');
  });
});

describe('the size of a picture', () => {
  const larger = 'document.too-many-pixels';

  it('is read from the header of each kind, before anything is decoded', async () => {
    expect(told(hugePng(30_000))).toBe(larger);
    for (const kind of ['png', 'jpeg', 'tiff', 'webp'] as const) {
      const fits = await white(100, 80).toFormat(kind).toBuffer();
      expect(told(fits)).toBe(kind);
    }
    expect(told(lyingJpeg(60_000, 60_000))).toBe(larger);
    expect(told(lyingWebp('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0xff, 0]))).toBe(larger);
    expect(told(lyingWebp('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f]))).toBe(larger);
    expect(told(lyingWebp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f]))).toBe(larger);
    expect(told(tiffOf([{ width: 100_000, height: 100_000 }]))).toBe(larger);
  });

  it('counts on every page of a TIFF, and on all of them together', () => {
    const page = { width: 4000, height: 4000 };
    expect(told(tiffOf([page, page]))).toBe('tiff');
    expect(told(tiffOf([page, { width: 10_000, height: 10_000 }]))).toBe(larger);
    expect(told(tiffOf(Array.from({ length: 150 }, () => page)))).toBe(larger);
  });

  it('is no page more than the limit, in a TIFF of ten thousand directories or of a ring of them', () => {
    const page = { width: 10, height: 10 };
    expect(told(tiffOf(Array.from({ length: 10_000 }, () => page)))).toBe('document.too-many-pages');
    expect(told(tiffOf([page, page, page], { ring: true }))).toBe('document.damaged');
  });

  it('is damage where a header is cut short or tells none', async () => {
    for (const kind of ['png', 'jpeg', 'tiff', 'webp'] as const) {
      const whole = await white(100, 80).toFormat(kind).toBuffer();
      for (let length = 1; length < Math.min(whole.length, 200); length++) {
        expect([kind, 'document.damaged', 'document.unsupported']).toContain(told(whole.subarray(0, length)));
      }
    }
    expect(told(bytes('\xff\xd8\xff\xda\0\x08'))).toBe('document.damaged');
    expect(told(tiffOf([]))).toBe('document.damaged');
  });
});

/** A JPEG whose frame header claims a size that its pixels do not have. */
function lyingJpeg(width: number, height: number): Buffer {
  const frame = bytes('\xff\xd8\xff\xc0\0\x11\x08\0\0\0\0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return frame;
}

function lyingWebp(chunk: string, body: readonly number[]): Buffer {
  return Buffer.concat([bytes(`RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`), Buffer.from(body)]);
}
