import type { Box } from '../../domain/page.ts';
import type { PdfPage } from './pdf.ts';
import { type Upright, uprightOf } from './upright.ts';

/** What a page is made of, in the order in which it is drawn. */
export interface PageObjects {
  /** Text object → its turn. */
  readonly turnOf: ReadonlyMap<number, number>;
  /** What lies over whatever was drawn before it. */
  readonly covers: readonly Cover[];
  /** How much of the page its largest picture covers, 0 to 1. */
  readonly pictures: number;
}

export interface Cover {
  readonly turn: number;
  readonly box: Box;
  /** `hides`: nothing beneath can be seen. `may-hide`: what can be seen there is its own in part, as with pictures that have holes and shapes with curves. */
  readonly kind: 'hides' | 'may-hide';
  readonly isPicture: boolean;
}

const TYPE = { text: 1, path: 2, picture: 3, form: 5 }; // fpdf_edit.h: FPDF_PAGEOBJ_*
const LIMIT = { objects: 100_000, depth: 8 };
/** A plain polygon: the bounds of more complicated paths, such as all lines of a table in one, say little about what they hide. */
const MOST_SEGMENTS = 6;
const OPAQUE = 255;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

export function objectsOf(page: PdfPage): PageObjects {
  const { library, handle } = page;
  const scratch = library._malloc(32);
  try {
    const walk = new Walk(page, uprightOf(page), scratch);
    const count = library._FPDFPage_CountObjects(handle);
    for (let index = 0; index < count; index++) walk.visit(library._FPDFPage_GetObject(handle, index));
    return walk;
  } finally {
    library._free(scratch);
  }
}

class Walk implements PageObjects {
  readonly turnOf = new Map<number, number>();
  readonly covers: Cover[] = [];
  pictures = 0;
  #turn = 0;
  readonly #page: PdfPage;
  readonly #upright: Upright;
  readonly #scratch: number;

  constructor(page: PdfPage, upright: Upright, scratch: number) {
    this.#page = page;
    this.#upright = upright;
    this.#scratch = scratch;
  }

  /** `seeThrough`: what it belongs to is blended with the page beneath. */
  visit(object: number, placed = UNMOVED, seeThrough = false, depth = 0): void {
    if (++this.#turn > LIMIT.objects) return;
    const { library } = this.#page;
    const type = library._FPDFPageObj_GetType(object);
    if (type === TYPE.text) this.turnOf.set(object, this.#turn);
    else if (type === TYPE.picture) this.#picture(object, placed, seeThrough);
    else if (type === TYPE.path && this.#isFilled(object)) this.#area(object, placed, seeThrough);
    else if (type === TYPE.form && depth < LIMIT.depth) this.#form(object, placed, seeThrough, depth);
  }

  #form(form: number, placed: Matrix, seeThrough: boolean, depth: number): void {
    const { library } = this.#page;
    const at = this.#scratch;
    if (!library._FPDFPageObj_GetMatrix(form, at)) return;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = library.HEAPF32.subarray(at / 4, at / 4 + 6);
    const blended = seeThrough || library._FPDFPageObj_HasTransparency(form) === 1;
    const within = joined([a, b, c, d, e, f], placed);
    const count = library._FPDFFormObj_CountObjects(form);
    for (let index = 0; index < count && this.#turn <= LIMIT.objects; index++)
      this.visit(library._FPDFFormObj_GetObject(form, index), within, blended, depth + 1);
  }

  #picture(object: number, placed: Matrix, seeThrough: boolean): void {
    const [, , width = 0, height = 0] = this.#boundsOf(object, placed) ?? [];
    this.pictures = Math.max(this.pictures, Math.min(1, width * height));
    const solid = !seeThrough && this.#page.library._FPDFPageObj_HasTransparency(object) === 0;
    this.#cover({ kind: solid ? 'hides' : 'may-hide', isPicture: true }, object, placed);
  }

  /** What is blended as a whole, such as the colour of a marker, shows the print beneath. */
  #area(path: number, placed: Matrix, seeThrough: boolean): void {
    const { library } = this.#page;
    if (seeThrough || library._FPDFPageObj_HasTransparency(path) === 1) return;
    const kind = library._FPDFPath_CountSegments(path) > MOST_SEGMENTS ? 'may-hide' : 'hides';
    this.#cover({ kind, isPicture: false }, path, placed);
  }

  #isFilled(path: number): boolean {
    const { library } = this.#page;
    const at = this.#scratch;
    if (!library._FPDFPath_GetDrawMode(path, at, at + 4) || library.HEAP32[at / 4] === 0) return false;
    const coloured = library._FPDFPageObj_GetFillColor(path, at, at + 4, at + 8, at + 12);
    return coloured !== 0 && library.HEAP32[at / 4 + 3] === OPAQUE;
  }

  #cover(how: Pick<Cover, 'kind' | 'isPicture'>, object: number, placed: Matrix): void {
    const box = this.#boundsOf(object, placed);
    if (box) this.covers.push({ turn: this.#turn, box, ...how });
  }

  #boundsOf(object: number, [a, b, c, d, e, f]: Matrix): Box | undefined {
    const { library } = this.#page;
    const at = this.#scratch;
    if (!library._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = library.HEAPF32.subarray(at / 4, at / 4 + 4);
    const xs = [a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top];
    const ys = [b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top];
    return this.#upright(Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f);
  }
}

/** First `inner`, then `outer`. */
function joined([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
