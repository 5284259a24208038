/** Tables of outlines, widths and instructions (OpenType 1.9, chapter 5): numbers, in which any sign stands by chance. */
const NUMBERS = new Set([
  'glyf',
  'loca',
  'hmtx',
  'vmtx',
  'hdmx',
  'cvt ',
  'fpgm',
  'prep',
  'gvar',
  'GPOS',
  'GSUB',
  'kern',
]);
/** How a TrueType program opens: with its version, or `true`. */
const TRUETYPE = new Set([0x0001_0000, 0x7472_7565]);
const HEAD = 12;
const ENTRY = 16;

/** A TrueType program without its numbers: its names, and whatever stands between its tables. Of anything else, all of it. */
export function withoutOutlines(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || !TRUETYPE.has(view.getUint32(0))) return bytes;
  const rest = Uint8Array.from(bytes);
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = HEAD + table * ENTRY;
    if (at + ENTRY > bytes.length) break;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (NUMBERS.has(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'))) rest.fill(0, start, start + length);
  }
  return rest;
}
