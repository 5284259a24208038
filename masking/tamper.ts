import { PDFDocument, type PDFPage, rgb, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';
import type { Placed, Specimen } from './specimens/specimen.ts';

/** A PDF that somebody changed after it was made, in one field. */
export interface Tampering {
  /** Print that only machines see lies over the true one; or a later revision of the file covers it with other print. */
  readonly how: 'invisible-text' | 'later-revision';
  readonly field: string;
  readonly value: string;
  readonly lines: readonly string[];
}

const SIZE = 9;
const LEADING = 11;

/** The truth is what people see: invisible print does not change it, a later revision does. */
export async function tampered(specimen: Specimen, tampering: Tampering): Promise<Specimen> {
  const placed = specimen.truth[tampering.field];
  if (!placed) throw new RangeError('Only a field that is printed can be tampered with');
  const seen = tampering.how === 'later-revision';
  const pdf = await PDFDocument.load(specimen.bytes, { updateMetadata: false, forIncrementalUpdate: seen });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.getPage(placed.page - 1);
  const area = areaOf(placed, page);
  if (seen) page.drawRectangle({ ...area, color: rgb(1, 1, 1) });
  for (const [index, line] of tampering.lines.entries()) {
    const y = area.y + area.height - SIZE - index * LEADING;
    const renderMode = seen ? TextRenderingMode.Fill : TextRenderingMode.Invisible;
    page.drawText(line, { x: area.x, y, size: SIZE, font, renderMode });
  }
  const bytes = seen ? await pdf.commit() : await pdf.save();
  if (!seen) return { ...specimen, bytes };
  const { field, value, lines } = tampering;
  return { ...specimen, bytes, truth: { ...specimen.truth, [field]: { ...placed, value, printed: lines.join('\n') } } };
}

function areaOf({ box: [x, y, width, height] }: Placed, page: PDFPage) {
  const size = page.getSize();
  return {
    x: x * size.width,
    y: (1 - y - height) * size.height,
    width: width * size.width,
    height: height * size.height,
  };
}
