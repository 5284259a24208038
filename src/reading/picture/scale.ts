import sharp from 'sharp';
import type { Rotation } from '../../domain/page.ts';
import type { Raster } from '../raster.ts';

/** A picture with the pixels per inch that it is read at. */
export interface Picture extends Raster {
  readonly dpi: number;
  /** Whether nobody said so: the file says nothing of its size, or nothing plausible. */
  readonly isGuess?: boolean;
}

/** What the readers like: print at 200 dpi (small print and cards at 300), no more than an A4 page has at 300. */
const TARGET = { page: 200, card: 300, tooCoarse: 170, longest: 3508, enlarge: 3 };
const CARD_INCHES = 6;
const NARROW_INCHES = 4.5;

/** Whether the paper is the size of a card or a passport's page rather than a letter. */
export const isCard = ({ width, height, dpi }: Picture): boolean => Math.max(width, height) / dpi < CARD_INCHES;

/** Whether it is a till receipt, a ticket or the like: small paper with print of the usual size, and never read by Tesseract. */
export const isNarrow = ({ width, height, dpi }: Picture): boolean => Math.min(width, height) / dpi < NARROW_INCHES;

/** The picture at a size that the readers like: small print enlarged, very large scans reduced, the rest untouched. */
export async function atReadingSize(picture: Picture): Promise<Picture> {
  const long = Math.max(picture.width, picture.height);
  const target = isCard(picture) ? TARGET.card : TARGET.page;
  const isSmall = isCard(picture) || (picture.dpi < TARGET.tooCoarse && !isNarrow(picture));
  const wanted = isSmall ? Math.max(1, target / picture.dpi) : 1;
  const factor = Math.min(wanted, TARGET.enlarge, TARGET.longest / long);
  return Math.abs(factor - 1) < 0.05 ? picture : scaled(picture, factor);
}

export async function scaled({ data, width, height, dpi }: Picture, factor: number): Promise<Picture> {
  const toWidth = Math.max(1, Math.round(width * factor));
  const toHeight = Math.max(1, Math.round(height * factor));
  const pixels = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: factor > 1 ? 'cubic' : 'lanczos3' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { data: pixels, width: toWidth, height: toHeight, dpi: dpi * factor };
}

export async function turned({ data, width, height, dpi }: Picture, turn: Rotation): Promise<Picture> {
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(turn)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height, dpi };
}
