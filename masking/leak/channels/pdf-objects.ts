import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Piece } from '../piece.ts';
import { withoutOutlines } from './font-program.ts';
import { glyphTexts } from './glyphs.ts';
import { printable, printableInPixels } from './printable.ts';

/** Everything a PDF holds that is text in any way, seen on a page or not, in every revision. */
export async function pdfObjects(file: string, bytes: Uint8Array, passwords: readonly string[]): Promise<Piece[]> {
  const revisions = await Promise.all(endsOf(bytes).map((end) => open(bytes.subarray(0, end), passwords)));
  const outside = printable(outsideStreams(bytes));
  const opened = revisions.every((revision) => revision !== undefined);
  const [lines, binary] = [new Set<string>(), new Set<string>(opened ? outside : printable(bytes))];
  for (const run of outside) if (/^%[\x20-\x7e]+$/.test(run)) lines.add(run); // remarks
  for (const document of revisions) if (document) gather(document, lines, binary);
  const piece = { channel: 'pdf-objects' as const, file };
  return [
    { ...piece, lines: [...lines] },
    { ...piece, lines: [...binary], binary: true },
  ];
}

/** What stands between the objects: bytes of a picture read like anything. */
const outsideStreams = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replaceAll(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '\n'),
    'latin1',
  );

/** Where each revision ends: what a later one replaced is still in the file. */
function endsOf(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index + '%%EOF'.length);
  return [...new Set([...ends, bytes.length])];
}

/** Whether a locked file opens, so that what it holds was looked at. */
export const opensWith = async (bytes: Uint8Array, passwords: readonly string[]): Promise<boolean> =>
  (await open(bytes, passwords)) !== undefined;

/** Undefined where it cannot be opened: then its raw bytes are all there is to look at. */
async function open(bytes: Uint8Array, passwords: readonly string[]): Promise<PDFDocument | undefined> {
  for (const password of [undefined, ...passwords]) {
    const opened = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ...(password !== undefined && { password }),
    }).catch(() => undefined);
    if (opened) return opened;
  }
  return undefined;
}

function gather(document: PDFDocument, lines: Set<string>, binary: Set<string>): void {
  const { context } = document;
  const fonts = fontsOf(document);
  const visit = (object: PDFObject | undefined, key = ''): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) addText(object.decodeText(), lines);
    else if (object instanceof PDFName) (/Font/.test(key) ? lines : binary).add(nameText(object));
    else if (object instanceof PDFArray) for (const item of object.asArray()) visit(item, key);
    else if (object instanceof PDFDict && !isLock(object))
      for (const [name, value] of object.entries()) visitEntry(name, value);
    else if (object instanceof PDFStream) {
      for (const [name, value] of object.dict.entries()) visitEntry(name, value);
      addStream(object, fonts, lines, binary);
    }
  };
  const visitEntry = (name: PDFName, value: PDFObject): void => {
    binary.add(nameText(name));
    visit(value, name.asString());
  };
  for (const [, object] of context.enumerateIndirectObjects()) visit(object);
  visit(context.trailerInfo.Info);
}

/** The check values of a password (ISO 32000-1, 7.6.3) are random letters. */
const isLock = (dict: PDFDict): boolean => dict.has(PDFName.of('O')) && dict.has(PDFName.of('U'));

/** The tag that marks a subset of a font, and the number that makes its name unique, are no words. */
const nameText = (name: PDFName): string =>
  name
    .decodeText()
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/-\d+$/, '');

function addStream(
  stream: PDFStream,
  fonts: ReadonlyMap<string, PDFDict>,
  lines: Set<string>,
  binary: Set<string>,
): void {
  const filters = String(stream.dict.get(PDFName.of('Filter')) ?? '');
  const type = `${stream.dict.get(PDFName.of('Type'))} ${stream.dict.get(PDFName.of('Subtype'))}`;
  if (/ObjStm|XRef/.test(type)) return;
  if (/Image/.test(type) && !/Metadata/.test(type)) {
    for (const run of printableInPixels(stream.getContents())) binary.add(run); // what is seen of it is the pictures' channel
    return;
  }
  const content = contentOf(stream);
  if (!content) return;
  const text = Buffer.from(content).toString('latin1');
  if (/DCT|JPX/.test(filters) || /\p{Cc}/u.test(text.slice(0, 2000).replaceAll(/[\t\r\n\f\x80-\x9f]/g, ''))) {
    for (const run of printable(withoutOutlines(content))) binary.add(run);
    return;
  }
  for (const shown of glyphTexts(text, fonts)) addText(shown, lines);
  for (const line of withoutStrings(Buffer.from(content).toString('utf8')).split(/[\r\n]+/))
    if (/\p{L}{3}|\d{5}/u.test(line)) lines.add(line);
  for (const line of withoutStrings(text).split(/[\r\n]+/)) binary.add(line);
}

/** What a program does, without what it shows: glyph numbers in hexadecimal are no words. */
const withoutStrings = (text: string): string =>
  text.replaceAll(/<[0-9A-Fa-f\s]*>/g, ' ').replaceAll(/\/[\w+.-]*-\d+ /g, ' ');

function contentOf(stream: PDFStream): Uint8Array | undefined {
  try {
    return stream instanceof PDFRawStream
      ? decodePDFRawStream(stream).decode()
      : stream instanceof PDFContentStream
        ? stream.getUnencodedContents()
        : stream.getContents();
  } catch {
    return stream.getContents(); // an unknown filter: what is printable of it
  }
}

const addText = (text: string, lines: Set<string>): void => {
  for (const line of text.split(/[\r\n]+/)) if (line.trim() !== '') lines.add(line);
};

/** Fonts by the names under which pages call them. */
function fontsOf({ context }: PDFDocument): Map<string, PDFDict> {
  const fonts = new Map<string, PDFDict>();
  const visit = (dict: PDFDict): void => {
    const named = dict.lookup(PDFName.of('Font'));
    if (!(named instanceof PDFDict)) return;
    for (const [name, value] of named.entries()) {
      const font = context.lookup(value);
      if (font instanceof PDFDict) fonts.set(name.asString(), font);
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) visit(object);
    const resources =
      object instanceof PDFDict
        ? object.lookup(PDFName.of('Resources'))
        : object instanceof PDFStream
          ? object.dict.lookup(PDFName.of('Resources'))
          : undefined;
    if (resources instanceof PDFDict) visit(resources);
  }
  return fonts;
}
