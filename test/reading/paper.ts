import { crc32, deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';

export const PAPER = { width: 612, height: 792 } as const;

/** Text at a place in points from the top left, as it is to be seen. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Drawn so that nobody sees it, as scanners lay text under a picture. */
  readonly invisible?: boolean;
}

export interface Sheet {
  readonly prints?: readonly Print[];
  readonly font?: StandardFonts;
  readonly picture?: Uint8Array;
  readonly rotate?: 0 | 90 | 180 | 270;
}

/** A PDF of these sheets, US letter. */
export async function paper(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const { prints = [], font = StandardFonts.Helvetica, picture, rotate = 0 } of sheets) {
    const page = pdf.addPage([PAPER.width, PAPER.height]);
    const face = await pdf.embedFont(font);
    if (picture) page.drawImage(await pdf.embedPng(picture), { x: 0, y: 0, ...PAPER });
    for (const { text, x, y, size = 11, invisible } of prints) {
      page.drawText(text, {
        x,
        y: PAPER.height - y,
        size,
        font: face,
        ...(invisible && { renderMode: TextRenderingMode.Invisible }),
      });
    }
    page.setRotation(degrees(rotate));
  }
  return pdf.save();
}

/** An invented letter that fills the upper half of a sheet. */
export const LETTER: readonly Print[] = [
  { text: 'Harborstone Lending', x: 72, y: 80, size: 18 },
  { text: 'Account holder: Robin Sample', x: 72, y: 130 },
  { text: 'Date of birth: 12 March 1985', x: 72, y: 150 },
  { text: 'The monthly net income was confirmed as 2,417.36 in total', x: 72, y: 190 },
  { text: 'and paid into the account that is named above every month.', x: 72, y: 206 },
  { text: 'Please keep this letter with your records for two years.', x: 72, y: 240 },
];

/** A one-bit PNG of black pixels: small to send, large to decode. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A TIFF's directories, without pixels; in a ring the last names the first again. */
export function tiffOf(
  pages: readonly { readonly width: number; readonly height: number }[],
  { ring = false } = {},
): Buffer {
  const [head, size] = [8, 2 + 2 * 12 + 4];
  const file = Buffer.alloc(head + pages.length * size);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(pages.length > 0 ? head : 0, 4);
  for (const [index, { width, height }] of pages.entries()) {
    const at = head + index * size;
    file.writeUInt16LE(2, at);
    for (const [entry, [tag, value]] of (
      [
        [256, width],
        [257, height],
      ] as const
    ).entries()) {
      file.writeUInt16LE(tag, at + 2 + entry * 12);
      file.writeUInt16LE(4, at + 4 + entry * 12); // LONG
      file.writeUInt32LE(1, at + 6 + entry * 12);
      file.writeUInt32LE(value, at + 10 + entry * 12);
    }
    const next = index + 1 < pages.length ? at + size : ring ? head : 0;
    file.writeUInt32LE(next, at + size - 4);
  }
  return file;
}

/** A ZIP archive of one file that is stored as it is. */
export function zipOf(name: string, text: string): Buffer {
  const [file, data] = [Buffer.from(name), Buffer.from(text)];
  const entry = Buffer.alloc(30);
  entry.write('PK\x03\x04', 'latin1');
  entry.writeUInt32LE(crc32(data), 14);
  entry.writeUInt32LE(data.length, 18);
  entry.writeUInt32LE(data.length, 22);
  entry.writeUInt16LE(file.length, 26);
  const listed = Buffer.alloc(46);
  listed.write('PK\x01\x02', 'latin1');
  entry.copy(listed, 16, 14, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length + file.length, 12);
  end.writeUInt32LE(entry.length + file.length + data.length, 16);
  return Buffer.concat([entry, file, data, listed, file, end]);
}
