import type { Box } from '../domain/page.ts';
import type { PdfPage } from './pdf.ts';

/** A character of a page's text layer, in reading order. */
export interface Character {
  readonly text: string;
  /** Its place on the upright page; absent where the layer has no ink for it (spaces and breaks that PDFium adds). */
  readonly box?: Box;
  /** Not to be read with the page: drawn so that nobody can see it (PDF 32000-1, table 106: text render modes 3 and 7), or running up, down or upside down. */
  readonly hidden: boolean;
  /** Drawn by another text object than the one before, and not where that one left off: a new word even without a space. */
  readonly apart: boolean;
  /** The font does not say which character this glyph is. */
  readonly unmapped: boolean;
}

const HIDDEN_MODES = [3, 7];
const GRID = 1_000_000; // PageToDevice answers in whole device units: this many across and down

/** The text layer of a page, character by character. */
export function charactersOf(page: PdfPage): Character[] {
  const { library } = page;
  const text = library._FPDFText_LoadPage(page.handle);
  if (!text) return [];
  const scratch = library._malloc(64);
  try {
    const count = library._FPDFText_CountChars(text);
    let before: Pen | undefined;
    return Array.from({ length: count }, (_, index) => {
      const pen = penAt(page, text, index, scratch);
      const apart = before !== undefined && pen !== undefined && startsApart(before, pen);
      before = pen ?? before;
      return { ...characterAt(page, text, index, scratch), apart };
    });
  } finally {
    library._free(scratch);
    library._FPDFText_ClosePage(text);
  }
}

/** Where a character's advance begins and ends, in points, and which text object draws it. */
interface Pen {
  readonly object: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function penAt({ library }: PdfPage, text: number, index: number, scratch: number): Pen | undefined {
  const object = library._FPDFText_GetTextObject(text, index);
  if (object === 0 || !library._FPDFText_GetLooseCharBox(text, index, scratch)) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = library.HEAPF32.subarray(scratch / 4, scratch / 4 + 4);
  return { object, left, right, size: top - bottom };
}

const startsApart = (before: Pen, pen: Pen): boolean =>
  before.object !== pen.object && Math.abs(pen.left - before.right) > 0.1 * Math.min(before.size, pen.size);

function characterAt(page: PdfPage, text: number, index: number, scratch: number): Omit<Character, 'apart'> {
  const { library } = page;
  const code = library._FPDFText_GetUnicode(text, index);
  const letter = code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code); // half of a pair says nothing
  const object = library._FPDFText_GetTextObject(text, index);
  const box = library._FPDFText_IsGenerated(text, index) === 1 ? undefined : boxOf(page, text, index, scratch);
  return {
    text: letter,
    hidden:
      object !== 0 &&
      (HIDDEN_MODES.includes(library._FPDFTextObj_GetTextRenderMode(object)) || isTurned(page, text, index)),
    unmapped: library._FPDFText_HasUnicodeMapError(text, index) === 1,
    ...(box && { box }),
  };
}

/** Letters stand upright on the shown page when they were drawn turned against its /Rotate. */
function isTurned({ library, rotation }: PdfPage, text: number, index: number): boolean {
  const angle = (library._FPDFText_GetCharAngle(text, index) * 180) / Math.PI;
  const shown = (((angle + rotation) % 360) + 360) % 360;
  return shown > 20 && shown < 340;
}

/** As wide as its ink, and as tall but at least from the baseline to the height of a small letter, so that a dash is no speck. */
function boxOf(page: PdfPage, text: number, index: number, scratch: number): Box | undefined {
  const { library } = page;
  const at = [scratch, scratch + 8, scratch + 16, scratch + 24] as const;
  if (!library._FPDFText_GetCharBox(text, index, ...at)) return undefined;
  const [left = 0, right = 0, bottom = 0, top = 0] = library.HEAPF64.subarray(scratch / 8, scratch / 8 + 4);
  if (right <= left || top <= bottom) return undefined;
  if (!library._FPDFText_GetLooseCharBox(text, index, scratch))
    return boxBetween(page, left, bottom, right, top, scratch);
  const [, looseTop = 0, , looseBottom = 0] = library.HEAPF32.subarray(scratch / 4, scratch / 4 + 4);
  const size = looseTop - looseBottom;
  const low = Math.min(bottom, looseBottom + size * 0.25);
  const high = Math.max(top, looseBottom + size * 0.65);
  return boxBetween(page, left, size > 0 ? low : bottom, right, size > 0 ? high : top, scratch);
}

function boxBetween(page: PdfPage, left: number, bottom: number, right: number, top: number, scratch: number): Box {
  const [x1, y1] = upright(page, left, top, scratch);
  const [x2, y2] = upright(page, right, bottom, scratch);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
}

/** A point of PDF space as fractions of the page as it is shown: crop box and /Rotate are PDFium's to apply. */
function upright(page: PdfPage, x: number, y: number, scratch: number): [number, number] {
  page.library._FPDF_PageToDevice(page.handle, 0, 0, GRID, GRID, 0, x, y, scratch, scratch + 4);
  const [deviceX = 0, deviceY = 0] = page.library.HEAP32.subarray(scratch / 4, scratch / 4 + 2);
  return [deviceX / GRID, deviceY / GRID];
}
