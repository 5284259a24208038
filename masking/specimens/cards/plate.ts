import type { FieldValue } from '../../../src/domain/field.ts';
import type { Box } from '../../../src/domain/page.ts';
import { wording } from '../../says.ts';
import type { Ink, Sheet, Style } from '../sheet.ts';

/** Type sizes are those of the card itself, in points; `within` is the room for the text in millimetres: longer text is set smaller. */
export interface PlateStyle extends Style {
  readonly within?: number;
}

interface Paint {
  readonly pen?: number;
  readonly fill?: Ink;
  readonly ink?: Ink;
}

const POINTS_PER_MM = 72 / 25.4;
/** A page of these millimetres. */
export const millimetres = (width: number, height: number) => ({
  width: width * POINTS_PER_MM,
  height: height * POINTS_PER_MM,
});

/** ISO/IEC 7810: the sizes of cards and travel documents, in millimetres. */
export const ID1 = { width: 85.6, height: 54 } as const;
export const ID2 = { width: 105, height: 74 } as const;
export const ID3 = { width: 125, height: 88 } as const;

/** A card, data page or sticker laid on a sheet: everything on it is told in millimetres from its own top left corner, at any scale. */
export class Plate {
  readonly sheet: Sheet;
  readonly #left: number;
  readonly #top: number;
  readonly #scale: number;

  /** `left` and `top` in points of the sheet. */
  constructor(sheet: Sheet, left: number, top: number, scale = 1) {
    this.sheet = sheet;
    this.#left = left;
    this.#top = top;
    this.#scale = scale;
  }

  /** Millimetres from the left edge as points of the sheet. */
  x(mm: number): number {
    return this.#left + mm * POINTS_PER_MM * this.#scale;
  }

  y(mm: number): number {
    return this.#top + mm * POINTS_PER_MM * this.#scale;
  }

  write(text: string, x: number, y: number, style: PlateStyle = {}): Box {
    return this.sheet.write(text, this.x(x), this.y(y), this.#fitted(text, style));
  }

  value(field: string, value: FieldValue, printed: string, x: number, y: number, style: PlateStyle = {}): void {
    const worded = wording(field, value, printed)?.printed ?? printed;
    this.sheet.value(field, value, printed, this.x(x), this.y(y), this.#fitted(worded, style));
  }

  lines(
    field: string,
    value: FieldValue,
    lines: readonly string[],
    x: number,
    y: number,
    leading: number,
    style: PlateStyle = {},
  ): void {
    const worded = wording(field, value, lines.join('\n'))?.printed.split('\n') ?? lines;
    const longest = worded.reduce((a, b) => (this.sheet.widthOf(a, style) > this.sheet.widthOf(b, style) ? a : b), '');
    const step = this.y(leading) - this.#top;
    this.sheet.lines(field, value, lines, this.x(x), this.y(y), step, this.#fitted(longest, style));
  }

  /** How many millimetres the text takes. */
  widthOf(text: string, style: PlateStyle = {}): number {
    return this.sheet.widthOf(text, this.#fitted(text, style)) / (POINTS_PER_MM * this.#scale);
  }

  box(x: number, y: number, width: number, height: number, { fill, edge }: { fill?: Ink; edge?: Ink }): void {
    const frame = { ...(fill && { fill }), ...(edge && { edge }), weight: 0.5 * this.#scale };
    this.sheet.box(this.x(x), this.y(y), this.x(width) - this.#left, this.y(height) - this.#top, frame);
  }

  rule(x1: number, y1: number, x2: number, y2: number, weight: number, ink: Ink): void {
    this.sheet.rule(this.x(x1), this.y(y1), this.x(x2), this.y(y2), weight * this.#scale, ink);
  }

  disc(x: number, y: number, radiusX: number, radiusY: number, fill: Ink): void {
    const unit = POINTS_PER_MM * this.#scale;
    this.sheet.disc(this.x(x), this.y(y), radiusX * unit, radiusY * unit, fill);
  }

  /** An SVG path in millimetres (any commands but arcs, whose flags are no lengths). */
  path(svg: string, x: number, y: number, { pen, fill, ink }: Paint): void {
    const unit = POINTS_PER_MM * this.#scale;
    const scaled = svg.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(number) * unit * 100) / 100));
    this.sheet.path(scaled, this.x(x), this.y(y), {
      ...(pen && { pen: pen * this.#scale }),
      ...(fill && { fill }),
      ...(ink && { ink }),
    });
  }

  specimenMark(x: number, y: number, turn = 0): void {
    this.sheet.specimenMark(this.x(x), this.y(y), turn);
  }

  /** A corner-rounded outline, as of a plastic card. */
  outline(width: number, height: number, fill: Ink, edge: Ink, corner = 3.2): void {
    const [c, w, h] = [corner, width, height];
    const path = `M ${c} 0 L ${w - c} 0 Q ${w} 0 ${w} ${c} L ${w} ${h - c} Q ${w} ${h} ${w - c} ${h} L ${c} ${h} Q 0 ${h} 0 ${h - c} L 0 ${c} Q 0 0 ${c} 0 Z`;
    this.path(path, 0, 0, { fill, pen: 0.6, ink: edge });
  }

  #fitted(text: string, { within, size = 7, ...style }: PlateStyle): Style {
    const scaled = { ...style, size: size * this.#scale };
    if (within === undefined) return scaled;
    const room = within * POINTS_PER_MM * this.#scale;
    const width = this.sheet.widthOf(text, scaled);
    return width <= room ? scaled : { ...scaled, size: (scaled.size * room) / width };
  }
}
