// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file formats begin with control characters

import { Failure, type RefusalCode } from '../../domain/failure.ts';

export type FileKind = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'webp';

/** First bytes, one letter a byte. Mail programs leave a byte order mark or white space before a PDF; viewers pass over them, and so does PDFium. */
const READ: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /^(\xef\xbb\xbf)?\s{0,16}%PDF-/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['tiff', /^(II\*\0|MM\0\*)/],
  ['webp', /^RIFF.{4}WEBP/s],
];

/** What people send instead, so that the refusal can say what to do. */
const NOT_READ: readonly (readonly [RefusalCode, RegExp])[] = [
  ['document.heic', /^.{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/s],
  ['document.other-picture', /^(GIF8|BM.{4}\0{4}|8BPS)/s],
  ['document.other-picture', /^(\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/], // JPEG 2000, in its box or bare
  ['document.other-picture', /^(\0\0\0\x0cJXL |\xff\x0a)/],
  ['document.other-picture', /^(II\+\0|MM\0\+)/], // BigTIFF: made for what is too large here
  ['document.office', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/], // Word, Excel and Outlook before 2007
  ['document.office', /^\{\\rtf/],
  ['document.office', /^PK\x03\x04.*(\[Content_Types\]\.xml|_rels\/|mimetypeapplication\/vnd\.|Index\/Document\.iwa)/s],
  ['document.archive', /^(PK\x03\x04|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh|\xfd7zXZ\0)/],
  ['document.archive', /^(\x1f\x8b|\x28\xb5\x2f\xfd|.{257}ustar)/s], // gzip, Zstandard, tar
];
const LOOKED_AT = 4096;

/** Of which kind a file is; refuses those that are not read. */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const kind = READ.find(([, mark]) => mark.test(start))?.[0];
  if (kind) return kind;
  throw new Failure(NOT_READ.find(([, mark]) => mark.test(start))?.[0] ?? 'document.unsupported');
}
