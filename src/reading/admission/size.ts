import { Failure } from '../../domain/failure.ts';

/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The file's numbers by place. A place that the file ends before makes it damaged. */
export function viewOf(bytes: Uint8Array): Pick<DataView, 'getUint8' | 'getUint16' | 'getUint32'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = <T>(read: () => T): T => {
    try {
      return read();
    } catch {
      throw new Failure('document.damaged', { facts: { bytes: bytes.length } });
    }
  };
  return {
    getUint8: (at) => within(() => view.getUint8(at)),
    getUint16: (at, little) => within(() => view.getUint16(at, little)),
    getUint32: (at, little) => within(() => view.getUint32(at, little)),
  };
}
