import { Failure } from '../../domain/failure.ts';
import { type Size, viewOf } from './size.ts';

const START_OF_SCAN = 0xda;

/** A JPEG's first frame header tells its size (ISO/IEC 10918-1, B.2.2). It stands before the pixels. */
export function jpegSizes(bytes: Uint8Array): readonly Size[] {
  const view = viewOf(bytes);
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new Failure('document.damaged');
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return [{ width: view.getUint16(at + 7), height: view.getUint16(at + 5) }];
    if (marker === START_OF_SCAN) throw new Failure('document.damaged');
    if (marker === 0xff)
      at += 1; // filling
    else at += stands(marker) ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** SOF0 to SOF15, without the tables that stand between them in the list. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a segment: TEM, RST0 to RST7, SOI. */
const stands = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
