import { decodePDFRawStream, type PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

/** What a content stream shows, line by line: glyph numbers become signs by the map that the font brings. */
export function glyphTexts(content: string, fonts: ReadonlyMap<string, PDFDict>): string[] {
  const shown: string[] = [];
  let decode = plain;
  for (const { 1: font, 2: hex, 3: literal } of content.matchAll(
    /(\/[^\s/<>[\]()]+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\)/g,
  )) {
    if (font !== undefined) decode = decoderOf(fonts.get(font));
    else if (hex !== undefined) shown.push(decode(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')));
    else if (literal !== undefined) shown.push(decode(Buffer.from(PDFString.of(literal).asBytes())));
  }
  return [...shown, ...spelledOut(shown)];
}

/** Text that is shown a sign or two at a time, as one. */
function spelledOut(shown: readonly string[]): string[] {
  const runs: string[][] = [[]];
  for (const text of shown) {
    if (text.length <= 2) runs.at(-1)?.push(text);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 3).map((run) => run.join(''));
}

const plain = (bytes: Buffer): string =>
  PDFHexString.of(bytes.toString('hex')).decodeText() || bytes.toString('latin1');
const known = new WeakMap<PDFDict, (bytes: Buffer) => string>();

function decoderOf(font: PDFDict | undefined): (bytes: Buffer) => string {
  if (!font) return winAnsi;
  const made = known.get(font) ?? makeDecoder(font);
  known.set(font, made);
  return made;
}

const winAnsi = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes);

function makeDecoder(font: PDFDict): (bytes: Buffer) => string {
  const map = font.lookup(PDFName.of('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return String(font.get(PDFName.of('Subtype'))) === '/Type0' ? () => '' : winAnsi;
  const signs = signsOf(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'));
  return (bytes) =>
    Array.from({ length: bytes.length >> 1 }, (_, index) => signs.get(bytes.readUInt16BE(index * 2)) ?? '\ufffd').join(
      '',
    );
}

/** ISO 32000-1, 9.10.3: single codes and ranges of them. */
function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>();
  const number = (hex: string): number => Number.parseInt(hex, 16);
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      signs.set(number(code), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = number(from); code <= number(to); code++)
        signs.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - number(from)));
  return signs;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
