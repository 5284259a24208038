import sharp from 'sharp';
import type { Word } from '../../domain/page.ts';
import { cropped } from '../raster.ts';
import type { Picture } from './scale.ts';

/** A picture whose lines run `degrees` off the horizontal, clockwise, turned about its middle until they are level. What leaves the frame is lost; what comes in is white. */
export async function straightened({ data, width, height, dpi }: Picture, degrees: number): Promise<Picture> {
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(-degrees, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [(info.width - width) >> 1, (info.height - height) >> 1];
  const level = { data: pixels, width: info.width, height: info.height };
  return { ...cropped(level, { left, top, right: left + width, bottom: top + height }), dpi };
}

/** A word read on the straightened picture, where its middle lies on the picture as it was. */
export function asItLay(word: Word, { width, height }: Picture, degrees: number): Word {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x, y, wide, high] = word.box;
  const [dx, dy] = [(x + wide / 2 - 0.5) * width, (y + high / 2 - 0.5) * height];
  const [atX, atY] = [(dx * cos - dy * sin) / width + 0.5, (dx * sin + dy * cos) / height + 0.5];
  return { ...word, box: [atX - wide / 2, atY - high / 2, wide, high] };
}
