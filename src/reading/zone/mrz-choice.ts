import { mrzCheckDigits } from '../../checks/mrz-digits.ts';
import {
  CLASS_OF,
  MRZ_LAYOUTS,
  type MrzClass,
  type MrzFormat,
  type MrzPart,
  mrzFormatOf,
} from '../../checks/mrz-layout.ts';
import { TO_DIGIT, TO_LETTER } from '../../checks/mrz-repair-characters.ts';
import { FILLER, type Slot } from './mrz-slots.ts';

/** Characters chosen for a zone, how sure each line is, whether every check digit holds, and whether it is likely a zone at all: one digit in ten holds by chance. */
export interface ZoneChoice {
  readonly lines: readonly { readonly text: string; readonly confidence: number }[];
  readonly sound: boolean;
  readonly likely: boolean;
}

/** A character that a reader saw with at least this share of what the winner has may stand in its place where the check digits ask for it. */
const RIVAL = 0.35;
const MOST_CHANGES = 2;
/** Recognisers have hardly seen fillers and take them for these letters; so a filler that some saw counts this much more beside them. */
const FILLER_LIKE = { letters: /[CEKLSX]/, more: 2 };

/** A zone begins with one of these (Doc 9303 parts 4 to 7); the thin I at the edge is the letter that readers lose. */
const OPENING = { letters: /[ACIPV]/, lost: { text: 'I', weight: 0.5 } };

type Grid = readonly (readonly Slot[])[];
interface Candidate {
  readonly text: string;
  readonly weight: number;
}

/**
 * The zone that the votes speak for, in the format that the lines' number and length give: at each place the best
 * character that may stand there (Doc 9303 parts 4 to 7), a look-alike counting for the character it is taken for. Where check
 * digits fail, a rival that some reader really saw is taken if that makes all of them hold; what nobody saw is never made up.
 */
export function choose(grid: Grid): ZoneChoice | undefined {
  const width = widthOf(grid);
  const fitted = grid.map((slots) => Array.from({ length: width }, (_, index) => slots[index]));
  const plain = fitted.map((slots) => slots.map((slot) => candidatesAt(slot, 'any')[0]?.text ?? FILLER).join(''));
  const format = mrzFormatOf(plain.map((line, index) => (index === 0 ? withLetters(line) : line)));
  if (!format) return undefined;
  const classes = classesOf(format);
  const places = fitted.map((slots, line) =>
    slots.map((slot, at) => {
      const candidates = candidatesAt(slot, classes.get(`${line}:${at}`) ?? 'any');
      return line + at === 0 && format === 'TD1' ? opening(candidates) : candidates;
    }),
  );
  const settled = settledBy(places, format);
  return {
    lines: settled.picks.map((line) => ({
      text: textOf(line),
      confidence: Math.min(1, ...line.map(({ weight }) => weight)),
    })),
    sound: settled.sound,
    likely: settled.sound || isLikely(settled.picks.map(textOf), format),
  };
}

/** Most check digits hold, or the state code is letters after an opening letter and one of them holds. */
function isLikely(lines: readonly string[], format: MrzFormat): boolean {
  const held = Object.values(mrzCheckDigits(lines, format)).filter(Boolean).length;
  return held >= 2 || (held === 1 && /^[ACIPV][A-Z<][A-Z]{1,3}/.test(lines[0] ?? ''));
}

const textOf = (line: readonly Candidate[]): string => line.map(({ text }) => text).join('');

/** The width of the format that the longest line comes nearest to. */
function widthOf(grid: Grid): number {
  const longest = Math.max(...grid.map((slots) => slots.length));
  const widths = grid.length >= 3 ? [30] : [36, 44];
  return [...widths].sort((a, b) => Math.abs(a - longest) - Math.abs(b - longest))[0] ?? 44;
}

const withLetters = (line: string): string =>
  [...line.slice(0, 5)].map((one) => TO_LETTER[one] ?? one).join('') + line.slice(5);

/** What may stand at a place, the likeliest first, with its share of the votes. A place beyond what was read holds a filler. */
function candidatesAt(slot: Slot | undefined, kind: MrzClass): Candidate[] {
  const weights = new Map<string, number>();
  let total = 0;
  for (const [text, weight] of slot?.votes ?? [[FILLER, 0.5]]) {
    const meant = fits(text, kind) ? text : taken(text, kind);
    total += weight;
    if (meant !== undefined) weights.set(meant, (weights.get(meant) ?? 0) + weight);
  }
  const filler = weights.get(FILLER);
  if (filler && [...weights.keys()].some((text) => FILLER_LIKE.letters.test(text)))
    weights.set(FILLER, filler * FILLER_LIKE.more);
  if (weights.size === 0) return [{ text: FILLER, weight: 0 }];
  return [...weights].map(([text, weight]) => ({ text, weight: weight / total })).sort((a, b) => b.weight - a.weight);
}

function opening(candidates: readonly Candidate[]): Candidate[] {
  const likely = candidates.filter(({ text }) => OPENING.letters.test(text));
  return likely.length > 0 ? likely : [OPENING.lost];
}

function fits(text: string, kind: MrzClass): boolean {
  if (text === FILLER || kind === 'any') return true;
  return kind === 'digits' ? /\d/.test(text) : kind === 'sex' ? /[MFX]/.test(text) : /[A-Z]/.test(text);
}

const taken = (text: string, kind: MrzClass): string | undefined =>
  kind === 'digits' ? TO_DIGIT[text] : kind === 'sex' ? undefined : TO_LETTER[text];

function classesOf(format: MrzFormat): Map<string, MrzClass> {
  const { parts, checkDigits } = MRZ_LAYOUTS[format];
  const named = (Object.keys(parts) as MrzPart[]).map((part) => [parts[part], CLASS_OF[part]] as const); // Object.keys forgets the key type
  const spans = [...named, ...checkDigits.map(({ digit }) => [digit, 'digits'] as const)];
  return new Map(
    spans.flatMap(([span, kind]) => {
      const [line, start, end] = span ?? [0, 0, 0];
      return Array.from({ length: end - start }, (_, index) => [`${line}:${start + index}`, kind] as const);
    }),
  );
}

interface Settled {
  readonly picks: readonly (readonly Candidate[])[];
  readonly sound: boolean;
}

/** The likeliest characters; where their check digits fail, with the likeliest one or two rivals that make all of them hold. */
function settledBy(places: readonly (readonly (readonly Candidate[])[])[], format: MrzFormat): Settled {
  const first = places.map((line) => line.map(([best]) => best ?? { text: FILLER, weight: 0 }));
  const isSound = (picks: typeof first) =>
    Object.values(
      mrzCheckDigits(
        picks.map((line) => line.map(({ text }) => text).join('')),
        format,
      ),
    ).every(Boolean);
  if (isSound(first)) return { picks: first, sound: true };
  const rivals = places
    .flatMap((line, row) =>
      line.flatMap(([best, ...others], at) =>
        others
          .filter(({ weight }) => weight >= (best?.weight ?? 0) * RIVAL)
          .map((rival) => ({ row, at, rival, loss: (best?.weight ?? 0) - rival.weight })),
      ),
    )
    .sort((a, b) => a.loss - b.loss)
    .slice(0, 24);
  for (let changes = 1; changes <= MOST_CHANGES; changes++) {
    const found = combinations(rivals, changes)
      .map((chosen) => ({ chosen, loss: chosen.reduce((sum, { loss }) => sum + loss, 0) }))
      .sort((a, b) => a.loss - b.loss)
      .map(({ chosen }) => withChanges(first, chosen))
      .find(isSound);
    if (found) return { picks: found, sound: true };
  }
  return { picks: first, sound: false };
}

function withChanges(
  picks: readonly (readonly Candidate[])[],
  changes: readonly { readonly row: number; readonly at: number; readonly rival: Candidate }[],
): Candidate[][] {
  const changed = picks.map((line) => [...line]);
  for (const { row, at, rival } of changes) changed[row]?.splice(at, 1, rival);
  return changed;
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
