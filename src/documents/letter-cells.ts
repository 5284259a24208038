import type { Box } from '../domain/page.ts';
import type { PlacedWord } from './layout.ts';

/** Fewer letters than this, each alone, are no row of cells. */
const FEWEST = 4;
/** How far a letter may stand off the middle of its cell, as a share of a cell; letters are of different widths. */
const OFF = 0.3;
/** A cell is at most this many letters high wide: what stands further apart are columns. */
const WIDEST = 3.2;
/** How many cells may be empty between two words. */
const EMPTY = 2;

/** Letters that stand alone at even distances, as in the boxes of a form, as the words that they spell; an empty cell parts words. */
export function joinCells(row: readonly PlacedWord[]): PlacedWord[] {
  const whole = new Map(row.flatMap((word) => apart(word).map((letter) => [letter, word] as const)));
  const letters = [...whole.keys()];
  const joined = new Set<PlacedWord>();
  for (let from = 0; from < letters.length; ) {
    const cells = cellsFrom(letters, from);
    const words = cells
      ? spelt(cells.letters, cells.pitch)
      : letters.slice(from, from + 1).flatMap((letter) => whole.get(letter) ?? []);
    for (const word of words) joined.add(word); // once, though it was taken apart
    from += cells?.letters.length ?? 1;
  }
  return [...joined];
}

const isAlone = ({ text }: PlacedWord): boolean => [...text].length === 1;

/** Two letters that a reader took for one word though they stand as wide apart as in cells. */
function apart(word: PlacedWord): PlacedWord[] {
  const [first, second, ...more] = [...word.text];
  const height = word.bottom - word.top;
  if (!first || !second || more.length > 0 || word.right - word.left < 1.9 * height) return [word];
  const width = Math.min(height * 0.6, (word.right - word.left) / 2);
  const [x, y, , h] = word.box;
  const scale = word.box[2] / (word.right - word.left);
  const letter = (text: string, left: number): PlacedWord => {
    const box: Box = [x + (left - word.left) * scale, y, width * scale, h];
    return { ...word, text, left, right: left + width, box };
  };
  return [letter(first, word.left), letter(second, word.right - width)];
}

/** The longest row of cells that starts with this letter. */
function cellsFrom(row: readonly PlacedWord[], from: number): { letters: PlacedWord[]; pitch: number } | undefined {
  const alone: PlacedWord[] = [];
  for (let at = from; at < row.length; at++) {
    const word = row[at];
    if (!word || !isAlone(word)) break;
    alone.push(word);
  }
  const steps = alone.slice(1).map((word, at) => middle(word) - middle(alone[at] ?? word));
  const pitch = commonest(steps);
  if (alone.length < FEWEST || pitch === undefined) return undefined;
  const height = Math.max(...alone.map((word) => word.bottom - word.top));
  if (pitch > WIDEST * height) return undefined;
  const end = steps.findIndex((step) => !isWhole(step / pitch));
  const letters = end < 0 ? alone : alone.slice(0, end + 1);
  return letters.length < FEWEST ? undefined : { letters, pitch };
}

/** The step that most others are near to, of the shorter ones. */
function commonest(steps: readonly number[]): number | undefined {
  const sorted = [...steps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 3)];
}

/** One cell on, or a few: printed dashes between the boxes are narrower than a box. */
const isWhole = (cells: number): boolean => cells > 1 - OFF && cells < EMPTY + 1 + OFF;

function spelt(letters: readonly PlacedWord[], pitch: number): PlacedWord[] {
  const words: PlacedWord[][] = [];
  for (const letter of letters) {
    const word = words.at(-1);
    const last = word?.at(-1);
    if (word && last && middle(letter) - middle(last) < 1.5 * pitch) word.push(letter);
    else words.push([letter]);
  }
  return words.map((cells) => wordOf(cells, pitch));
}

function wordOf(cells: readonly PlacedWord[], pitch: number): PlacedWord {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) throw new RangeError('A word without letters');
  const [top, bottom] = [Math.min(...cells.map((cell) => cell.top)), Math.max(...cells.map((cell) => cell.bottom))];
  const [boxTop, boxBottom] = [
    Math.min(...cells.map(({ box }) => box[1])),
    Math.max(...cells.map(({ box }) => box[1] + box[3])),
  ];
  return {
    ...first,
    text: cells.map((cell) => cell.text).join(''),
    confidence: Math.min(...cells.map((cell) => cell.confidence)),
    right: last.right,
    top,
    bottom,
    box: [first.box[0], boxTop, last.box[0] + last.box[2] - first.box[0], boxBottom - boxTop],
    pitch,
  };
}

const middle = ({ left, right }: PlacedWord): number => (left + right) / 2;
