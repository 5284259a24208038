import type { Box } from '../../domain/page.ts';
import type { PdfPage } from './pdf.ts';
import { type Upright, uprightOf } from './upright.ts';

/** A character of a page's text layer, in the order in which it is drawn. */
export interface Character {
  readonly text: string;
  /** Its place on the upright page; absent where the layer has no ink for it (spaces and breaks that PDFium adds). */
  readonly box?: Box;
  /** Where its advance begins and ends across the page, as fractions of its width: what stands between two pens is a gap, however thin the letters. */
  readonly pen?: readonly [from: number, to: number];
  /** What draws it. */
  readonly by?: TextObject;
  /** Drawn by another text object than the one before, and not where that one left off: a new word even without a space. */
  readonly apart: boolean;
  /** The font does not say which character this glyph is. */
  readonly unmapped: boolean;
  /** Its ink's place and size in thousandths of an em: two shapes under one letter of a font are two glyphs. */
  readonly shape: string;
}

/** What all characters of a text object share. */
export interface TextObject {
  readonly handle: number;
  readonly font: number;
  /** Nobody can see it (PDF 32000-1, table 106: text render modes 3 and 7). */
  readonly invisible: boolean;
  /** Runs up, down or upside down on the shown page. */
  readonly turned: boolean;
  /** Size of the type as it is drawn, in points. */
  readonly em: number;
}

const INVISIBLE_MODES = [3, 7];
/** A pen that stands this far, in ems, from where the last object's left off begins a word; kerning moves it back by less. */
const APART = { onwards: 0.1, back: -0.5 };

/** The text layer of a page, character by character. */
export function charactersOf(page: PdfPage): Character[] {
  const { library } = page;
  const text = library._FPDFText_LoadPage(page.handle);
  if (!text) return [];
  const scratch = library._malloc(64);
  try {
    return new Layer(page, text, scratch).characters();
  } finally {
    library._free(scratch);
    library._FPDFText_ClosePage(text);
  }
}

/** Each question to PDFium is a call into another machine: what is the same for a page or a text object is asked once. */
class Layer {
  readonly #page: PdfPage;
  readonly #text: number;
  readonly #scratch: number;
  readonly #upright: Upright;
  readonly #objects = new Map<number, TextObject>();

  constructor(page: PdfPage, text: number, scratch: number) {
    this.#page = page;
    this.#text = text;
    this.#scratch = scratch;
    this.#upright = uprightOf(page);
  }

  characters(): Character[] {
    const count = this.#page.library._FPDFText_CountChars(this.#text);
    const all: Character[] = [];
    let before: Character | undefined;
    for (let index = 0; index < count; index++) {
      const character = this.#characterAt(index, before);
      if (character.pen) before = character;
      all.push(character);
    }
    return all;
  }

  #characterAt(index: number, before: Character | undefined): Character {
    const { library } = this.#page;
    const code = library._FPDFText_GetUnicode(this.#text, index);
    const text = code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code); // half of a pair says nothing
    const by = this.#objectOf(library._FPDFText_GetTextObject(this.#text, index), index);
    if (!by || library._FPDFText_IsGenerated(this.#text, index) === 1)
      return { text, apart: false, unmapped: false, shape: '' };
    const unmapped = library._FPDFText_HasUnicodeMapError(this.#text, index) === 1;
    return { text, by, unmapped, ...this.#placeOf(index, by, before) };
  }

  #objectOf(handle: number, index: number): TextObject | undefined {
    if (handle === 0) return undefined;
    const known = this.#objects.get(handle);
    if (known) return known;
    const { library } = this.#page;
    library._FPDFText_GetMatrix(this.#text, index, this.#scratch);
    const [a = 1, b = 0, c = 0, d = 1] = library.HEAPF32.subarray(this.#scratch / 4, this.#scratch / 4 + 4);
    const size = library._FPDFText_GetFontSize(this.#text, index) * Math.sqrt(Math.abs(a * d - b * c));
    const object = {
      handle,
      font: library._FPDFTextObj_GetFont(handle),
      invisible: INVISIBLE_MODES.includes(library._FPDFTextObj_GetTextRenderMode(handle)),
      turned: this.#isTurned(index),
      em: size,
    };
    this.#objects.set(handle, object);
    return object;
  }

  /** Letters stand upright on the shown page when they were drawn turned against its /Rotate. */
  #isTurned(index: number): boolean {
    const { library, rotation } = this.#page;
    const angle = (library._FPDFText_GetCharAngle(this.#text, index) * 180) / Math.PI;
    const shown = (((angle + rotation) % 360) + 360) % 360;
    return shown > 20 && shown < 340;
  }

  /** Its box is as wide as its ink, and as tall but at least from the baseline to the height of a small letter, so that a dash is no speck. */
  #placeOf(
    index: number,
    by: TextObject,
    before: Character | undefined,
  ): Pick<Character, 'box' | 'pen' | 'apart' | 'shape'> {
    const { library, width, height } = this.#page;
    const at = this.#scratch;
    const none = { apart: false, shape: '' };
    if (!library._FPDFText_GetLooseCharBox(this.#text, index, at)) return none;
    const [looseLeft = 0, looseTop = 0, looseRight = 0, looseBottom = 0] = library.HEAPF32.subarray(at / 4, at / 4 + 4);
    const loose = this.#upright(looseLeft, looseBottom, looseRight, looseTop);
    const pen = [loose[0], loose[0] + loose[2]] as const;
    const apart = isApart(before, { by, pen }, width);
    if (!library._FPDFText_GetCharBox(this.#text, index, at, at + 8, at + 16, at + 24)) return { ...none, pen, apart };
    const [left = 0, right = 0, bottom = 0, top = 0] = library.HEAPF64.subarray(at / 8, at / 8 + 4);
    if (right <= left || top <= bottom) return { ...none, pen, apart };
    const ink = this.#upright(left, bottom, right, top);
    return { box: lineHigh(ink, loose), pen, apart, shape: shapeOf(ink, loose, width / by.em, height / by.em) };
  }
}

function lineHigh([x, y, width, height]: Box, [, looseTop, , tall]: Box): Box {
  const top = Math.min(y, looseTop + tall * 0.35);
  return [x, top, width, Math.max(y + height, looseTop + tall * 0.75) - top];
}

/** Lengths as fractions of the page, brought to ems. */
const shapeOf = (ink: Box, loose: Box, across: number, down: number): string =>
  [ink[2] * across, ink[3] * down, (loose[1] + loose[3] - ink[1]) * down, loose[2] * across]
    .map((ems) => Math.round(ems * 1000))
    .join();

function isApart(before: Character | undefined, { by, pen }: Required<Pick<Character, 'by' | 'pen'>>, width: number) {
  if (!before?.pen || !before.by || before.by.handle === by.handle) return false;
  const gap = ((pen[0] - before.pen[1]) * width) / Math.min(before.by.em, by.em);
  return gap > APART.onwards || gap < APART.back;
}
