import { inflateSync } from 'node:zlib';
import type { PageSignal } from '../../domain/page.ts';
import type { PdfFile } from './pdf.ts';

/** How much is unpacked to look for signs: more was made to fill our memory. */
const UNPACKED = { each: 4_000_000, all: 32_000_000 };
const ACTIVE = /\/S\s*\/(JavaScript|Launch|ImportData)\b/; // ISO 32000-1, 12.6.4
const EMBEDDED = /\/Type\s*\/EmbeddedFile\b|\/EF\s*<</;
const REVISION_END = /startxref\s+\d+\s+%%EOF/;

/** What is odd about a PDF as a file. Signatures and filled forms make revisions too, so that all of these are advice. */
export function fileSignals(bytes: Uint8Array, { library, handle }: Pick<PdfFile, 'library' | 'handle'>): PageSignal[] {
  const { outside, packed } = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const structure = [...outside, ...packed].map(unescaped);
  const holds = (sign: RegExp): boolean => structure.some((text) => sign.test(text));
  const active = library._FPDFDoc_GetJavaScriptActionCount(handle) > 0 || holds(ACTIVE);
  const embedded = library._FPDFDoc_GetAttachmentCount(handle) > 0 || holds(EMBEDDED);
  const signals: PageSignal[] = [];
  if (active) signals.push('active-content');
  if (embedded) signals.push('embedded-files');
  if (revisionsOf(outside) > 1) signals.push('later-revision');
  return signals;
}

/**
 * How often the file was completed with objects in it. A linearised one (ISO 32000-1, annex F) has a table for its first
 * page with an end of its own; Word writes a second table without an object (7.5.8.4): neither revises anything.
 */
function revisionsOf(outside: readonly string[]): number {
  const written = outside.join('').split(REVISION_END).slice(0, -1);
  const complete = written.filter((part) => /\d\s+obj\b/.test(part)).length;
  return outside[0]?.slice(0, 1024).includes('/Linearized') ? complete - 1 : complete;
}

/** What stands outside of a PDF's streams, and what its object streams hold: all of its objects, and none of its pictures. */
function partsOf(file: Buffer): { outside: string[]; packed: string[] } {
  const outside: string[] = [];
  const packed: string[] = [];
  let room = UNPACKED.all;
  for (let at = 0; at < file.length; ) {
    const start = file.indexOf('stream', at);
    const text = file.toString('latin1', at, start < 0 ? file.length : start);
    outside.push(text);
    if (start < 0) break;
    const end = file.indexOf('endstream', start);
    if (end < 0) break;
    if (text.slice(-500).includes('/ObjStm') && room > 0) {
      const content = inflated(file.subarray(start + 'stream'.length, end));
      room -= content.length;
      packed.push(content);
    }
    at = end + 'endstream'.length;
  }
  return { outside, packed };
}

/** Empty where it is packed otherwise, or locked. */
function inflated(stream: Buffer): string {
  try {
    const from = stream[0] === 0x0d ? 2 : 1; // the keyword's line ends in CR LF or LF
    return inflateSync(stream.subarray(from), { maxOutputLength: UNPACKED.each }).toString('latin1');
  } catch {
    return '';
  }
}

/** Names may be written in numbers: /Java#53cript. */
const unescaped = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
