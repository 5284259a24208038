import { type Ink, outside, strokes } from '../picture/ink.ts';
import type { Raster } from '../raster.ts';
import { CONTRAST, contrast } from './contrast.ts';
import type { Character } from './pdf-characters.ts';
import type { Layer } from './survey.ts';

const LIMIT = {
  unmapped: 0.2,
  unseen: 0.2,
  unread: 0.5,
  unreadBesidePicture: 0.25,
  pictureCovers: 0.5,
};

/** Whether a page's text layer can be what its picture shows. Scanners leave layers that cannot, and forgers write them.  */
export function isTrusted(
  characters: readonly Character[],
  { visible, objects: { pictures } }: Layer,
  picture: Raster,
  ink: Ink,
): boolean {
  const words = visible.flatMap((line) => line.words);
  if (words.length === 0) return false;
  const unmapped = characters.filter((character) => character.unmapped).length / characters.length;
  const unseen = words.filter((word) => contrast(picture, word.box) < CONTRAST.legible).length / words.length;
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
