import sharp, { type Metadata, type Sharp } from 'sharp';
import { Failure } from '../domain/failure.ts';
import type { Rotation } from '../domain/page.ts';
import { admitPages, admitPixels } from './admission/admit.ts';

/** A page of an image file as its header describes it, before any pixel is decoded. */
export interface ImagePage {
  readonly number: number;
  /** Size when upright: after the EXIF turn. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  /** What the file says, where it says anything. */
  readonly density?: number;
  readonly format: string;
}

// A child reads one document at a time; more threads or a cache would only hold memory.
sharp.concurrency(1);
sharp.cache(false);

/** EXIF orientation → degrees clockwise that make the picture upright (TIFF 6.0 tag 274). */
const TURN: Readonly<Record<number, Rotation>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

export async function openImage(bytes: Uint8Array): Promise<ImagePage[]> {
  const first = await header(bytes, 0);
  const count = first.pages ?? 1;
  admitPages(count);
  const pages: ImagePage[] = [];
  for (let index = 0; index < count; index++) pages.push(pageOf(await header(bytes, index), index + 1));
  return pages;
}

/** The page upright on white, ready to be scaled or converted: EXIF turn, alpha, CMYK and 16 bits are dealt with here. */
export function uprightImage(bytes: Uint8Array, page: number): Sharp {
  return sharp(bytes, { page: page - 1, failOn: 'error', limitInputPixels: false })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
}

async function header(bytes: Uint8Array, page: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { page, limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new Failure('document.damaged', { facts: { page: page + 1 }, cause });
  }
}

function pageOf({ width, height, orientation = 1, density, format }: Metadata, number: number): ImagePage {
  admitPixels(width, height);
  const turned = orientation >= 5;
  return {
    number,
    width: turned ? height : width,
    height: turned ? width : height,
    rotation: TURN[orientation] ?? 0,
    format,
    ...(density && { density }),
  };
}
