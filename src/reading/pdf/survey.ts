import type { Page } from '../../domain/page.ts';
import { type Ink, inkOf } from '../picture/ink.ts';
import { SURVEY_DPI } from '../picture/overview.ts';
import type { Picture } from '../picture/scale.ts';
import { COUNTS, glyphOf, isKnown } from './glyphs.ts';
import { drawPdfPage, type PdfPage } from './pdf.ts';
import { type Character, charactersOf } from './pdf-characters.ts';
import { objectsOf, type PageObjects } from './pdf-objects.ts';
import { type LayerLine, type LayerWord, linesOf } from './text-layer.ts';
import { isTrusted } from './trust.ts';
import { type Sorted, sortOut } from './unseen.ts';

export const OCR_DPI = 200;

/** A quick look at a page: its text layer, a small picture to hold it against, and what may not be what it says. */
export interface Survey {
  readonly size: Pick<Page, 'width' | 'height' | 'dpi' | 'rotation'>;
  readonly layer: Layer;
  readonly picture: Picture;
  readonly ink: Ink;
  readonly sorted: Sorted;
  /** Whether the layer can be what is seen. */
  readonly trusted: boolean;
  readonly unproven: Unproven;
}

export interface Layer {
  /** Drawn so as to be seen. */
  readonly visible: readonly LayerLine[];
  /** Drawn so as not to be seen, or under a picture of the whole page: what a scanner read, mostly. */
  readonly invisible: readonly LayerLine[];
  readonly objects: PageObjects;
}

/** Shapes of which nobody has yet seen that they show their character, with the glyph that a look at them would prove. */
export type Unproven = ReadonlyMap<string, string | undefined>;

/** More than twice what the smallest print fits on a page was not made to be read, and would fill the memory of whoever takes it in. */
const MOST_CHARACTERS = 25_000;
const WHOLE_PAGE = 0.5;

export function survey(page: PdfPage): Survey {
  const characters = charactersOf(page);
  const layer = layerOf(characters.length > MOST_CHARACTERS ? [] : characters, page);
  const picture = drawPdfPage(page, SURVEY_DPI, 'grey');
  const ink = inkOf(picture);
  const sorted = sortOut(layer, picture);
  const trusted = isTrusted(characters, layer, picture, ink);
  const [width, height] = [(page.width * OCR_DPI) / 72, (page.height * OCR_DPI) / 72];
  return {
    size: { width: Math.round(width), height: Math.round(height), dpi: OCR_DPI, rotation: page.rotation },
    layer,
    picture,
    ink,
    sorted,
    trusted,
    unproven: trusted ? unprovenOf(page, sorted.shown) : new Map(),
  };
}

function layerOf(characters: readonly Character[], page: PdfPage): Layer {
  const objects = objectsOf(page);
  const under = objects.covers
    .filter(({ isPicture, kind, box }) => isPicture && kind === 'hides' && box[2] * box[3] > WHOLE_PAGE)
    .reduce((last, { turn }) => Math.max(last, turn), 0);
  const isInvisible = ({ by }: Character) =>
    by !== undefined && (by.invisible || (objects.turnOf.get(by.handle) ?? Number.POSITIVE_INFINITY) < under);
  const someInvisible = characters.some(isInvisible);
  return {
    visible: linesOf(
      someInvisible ? characters.filter((character) => !isInvisible(character)) : characters,
      page.width,
    ),
    invisible: someInvisible
      ? linesOf(
          characters.filter((character) => !character.by || isInvisible(character)),
          page.width,
        )
      : [],
    objects,
  };
}

/** What a character is drawn as, within its page. */
export const shapeKey = ({ by, text, shape }: Character): string => `${by?.font}|${text}|${shape}`;

function unprovenOf(page: PdfPage, lines: readonly LayerLine[]): Unproven {
  const seen = new Set<string>();
  const unproven = new Map<string, string | undefined>();
  for (const character of lines.flatMap((line) => line.words.flatMap(({ characters }: LayerWord) => characters))) {
    if (!COUNTS.test(character.text)) continue;
    const key = shapeKey(character);
    if (seen.has(key)) continue;
    seen.add(key);
    const glyph = glyphOf(page, character);
    if (glyph === undefined || !isKnown(glyph)) unproven.set(key, glyph);
  }
  return unproven;
}
