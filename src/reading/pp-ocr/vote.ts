import type { Letter } from './recognise.ts';

/** A place along a line, and how much speaks for each letter that may stand there; '' speaks for none. */
interface Slot {
  readonly from: number;
  readonly to: number;
  readonly votes: Map<string, number>;
  /** The likeliest that any reading takes a space before it to be: half of the recognisers were taught a script that has none. */
  readonly space: number;
}

/** How much the reading that has no letter at a place speaks against one; and what it costs to take letters of two readings for different places. */
const NOTHING = 0.6;
const GAP = 0.75;
const UNLIKE = 0.9;

/** One line out of several readings of it: place by place the letter that most confidence speaks for (as ROVER does it: Fiscus 1997). */
export function vote(readings: readonly (readonly Letter[])[]): Letter[] {
  let slots: Slot[] = [];
  for (const [index, letters] of readings.entries()) {
    slots = align(slots, letters, ({ votes }, { text }) => votes.has(text)).map(([slot, letter]) =>
      withVote(slot, letter, index),
    );
  }
  return slots.flatMap(({ from, to, votes, space }) => {
    const [text = '', weight = 0] = [...votes].reduce((best, one) => (one[1] > best[1] ? one : best));
    return text === '' ? [] : [{ text, from, to, space, confidence: Math.min(1, weight / readings.length) }];
  });
}

function withVote(slot: Slot | undefined, letter: Letter | undefined, earlier: number): Slot {
  const votes = slot?.votes ?? new Map([['', earlier * NOTHING]]);
  const [text, weight] = letter ? [letter.text, letter.confidence] : ['', NOTHING];
  votes.set(text, (votes.get(text) ?? 0) + weight);
  const space = Math.max(slot?.space ?? 0, letter?.space ?? 0);
  return { from: slot?.from ?? letter?.from ?? 0, to: slot?.to ?? letter?.to ?? 0, votes, space };
}

interface Along {
  readonly from: number;
  readonly to: number;
}

/** The cheapest way to lay one row of letters beside another, in order: like beside like, and near beside near. */
export function align<A extends Along, B extends Along>(
  slots: readonly A[],
  letters: readonly B[],
  isLike: (slot: A, letter: B) => boolean,
): (readonly [A | undefined, B | undefined])[] {
  const width = letters.length + 1;
  const costs = new Float64Array((slots.length + 1) * width);
  const ways = (row: number, column: number): [number, number, number] => {
    const before = (up: number, left: number) => costs[(row - up) * width + column - left] ?? 0;
    const [slot, letter] = [slots[row - 1], letters[column - 1]];
    return [
      slot && letter ? before(1, 1) + (isLike(slot, letter) ? 0 : UNLIKE) + apart(slot, letter) : Infinity,
      slot ? before(1, 0) + GAP : Infinity,
      letter ? before(0, 1) + GAP : Infinity,
    ];
  };
  for (let row = 0; row <= slots.length; row++) {
    for (let column = 0; column < width; column++) {
      if (row + column > 0) costs[row * width + column] = Math.min(...ways(row, column));
    }
  }
  const pairs: (readonly [A | undefined, B | undefined])[] = [];
  for (let [row, column] = [slots.length, letters.length]; row + column > 0; ) {
    const costsHere = ways(row, column);
    const way = costsHere.indexOf(Math.min(...costsHere));
    if (way !== 2) row--;
    if (way !== 1) column--;
    pairs.push([way === 2 ? undefined : slots[row], way === 1 ? undefined : letters[column]]);
  }
  return pairs.reverse();
}

const apart = (a: Along, b: Along): number => Math.min(0.5, Math.abs(a.from + a.to - b.from - b.to) * 2.5);
