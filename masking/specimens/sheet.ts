import { degrees, LineCapStyle, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { FieldValue } from '../../src/domain/field.ts';
import type { Box } from '../../src/domain/page.ts';
import { cover, share } from './boxes.ts';
import type { Placed, Specimen } from './specimen.ts';

const FACES = {
  plain: StandardFonts.Helvetica,
  bold: StandardFonts.HelveticaBold,
  italic: StandardFonts.HelveticaOblique,
  serif: StandardFonts.TimesRoman,
  serifBold: StandardFonts.TimesRomanBold,
  mono: StandardFonts.Courier,
  monoBold: StandardFonts.CourierBold,
} as const;

export type Ink = readonly [red: number, green: number, blue: number];
export const BLACK: Ink = [0, 0, 0];
export const GREY: Ink = [0.42, 0.42, 0.42];
export const PALE: Ink = [0.92, 0.93, 0.95];
export const WHITE: Ink = [1, 1, 1];

export interface Style {
  readonly face?: keyof typeof FACES;
  readonly size?: number;
  readonly ink?: Ink;
  readonly align?: 'left' | 'right' | 'centre';
}

interface Frame {
  readonly fill?: Ink;
  readonly edge?: Ink;
  readonly weight?: number;
}

const colour = ([red, green, blue]: Ink) => rgb(red, green, blue);
// What a box covers above and below the baseline, in parts of the type size: capitals with their accents, and descenders.
const [ASCENT, DESCENT] = [0.76, 0.22];

/** US Letter, in points. */
export const LETTER = { width: 612, height: 792 } as const;

/**
 * A page being drawn: every mark goes through here, and `value` notes what it prints and where, so that truth cannot differ from ink.
 * Points, origin top left; `y` is the baseline of text.
 */
export class Sheet {
  readonly #document: PDFDocument;
  readonly #page: PDFPage;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #fonts = new Map<string, PDFFont>();
  readonly #truth: Record<string, Placed> = {};

  private constructor(document: PDFDocument, size: { readonly width: number; readonly height: number }) {
    this.#document = document;
    this.#size = size;
    this.#page = document.addPage([size.width, size.height]);
  }

  static async open(size: { readonly width: number; readonly height: number } = LETTER): Promise<Sheet> {
    return new Sheet(await PDFDocument.create({ updateMetadata: false }), size); // no dates, no producer: the same bytes each time
  }

  /** Prints text and answers the box it covers. */
  write(
    text: string,
    x: number,
    y: number,
    { face = 'plain', size = 9, ink = BLACK, align = 'left' }: Style = {},
  ): Box {
    const font = this.#font(face);
    const width = font.widthOfTextAtSize(text, size);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    this.#page.drawText(text, { x: left, y: this.#size.height - y, size, font, color: colour(ink) });
    return this.extent(left, y - ASCENT * size, width, (ASCENT + DESCENT) * size);
  }

  /** Prints a field's value and notes it. */
  value(field: string, value: FieldValue, printed: string, x: number, y: number, style?: Style): void {
    this.note(field, value, printed, this.write(printed, x, y, style));
  }

  /** Prints a value that runs over several lines, `leading` points apart. */
  lines(
    field: string,
    value: FieldValue,
    lines: readonly string[],
    x: number,
    y: number,
    leading: number,
    style?: Style,
  ): void {
    const boxes = lines.map((line, index) => this.write(line, x, y + index * leading, style));
    this.note(field, value, lines.join('\n'), ...boxes);
  }

  /** Notes a value that is already on the page under these boxes. */
  note(field: string, value: FieldValue, printed: string, ...boxes: readonly Box[]): void {
    this.#truth[field] = { value, printed, page: 1, box: cover(boxes) };
  }

  rule(x1: number, y1: number, x2: number, y2: number, weight = 0.6, ink: Ink = BLACK): void {
    const { height } = this.#size;
    const [start, end] = [
      { x: x1, y: height - y1 },
      { x: x2, y: height - y2 },
    ];
    this.#page.drawLine({ start, end, thickness: weight, color: colour(ink) });
  }

  box(x: number, y: number, width: number, height: number, { fill, edge, weight = 0.6 }: Frame = { edge: BLACK }): Box {
    const at = { x, y: this.#size.height - y - height, width, height };
    this.#page.drawRectangle({
      ...at,
      ...(fill && { color: colour(fill) }),
      ...(edge && { borderColor: colour(edge), borderWidth: weight }),
    });
    return this.extent(x, y, width, height);
  }

  disc(x: number, y: number, radiusX: number, radiusY: number, fill: Ink): void {
    const centre = { x, y: this.#size.height - y };
    this.#page.drawEllipse({ ...centre, xScale: radiusX, yScale: radiusY, color: colour(fill) });
  }

  /** A pen stroke or a filled shape, as an SVG path whose origin is (x, y). */
  path(
    svg: string,
    x: number,
    y: number,
    paint: { readonly pen?: number; readonly fill?: Ink; readonly ink?: Ink },
  ): void {
    this.#page.drawSvgPath(svg, {
      x,
      y: this.#size.height - y,
      ...(paint.fill && { color: colour(paint.fill) }),
      ...(paint.pen && {
        borderColor: colour(paint.ink ?? BLACK),
        borderWidth: paint.pen,
        borderLineCap: LineCapStyle.Round,
      }),
    });
  }

  /** The mark that says what this is; set where no value stands. */
  specimenMark(x: number, y: number, turn = 0): void {
    const font = this.#font('bold');
    const at = { x, y: this.#size.height - y, size: 8, font, color: colour([0.72, 0.2, 0.2]), rotate: degrees(turn) };
    this.#page.drawText('SPECIMEN', at);
  }

  widthOf(text: string, { face = 'plain', size = 9 }: Style = {}): number {
    return this.#font(face).widthOfTextAtSize(text, size);
  }

  async finish(): Promise<Specimen> {
    return { bytes: await this.#document.save(), truth: this.#truth };
  }

  #font(face: keyof typeof FACES): PDFFont {
    const font = this.#fonts.get(face) ?? this.#document.embedStandardFont(FACES[face]);
    this.#fonts.set(face, font);
    return font;
  }

  /** A part of the page as fractions of it. */
  extent(x: number, y: number, width: number, height: number): Box {
    const page = this.#size;
    return [share(x / page.width), share(y / page.height), share(width / page.width), share(height / page.height)];
  }
}
