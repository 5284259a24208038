import sharp from 'sharp';
import type { Picture } from './scale.ts';

/** The picture with its grain softened. Tesseract takes grain for print: a few lines on a noisy sheet keep it busy for sixteen seconds, softened for half of one. */
export async function softened({ data, width, height, dpi }: Picture): Promise<Picture> {
  const pixels = await sharp(data, { raw: { width, height, channels: 1 } })
    .blur(0.7)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { data: pixels, width, height, dpi };
}
