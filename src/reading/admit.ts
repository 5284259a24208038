import { Failure } from '../domain/failure.ts';
import { LIMITS } from './limits.ts';

export type FileKind = 'pdf' | 'png' | 'jpeg' | 'tiff';

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [...Buffer.from('%PDF-')]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** The gate: looks at length and first bytes alone, so that nothing is parsed that is not one of ours. A file's name is no evidence. */
export function admit(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Failure('document.empty');
  if (bytes.length > LIMITS.bytes) {
    throw new Failure('document.too-large', { facts: { bytes: bytes.length, limit: LIMITS.bytes } });
  }
  const kind = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
  if (!kind) throw new Failure('document.unsupported');
  return kind;
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
