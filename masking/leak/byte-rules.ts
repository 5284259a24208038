import { inflateSync } from 'node:zlib';
import { picturesIn } from './channels/image-metadata.ts';
import type { Hit, ScannedFile, Scanner } from './piece.ts';

/** L4: what a file of ours is never made of, told from its bytes alone, whoever wrote them. */
export const byteRules = (rules: readonly ByteRule[] = BYTE_RULES): Scanner => ({
  id: 'L4',
  version: 1,
  scan: ({ file, bytes }: ScannedFile): Hit[] => {
    const content = { file, text: unpacked(bytes), bytes };
    return rules
      .filter((rule) => rule.breaks(content))
      .map(({ kind }) => ({ scanner: 'L4', kind, channel: 'bytes', file, line: 0 }));
  },
});

interface Content {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The file and all in it that can be unpacked, with names as they read. */
  readonly text: string;
}

export interface ByteRule {
  readonly kind: string;
  breaks(content: Content): boolean;
}

const pdf =
  (pattern: RegExp) =>
  ({ text }: Content): boolean =>
    text.startsWith('%PDF') && pattern.test(text);
const segment =
  (pattern: RegExp) =>
  ({ bytes }: Content): boolean =>
    [...picturesIn(bytes)].some(({ segments }) => segments.some(({ name }) => pattern.test(name)));

const TYPES = 'Page Pages Catalog Font FontDescriptor XObject ObjStm XRef ExtGState Encoding Group'.split(' ');

export const BYTE_RULES: readonly ByteRule[] = [
  { kind: 'older-revision', breaks: ({ text }) => text.startsWith('%PDF') && (text.match(/%%EOF/g)?.length ?? 0) > 1 },
  { kind: 'after-the-end', breaks: ({ bytes, text }) => text.startsWith('%PDF') && !/%%EOF\s*$/.test(latin(bytes)) },
  { kind: 'attachment', breaks: pdf(/\/(EmbeddedFiles?|Filespec|FileAttachment|AF)\b/) },
  { kind: 'script', breaks: pdf(/\/(JavaScript|JS|Launch|RichMedia|Movie|Sound|3D|XFA)\b/) },
  { kind: 'link', breaks: pdf(/\/(URI|GoToR|GoToE|SubmitForm|ImportData)\b/) },
  { kind: 'annotation', breaks: pdf(/\/Annots\s*(\[\s*)?\d|\/Annot\b/) },
  { kind: 'form', breaks: pdf(/\/(AcroForm|Widget)\b/) },
  { kind: 'layer', breaks: pdf(/\/(OCProperties|OCGs?|OCMD)\b/) },
  { kind: 'metadata', breaks: pdf(/\/(Metadata|PieceInfo|Author|Creator|Keywords|Subject|Title)\b|<x:xmpmeta/) },
  { kind: 'alternative-text', breaks: pdf(/\/(StructTreeRoot|Alt|ActualText|Lang)\b/) },
  { kind: 'locked', breaks: pdf(/\/Encrypt\b/) },
  {
    kind: 'unknown-object',
    breaks: ({ text }) =>
      text.startsWith('%PDF') && [...text.matchAll(/\/Type\s*\/(\w+)/g)].some(([, type = '']) => !TYPES.includes(type)),
  },
  { kind: 'comment', breaks: pdf(/endobj\s*%(?!%EOF)/) },
  { kind: 'picture-metadata', breaks: segment(/^(?!thumbnail|after)/) },
  { kind: 'thumbnail', breaks: segment(/^thumbnail/) },
  { kind: 'after-the-picture', breaks: segment(/^after/) },
  {
    kind: 'unknown-file',
    breaks: ({ file, text }) =>
      !/\.(pdf|png|jpe?g|json)$/.test(file) || !/^(%PDF-1\.|\x89PNG|\xff\xd8\xff|[[{])/.test(text),
  },
];

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** A PDF's dictionaries, packed or not; its pixels and programs are left out: they could spell anything. */
function unpacked(bytes: Uint8Array): string {
  const text = latin(bytes);
  if (!text.startsWith('%PDF')) return text.slice(0, 64);
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return latin(inflateSync(bytes.subarray(index + head.length), { finishFlush: 2 }));
    } catch {
      return '';
    }
  });
  const frames = text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
  return [frames, ...packed]
    .join('\n')
    .replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
