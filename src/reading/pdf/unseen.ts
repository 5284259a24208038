import { overlap } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { folded, isReal } from './compare.ts';
import { CONTRAST, contrast } from './contrast.ts';
import type { Cover, PageObjects } from './pdf-objects.ts';
import type { Layer } from './survey.ts';
import { kept, type LayerLine, type LayerWord } from './text-layer.ts';

/** A text layer sorted by what people see of it. Only words that say something count as more than `shown` or not. */
export interface Sorted {
  readonly shown: LayerLine[];
  /** Nobody can see them: in the colour of the paper, or too small. */
  readonly hidden: LayerWord[];
  /** Something was drawn over them. */
  readonly covered: LayerWord[];
  /** They stand outside the page. */
  readonly offPage: LayerWord[];
  /** Only a second look at the picture tells whether they are what is seen there. */
  readonly doubtful: LayerWord[];
  /** Drawn without ink: hidden where nothing or something else is printed, doubtful over a picture. */
  readonly unprinted: { readonly hidden: LayerWord[]; readonly doubtful: LayerWord[] };
}

const TINY = 1.5; // points: print that is there for machines
/** How much of a word lies under something, or under another word. */
const UNDER = { hides: 0.7, 'may-hide': 0.3, word: 0.5 };

type Fate = 'shown' | 'lost' | 'hidden' | 'covered' | 'offPage' | 'doubtful';

export function sortOut({ visible, invisible, objects }: Layer, picture: Raster): Sorted {
  const printed = new Rows(visible.flatMap((line) => line.words));
  const fates = new Map(printed.all.map((word) => [word, fateOf(word, printed, objects, picture)]));
  const unprinted = invisible.flatMap((line) => line.words).filter(isReal);
  const places = new Map(unprinted.map((word) => [word, unprintedFate(word, printed, picture)]));
  const those = (of: ReadonlyMap<LayerWord, Fate>, fate: Fate) =>
    [...of].filter(([word, found]) => found === fate && isReal(word)).map(([word]) => word);
  return {
    shown: visible.flatMap((line) => kept(line, (word) => ['shown', 'doubtful'].includes(fates.get(word) ?? ''))),
    hidden: those(fates, 'hidden'),
    covered: those(fates, 'covered'),
    offPage: those(fates, 'offPage'),
    doubtful: those(fates, 'doubtful'),
    unprinted: { hidden: those(places, 'hidden'), doubtful: those(places, 'doubtful') },
  };
}

function fateOf(word: LayerWord, printed: Rows, { turnOf, covers }: PageObjects, picture: Raster): Fate {
  const [first] = word.characters;
  if (isOffPage(word)) return 'offPage';
  if (!first || first.by.em < TINY) return 'hidden';
  const turn = turnOf.get(first.by.handle) ?? 0;
  const over = (kind: Cover['kind']) =>
    covers.some((cover) => cover.kind === kind && cover.turn > turn && share(word, cover.box) > UNDER[kind]);
  const visible = contrast(picture, word.box);
  if (visible < CONTRAST.legible) return over('hides') ? 'covered' : visible < CONTRAST.nothing ? 'hidden' : 'lost';
  const others = printed.over(word);
  if (over('hides')) {
    const later = others.filter((other) => (turnOf.get(other.characters[0]?.by.handle ?? 0) ?? 0) > turn);
    return later.some((other) => isSame(other, word)) ? 'lost' : later.some(isReal) ? 'covered' : 'doubtful';
  }
  return over('may-hide') || others.some((other) => isReal(other) && !isSame(other, word)) ? 'doubtful' : 'shown';
}

/** What is drawn without ink is honest where the same is printed there. */
function unprintedFate(word: LayerWord, printed: Rows, picture: Raster): Fate {
  if (isOffPage(word) || contrast(picture, word.box) < CONTRAST.legible) return 'hidden';
  const there = printed.over(word);
  if (there.some((other) => isSame(other, word))) return 'lost';
  return there.some(isReal) ? 'hidden' : 'doubtful';
}

const isSame = (one: LayerWord, other: LayerWord): boolean => folded(one.text) === folded(other.text);

function isOffPage({ box: [x, y, width, height] }: LayerWord): boolean {
  const [across, down] = [x + width / 2, y + height / 2];
  return across < 0 || across > 1 || down < 0 || down > 1;
}

/** How much of a word lies in a box, 0 to 1. */
function share({ box: [x, y, width, height] }: LayerWord, [left, top, wide, high]: Cover['box']): number {
  const across = Math.min(x + width, left + wide) - Math.max(x, left);
  const down = Math.min(y + height, top + high) - Math.max(y, top);
  return across <= 0 || down <= 0 ? 0 : (across * down) / (width * height);
}

/** Words by where they stand, to find those that share a place. */
class Rows {
  readonly all: readonly LayerWord[];
  readonly #rows = new Map<number, LayerWord[]>();

  constructor(words: readonly LayerWord[]) {
    this.all = words;
    for (const word of words)
      for (const row of rowsOf(word)) this.#rows.set(row, [...(this.#rows.get(row) ?? []), word]);
  }

  /** Other words in the same place. */
  over(word: LayerWord): LayerWord[] {
    const near = new Set(rowsOf(word).flatMap((row) => this.#rows.get(row) ?? []));
    return [...near].filter((other) => other !== word && overlap(word.box, other.box) > UNDER.word);
  }
}

const ROWS = 200;
function rowsOf({ box: [, y, , height] }: LayerWord): number[] {
  const first = Math.floor(y * ROWS);
  const count = Math.min(ROWS, Math.floor((y + height) * ROWS) - first);
  return Array.from({ length: count + 1 }, (_, index) => first + index);
}
