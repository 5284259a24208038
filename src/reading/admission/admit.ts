import { Failure } from '../../domain/failure.ts';
import { LIMITS } from '../limits.ts';
import { isAlso } from './ambiguous.ts';
import { jpegSizes } from './jpeg.ts';
import { type FileKind, kindOf } from './kind.ts';
import { pngSizes } from './png.ts';
import type { Size } from './size.ts';
import { tiffSizes } from './tiff.ts';
import { webpSizes } from './webp.ts';

export type { FileKind } from './kind.ts';

/** Each page's size, in pixels, as the file's header tells it. */
const SIZES: Readonly<Record<Exclude<FileKind, 'pdf'>, (bytes: Uint8Array) => readonly Size[]>> = {
  png: pngSizes,
  jpeg: jpegSizes,
  tiff: tiffSizes,
  webp: webpSizes,
};

/**
 * The gate, before anything is queued or decoded: length, kind, pages and pixels, from a few of the bytes and without a
 * decoder, so that no file costs more than moments. A file's name is no evidence. Whether a PDF can be opened without a
 * password is PDFium's to say: banks lock many against changes only, and those are read.
 */
export function admit(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Failure('document.empty');
  if (bytes.length > LIMITS.bytes) {
    throw new Failure('document.too-large', { facts: { bytes: bytes.length, limit: LIMITS.bytes } });
  }
  const kind = kindOf(bytes);
  if (isAlso(kind, bytes)) throw new Failure('document.ambiguous');
  if (kind !== 'pdf') admitSizes(SIZES[kind](bytes));
  return kind;
}

function admitSizes(sizes: readonly Size[]): void {
  admitPages(sizes.length);
  for (const { width, height } of sizes) admitPixels(width, height);
  const all = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  if (all > LIMITS.pixelsOfAllPages) {
    throw new Failure('document.too-many-pixels', { facts: { all, limit: LIMITS.pixelsOfAllPages } });
  }
}

export function admitPages(pages: number): void {
  if (pages < 1) throw new Failure('document.damaged');
  if (pages > LIMITS.pages) throw new Failure('document.too-many-pages', { facts: { pages, limit: LIMITS.pages } });
}

export function admitPixels(width: number, height: number): void {
  if (width * height > LIMITS.pixels) {
    throw new Failure('document.too-many-pixels', { facts: { width, height, limit: LIMITS.pixels } });
  }
}
