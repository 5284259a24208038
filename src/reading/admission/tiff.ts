import { Failure } from '../../domain/failure.ts';
import { LIMITS } from '../limits.ts';
import { type Size, viewOf } from './size.ts';

type View = ReturnType<typeof viewOf>;

const TAG = { width: 256, height: 257 };
const ENTRY = 12;
/** Honest directories have a few dozen. */
const MAX_ENTRIES = 1000;
/** How many bytes a value of these types takes (TIFF 6.0, section 2); sizes are given in no other. */
const WIDTH_OF_TYPE: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };

/** The sizes of a TIFF's pages: each has a directory, and each directory names the place of the next. Stops one page after the limit; a ring of directories is damage; where the file is cut short, what stands before is read. */
export function tiffSizes(bytes: Uint8Array): readonly Size[] {
  const view = viewOf(bytes);
  const little = view.getUint8(0) === 0x49;
  const seen = new Set<number>();
  const sizes: Size[] = [];
  let at = view.getUint32(4, little);
  while (at > 0 && at + 2 <= bytes.length && sizes.length <= LIMITS.pages) {
    const entries = view.getUint16(at, little);
    const end = at + 2 + entries * ENTRY;
    if (seen.has(at) || entries > MAX_ENTRIES) throw new Failure('document.damaged', { facts: { page: seen.size } });
    if (end > bytes.length) break;
    seen.add(at);
    sizes.push(sizeIn(view, at + 2, entries, little));
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return sizes;
}

/** Where a directory names a size twice, the larger counts. */
function sizeIn(view: View, from: number, entries: number, little: boolean): Size {
  const size = { width: 0, height: 0 };
  for (let at = from; at < from + entries * ENTRY; at += ENTRY) {
    const tag = view.getUint16(at, little);
    const value = valueAt(view, at, little);
    if (tag === TAG.width) size.width = Math.max(size.width, value);
    if (tag === TAG.height) size.height = Math.max(size.height, value);
  }
  return size;
}

function valueAt(view: View, at: number, little: boolean): number {
  const bytes = WIDTH_OF_TYPE[view.getUint16(at + 2, little)];
  if (bytes === 1) return view.getUint8(at + 8);
  if (bytes === 2) return view.getUint16(at + 8, little);
  return bytes === 4 ? view.getUint32(at + 8, little) : 0;
}
