import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK = 8 << 20;
/** As many characters of a value betray it: what an encoding makes of its ends depends on what stands beside it. */
const MIDDLE = 24;

/** Finds values in files, in whichever of the usual encodings they stand. */
export interface Scanner {
  /** The values that stand in these bytes. */
  inBytes(bytes: Uint8Array): ReadonlySet<string>;
  /** The files under a folder that hold any, with the values. */
  inFiles(folder: string): readonly (readonly [string, ReadonlySet<string>])[];
}

export function scannerFor(values: readonly string[]): Scanner {
  const needles = new Map<string, string>();
  for (const value of values) for (const form of encodings(value)) needles.set(form.toString('latin1'), value);
  const index = new Map<number, Buffer[]>();
  const first = new Uint8Array(1 << 24); // three bytes decide for nearly every place that nothing begins there
  let longest = 0;
  for (const needle of needles.keys()) {
    const bytes = Buffer.from(needle, 'latin1');
    const key = bytes.readUIntBE(0, 3);
    first[key] = 1;
    index.set(key, [...(index.get(key) ?? []), bytes]);
    longest = Math.max(longest, bytes.length);
  }
  const found = (bytes: Uint8Array): Set<string> => {
    const hits = new Set<string>();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let key = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    for (let end = 2; end < bytes.length; end++) {
      key = ((key << 8) | (bytes[end] ?? 0)) & 0xffffff;
      if (first[key] === 0) continue;
      for (const needle of index.get(key) ?? [])
        if (buffer.subarray(end - 2, end - 2 + needle.length).equals(needle))
          hits.add(needles.get(needle.toString('latin1')) ?? '');
    }
    return hits;
  };
  return {
    inBytes: found,
    inFiles: (folder) =>
      filesUnder(folder).flatMap((file) => {
        const values = new Set(chunksOf(file, longest).flatMap((bytes) => [...found(bytes)]));
        return values.size > 0 ? [[file, values] as const] : [];
      }),
  };
}

/** As it is, and as it would stand in base64, hexadecimal digits, a URL, a JSON text, or UTF-16. */
function encodings(value: string): Buffer[] {
  const texts = new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    ascii(value),
    encodeURIComponent(value),
    encodeURIComponent(value).replaceAll('%20', '+'),
  ]);
  const raw = [...texts].map((text) => middle(Buffer.from(text)));
  const hex = middle(Buffer.from(value)).toString('hex');
  return [
    ...raw,
    middle(Buffer.from(value, 'utf16le')),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    ...[...texts].flatMap((text) => inBase64(Buffer.from(text))),
  ];
}

/** JSON as some writers make it: nothing but ASCII. */
const ascii = (value: string): string =>
  JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const middle = (bytes: Buffer): Buffer => bytes.subarray(Math.max(0, bytes.length - MIDDLE));

/** Where the text around it is encoded with it, it can begin at any of three places; its last letters depend on what follows. */
function inBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const certain = text.slice(Math.ceil((offset * 8) / 6), text.length - 2).slice(-MIDDLE);
    return [Buffer.from(certain), Buffer.from(certain.replaceAll('+', '-').replaceAll('/', '_'))];
  });
}

function filesUnder(path: string): string[] {
  const stats = lstatSync(path);
  if (stats.isDirectory()) return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
  return stats.isFile() ? [path] : [];
}

/** Chunks overlap, so that nothing is missed where one ends. */
function chunksOf(file: string, overlap: number): Buffer[] {
  const handle = openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let at = 0; ; at += CHUNK) {
      const chunk = Buffer.alloc(CHUNK + overlap);
      const read = readSync(handle, chunk, 0, chunk.length, at);
      if (read > 0) chunks.push(chunk.subarray(0, read));
      if (read < chunk.length) return chunks;
    }
  } finally {
    closeSync(handle);
  }
}
