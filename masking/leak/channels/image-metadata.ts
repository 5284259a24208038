import { inflateSync } from 'node:zlib';
import type { Piece } from '../piece.ts';
import { printable } from './printable.ts';

/** Text beside the pixels: PNG chunks, JPEG segments and what follows the end, in the file itself or in pictures inside it. */
export function imageMetadata(file: string, bytes: Uint8Array, unpack: typeof inflated = inflated): Piece[] {
  const lines = [...picturesIn(bytes)].flatMap(({ segments }) => segments.flatMap(({ data }) => textOf(data, unpack)));
  return lines.length > 0 ? [{ channel: 'image-metadata', file, lines }] : [];
}

export interface Segment {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Every PNG and JPEG that begins anywhere in these bytes, with all of it that is not pixels. */
export function* picturesIn(
  bytes: Uint8Array,
): Generator<{ readonly at: number; readonly segments: readonly Segment[] }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(PNG); at >= 0; at = buffer.indexOf(PNG, at + 8))
    yield { at, segments: [...pngSegments(buffer, at + 8)] };
  for (let at = buffer.indexOf(JPEG); at >= 0; at = buffer.indexOf(JPEG, at + 3))
    yield { at, segments: [...jpegSegments(buffer, at + 2)] };
  if (/^(II\*\0|MM\0\*)/.test(buffer.subarray(0, 4).toString('latin1')))
    yield { at: 0, segments: [{ name: 'TIFF', data: buffer }] };
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from('\xff\xd8\xff', 'latin1');
const PIXELS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'sBIT', 'bKGD']);

function* pngSegments(buffer: Buffer, from: number): Generator<Segment> {
  for (let at = from; at + 12 <= buffer.length; ) {
    const [length, name] = [buffer.readUInt32BE(at), buffer.toString('latin1', at + 4, at + 8)];
    const data = buffer.subarray(at + 8, at + 8 + length);
    if (!PIXELS.has(name)) yield { name, data };
    at += 12 + length;
    if (name !== 'IEND') continue;
    if (from === 8 && at < buffer.length) yield { name: 'after the end', data: buffer.subarray(at) };
    return;
  }
}

function* jpegSegments(buffer: Buffer, from: number): Generator<Segment> {
  let at = from;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    const [marker, length] = [buffer[at + 1] ?? 0, buffer.readUInt16BE(at + 2)];
    const data = buffer.subarray(at + 4, at + 2 + length);
    if (marker === 0xda) break;
    if (marker === 0xe0 && data.length > 14) yield { name: 'thumbnail', data };
    else if (marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee))
      yield { name: `APP${marker - 0xe0}`, data };
    at += 2 + length;
  }
  const end = buffer.indexOf(Buffer.from('\xff\xd9', 'latin1'), at);
  if (from === 2 && end >= 0 && end + 2 < buffer.length)
    yield { name: 'after the end', data: buffer.subarray(end + 2) };
}

/** Plain, and unpacked where the chunk is packed; a thumbnail within is a picture of its own. */
function textOf(data: Uint8Array, unpack: typeof inflated): string[] {
  const unpacked = Array.from({ length: Math.min(96, data.length) }, (_, at) => at)
    .filter((at) => data[at] === 0x78)
    .flatMap((at) => unpack(data.subarray(at)));
  return [data, ...unpacked].flatMap((bytes) => [...linesOf(Buffer.from(bytes).toString('utf8')), ...printable(bytes)]);
}

function inflated(data: Uint8Array): Uint8Array[] {
  try {
    return [inflateSync(data)];
  } catch {
    return [];
  }
}

const linesOf = (text: string): string[] => text.split(/[\p{Cc}\ufffd]+/u).filter((line) => line.trim().length > 3);
