import type { FileKind } from './kind.ts';

/** A PDF's header may stand this far into a file (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
/** The record that ends a ZIP archive (APPNOTE 4.3.16), and the longest remark behind it. */
const ZIP_END = { mark: 'PK\x05\x06', bytes: 22, remark: 65_535 };
const ZIP_ENTRY = 'PK\x01\x02';

/** Whether a file is of another kind too: what one program shows and the next one opens are then two things, and only one of them would be read here. */
export function isAlso(kind: FileKind, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isZip(file) || (kind !== 'pdf' && file.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-'));
}

/** A ZIP archive is found from its end, so that anything may stand before it. An archive attached to a PDF does not reach the end of the file. */
function isZip(file: Buffer): boolean {
  const tail = Math.max(0, file.length - ZIP_END.bytes - ZIP_END.remark);
  const end = file.lastIndexOf(ZIP_END.mark, undefined, 'latin1');
  if (end < tail || end + ZIP_END.bytes > file.length) return false;
  if (end + ZIP_END.bytes + file.readUInt16LE(end + 20) !== file.length) return false;
  const entries = end - file.readUInt32LE(end + 12);
  return entries >= 0 && entries < end && file.toString('latin1', entries, entries + 4) === ZIP_ENTRY;
}
