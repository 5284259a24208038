import sharp, { type Sharp } from 'sharp';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels in rows, one byte a channel: grey, or red, green and blue. */
export interface Raster extends Size {
  readonly data: Uint8Array;
  readonly channels: 1 | 3;
}

/** A picture on white paper, in grey or in colour. */
export async function rasterOf(image: Uint8Array, channels: 1 | 3): Promise<Raster> {
  const flat = sharp(image).flatten({ background: '#fff' });
  const shaped = channels === 1 ? flat.greyscale() : flat.toColourspace('srgb').removeAlpha();
  const { data, info } = await shaped.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels };
}

export const sharpOf = ({ data, width, height, channels }: Raster): Sharp =>
  sharp(data, { raw: { width, height, channels } });
