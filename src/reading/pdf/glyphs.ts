import { createHash } from 'node:crypto';
import { openPdf, type PdfPage } from './pdf.ts';
import { type Character, charactersOf } from './pdf-characters.ts';

/**
 * Glyphs that are known to show the character they stand for: those of PDFium's own fonts, and those that were read from a
 * picture. A glyph is its outline, so that what one document proved holds for every other with the same face.
 */
const known = new Set<string>();
const MOST = 50_000;

export const isKnown = (glyph: string): boolean => known.has(glyph);

export function learn(glyph: string): void {
  if (known.size < MOST) known.add(glyph);
}

/** The letters and figures that are looked at: those of which amounts, dates, numbers and most names are made. */
export const COUNTS = /^[A-Za-z0-9]$/;

/** Of how much a measure may differ, in thousandths of an em: PDFium makes heights a little taller than the outline. */
const SLACK = { least: 4, share: 0.03 };

/** The glyph that a font draws for a character, or undefined where this one was drawn with another, as only lying fonts and alternates do. */
export function glyphOf({ library }: PdfPage, { text, by, shape }: Character): string | undefined {
  if (!by) return undefined;
  const path = library._FPDFFont_GetGlyphPath(by.font, text.codePointAt(0) ?? 0, 1);
  if (!path) return undefined;
  const at = library._malloc(8);
  const outline: number[] = [];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let index = 0; index < library._FPDFGlyphPath_CountGlyphSegments(path); index++) {
    const segment = library._FPDFGlyphPath_GetGlyphPathSegment(path, index);
    library._FPDFPathSegment_GetPoint(segment, at, at + 4);
    const x = Math.round((library.HEAPF32[at / 4] ?? 0) * 1000);
    const y = Math.round((library.HEAPF32[at / 4 + 1] ?? 0) * 1000);
    outline.push(library._FPDFPathSegment_GetType(segment), x, y);
    xs.push(x);
    ys.push(y);
  }
  library._free(at);
  const [width = 0, height = 0] = shape.split(',').map(Number);
  const isDrawn = isNear(extent(xs), width) && isNear(extent(ys), height);
  return isDrawn ? createHash('sha256').update(`${text}:${outline.join()}`).digest('base64') : undefined;
}

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SLACK.least + SLACK.share * Math.max(one, other);

let learnt: Promise<void> | undefined;

/** PDFium draws the fonts that need not be embedded (PDF 32000-1, 9.6.2.2) with its own, and those show what they say. */
export const learnStandardFonts = (): Promise<void> => {
  learnt ??= learnFrom(STANDARD);
  return learnt;
};

const STANDARD = ['Helvetica', 'Courier']
  .flatMap((face) => [face, `${face}-Bold`, `${face}-Oblique`, `${face}-BoldOblique`])
  .concat(['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic']);
const ALL = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

async function learnFrom(fonts: readonly string[]): Promise<void> {
  const file = await openPdf(specimenOf(fonts));
  try {
    file.withPage(1, (page) => {
      for (const character of charactersOf(page)) {
        const glyph = COUNTS.test(character.text) ? glyphOf(page, character) : undefined;
        if (glyph) learn(glyph);
      }
    });
  } finally {
    file.close();
  }
}

/** A page with all characters in each font. It has no cross-reference table: PDFium makes its own. */
function specimenOf(fonts: readonly string[]): Buffer {
  const content = fonts.map((_, index) => `/F${index} 10 Tf 1 0 0 1 9 ${20 * index + 9} Tm (${ALL}) Tj`).join(' ');
  const resources = fonts.map(
    (font, index) => `/F${index} << /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
  );
  return Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << ${resources.join(' ')} >> >> >> endobj
4 0 obj << /Length ${content.length + 6} >> stream
BT ${content} ET
endstream endobj
trailer << /Root 1 0 R >>
%%EOF`);
}
