import { Failure } from '../../domain/failure.ts';
import { type Size, viewOf } from './size.ts';

const FIRST_CHUNK = 12;
const ANIMATED = 0x02;

/** A WebP's first chunk tells its size (RFC 9649, sections 2.5 to 2.7). A moving picture is no document. */
export function webpSizes(bytes: Uint8Array): readonly Size[] {
  const view = viewOf(bytes);
  const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  const body = FIRST_CHUNK + 8;
  switch (Buffer.from(bytes.subarray(FIRST_CHUNK, FIRST_CHUNK + 4)).toString('latin1')) {
    case 'VP8 ':
      return [{ width: view.getUint16(body + 6, true) & 0x3fff, height: view.getUint16(body + 8, true) & 0x3fff }];
    case 'VP8L': {
      const bits = view.getUint32(body + 1, true);
      return [{ width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }];
    }
    case 'VP8X':
      if (view.getUint8(body) & ANIMATED) throw new Failure('document.other-picture');
      return [{ width: uint24(body + 4) + 1, height: uint24(body + 7) + 1 }];
    default:
      throw new Failure('document.damaged');
  }
}
