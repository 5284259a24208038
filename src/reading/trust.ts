import type { Line } from '../domain/page.ts';
import { type Ink, outside, strokes } from './ink.ts';
import type { Character } from './pdf-characters.ts';
import { areaOf, type Raster } from './raster.ts';

/** `characters`: twice what the smallest print fits on a page. What claims more was not made to be read, and would fill the memory of whoever takes it in. */
const LIMIT = {
  characters: 25_000,
  unmapped: 0.2,
  unseen: 0.2,
  unread: 0.5,
  unreadBesidePicture: 0.25,
  pictureCovers: 0.5,
};
const CONTRAST = 40; // of 255: less than this between the darkest and the lightest pixel of a word's box, and nothing is to be seen

export interface TextLayer {
  readonly characters: readonly Character[];
  readonly lines: readonly Line[];
  /** How much of the page pictures cover, 0 to 1. */
  readonly pictures: number;
}

/** Whether a page's text layer says what its picture shows. Scanners leave layers that do not, and forgers write them. */
export function isTrusted({ characters, lines, pictures }: TextLayer, picture: Raster, ink: Ink): boolean {
  const words = lines.flatMap((line) => line.words);
  if (words.length === 0 || characters.length > LIMIT.characters) return false;
  const unmapped = characters.filter((character) => character.unmapped).length / characters.length;
  const unseen = words.filter((word) => contrast(picture, word.box) < CONTRAST).length / words.length;
  const unread =
    strokes(
      outside(
        ink,
        words.map((word) => word.box),
        1,
      ),
    ) / Math.max(1, strokes(ink));
  const mayBeUnread = pictures > LIMIT.pictureCovers ? LIMIT.unreadBesidePicture : LIMIT.unread;
  return unmapped < LIMIT.unmapped && unseen < LIMIT.unseen && unread < mayBeUnread;
}

/** Lines without the words that cannot be seen on the picture. */
export function seen(lines: readonly Line[], picture: Raster): Line[] {
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => contrast(picture, word.box) >= CONTRAST);
    if (words.length === line.words.length) return [line];
    return words.length === 0 ? [] : [{ ...line, words, text: words.map((word) => word.text).join(' ') }];
  });
}

function contrast(picture: Raster, box: Line['box']): number {
  const { left, top, right, bottom } = areaOf(box, picture);
  let [darkest, lightest] = [255, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = picture.data[y * picture.width + x] ?? 255;
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
  }
  return lightest - darkest;
}
