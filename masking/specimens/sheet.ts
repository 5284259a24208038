import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { degrees, LineCapStyle, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { FieldValue } from '../../src/domain/field.ts';
import type { Box } from '../../src/domain/page.ts';
import type { Locale } from '../locales/locale.ts';
import { wording } from '../says.ts';
import { cover, share } from './boxes.ts';
import { ocrB } from './ocr-b/index.ts';
import type { Placed, Specimen } from './specimen.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts every PDF reader has: Latin letters of western languages only (WinAnsi). */
const STANDARD = {
  plain: StandardFonts.Helvetica,
  bold: StandardFonts.HelveticaBold,
  italic: StandardFonts.HelveticaOblique,
  serif: StandardFonts.TimesRoman,
  serifBold: StandardFonts.TimesRomanBold,
  mono: StandardFonts.Courier,
  monoBold: StandardFonts.CourierBold,
} as const;

/** Fonts of the package, embedded as a subset: other shapes of the same letters, other scripts, and writing by hand. */
const EMBEDDED = {
  lato: 'lato/400Regular/Lato_400Regular',
  latoBold: 'lato/700Bold/Lato_700Bold',
  condensed: 'roboto-condensed/400Regular/RobotoCondensed_400Regular',
  condensedBold: 'roboto-condensed/700Bold/RobotoCondensed_700Bold',
  sourceSerif: 'source-serif-4/400Regular/SourceSerif4_400Regular',
  sourceSerifBold: 'source-serif-4/700Bold/SourceSerif4_700Bold',
  typewriter: 'cutive-mono/400Regular/CutiveMono_400Regular',
  hand: 'kalam/400Regular/Kalam_400Regular',
  handLoose: 'caveat/400Regular/Caveat_400Regular',
  handJoined: 'homemade-apple/400Regular/HomemadeApple_400Regular',
} as const;
/** `ocrB` is the face of machine-readable zones, which we draw ourselves. */
type EmbeddedFace = keyof typeof EMBEDDED | 'ocrB';
export type Face = keyof typeof STANDARD | EmbeddedFace;

export type Ink = readonly [red: number, green: number, blue: number];
export const BLACK: Ink = [0, 0, 0];
export const GREY: Ink = [0.42, 0.42, 0.42];
export const PALE: Ink = [0.92, 0.93, 0.95];
export const WHITE: Ink = [1, 1, 1];

export interface Style {
  readonly face?: Face;
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

/** Paper, in points. */
export const LETTER = { width: 612, height: 792 } as const;
export const A4 = { width: 595.28, height: 841.89 } as const;
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The paper of the person's country. */
export const paperOf = ({ locale }: { readonly locale: Locale }): PageSize => (locale.paper === 'a4' ? A4 : LETTER);

/**
 * Pages being drawn: every mark goes through here, and `value` notes what it prints and where, so that truth cannot differ from ink.
 * Points, origin top left; `y` is the baseline of text.
 */
export class Sheet {
  readonly #document: PDFDocument;
  #page: PDFPage;
  readonly #size: PageSize;
  readonly #fonts: Map<Face, PDFFont>;
  readonly #truth: Record<string, Placed> = {};

  private constructor(document: PDFDocument, size: PageSize, fonts: Map<Face, PDFFont>) {
    this.#document = document;
    this.#size = size;
    this.#fonts = fonts;
    this.#page = document.addPage([size.width, size.height]);
  }

  /** `faces` names the embedded fonts that will be used; the standard ones are always there. */
  static async open(size: PageSize = LETTER, faces: readonly EmbeddedFace[] = []): Promise<Sheet> {
    const document = await PDFDocument.create({ updateMetadata: false }); // no dates, no producer: the same bytes each time
    if (faces.length > 0) document.registerFontkit(fontkit);
    const fonts = new Map<Face, PDFFont>();
    for (const face of faces) fonts.set(face, await document.embedFont(await fontFile(face), { subset: true }));
    return new Sheet(document, size, fonts);
  }

  get size(): PageSize {
    return this.#size;
  }

  /** Goes on on a new page of the same size. */
  turn(): void {
    this.#page = this.#document.addPage([this.#size.width, this.#size.height]);
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
    const worded = wording(field, value, printed);
    if (worded) this.#note(field, worded.value, worded.printed, [this.write(worded.printed, x, y, style)]);
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
    const worded = wording(field, value, lines.join('\n'));
    if (!worded) return;
    const boxes = worded.printed.split('\n').map((line, index) => this.write(line, x, y + index * leading, style));
    this.#note(field, worded.value, worded.printed, boxes);
  }

  /** Notes a value that is already on the page under these boxes. */
  note(field: string, value: FieldValue, printed: string, ...boxes: readonly Box[]): void {
    if (wording(field, value, printed)) this.#note(field, value, printed, boxes);
  }

  #note(field: string, value: FieldValue | undefined, printed: string, boxes: readonly Box[]): void {
    if (value === undefined) return;
    this.#truth[field] = { value, printed, page: this.#document.getPageCount(), box: cover(boxes) };
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
    return { bytes: await this.#document.save(), pages: this.#document.getPageCount(), truth: this.#truth };
  }

  #font(face: Face): PDFFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    if (!isStandard(face)) throw new RangeError(`Open the sheet with the face ${face}`);
    const font = this.#document.embedStandardFont(STANDARD[face]);
    this.#fonts.set(face, font);
    return font;
  }

  /** A part of the page as fractions of it. */
  extent(x: number, y: number, width: number, height: number): Box {
    const page = this.#size;
    return [share(x / page.width), share(y / page.height), share(width / page.width), share(height / page.height)];
  }
}

const isStandard = (face: Face): face is keyof typeof STANDARD => face in STANDARD;

const files = new Map<EmbeddedFace, Promise<Buffer>>();

function fontFile(face: EmbeddedFace): Promise<Buffer> {
  const file =
    files.get(face) ??
    (face === 'ocrB' ? Promise.resolve(ocrB()) : readFile(resolve(`@expo-google-fonts/${EMBEDDED[face]}.ttf`)));
  files.set(face, file);
  return file;
}
