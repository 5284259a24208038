import { Failure } from '../../domain/failure.ts';
import { type Size, viewOf } from './size.ts';

const IHDR = 0x49484452;

/** A PNG's first chunk tells its size (ISO/IEC 15948, 11.2.1). */
export function pngSizes(bytes: Uint8Array): readonly Size[] {
  const view = viewOf(bytes);
  if (view.getUint32(12) !== IHDR) throw new Failure('document.damaged');
  return [{ width: view.getUint32(16), height: view.getUint32(20) }];
}
