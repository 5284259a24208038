import { createHmac } from 'node:crypto';
import { LOCALES } from '../locales/index.ts';
import { otherNames, peoplesNames, spellings } from './lexica.ts';
import type { Hit, Piece, ScannedFile, Scanner } from './piece.ts';
import { datesIn, foldDigits, foldLetters, shinglesOf, shortFormsIn } from './shingles.ts';
import { VOCABULARY } from './vocabulary.ts';

export interface RawValue {
  readonly kind: 'name' | 'address' | 'identifier' | 'date';
  readonly value: string;
}

/** One real person: all values that must not come out again. */
export type RawPerson = readonly RawValue[];

/** Keyed prints of raw values: who holds them without the key learns nothing, and the key never leaves the production zone. */
export interface Fingerprints {
  /** Print to the people who have it: strong prints betray alone, weak ones only where two of a person meet in one packet. */
  readonly strong: ReadonlySet<string>;
  readonly weak: ReadonlyMap<string, readonly number[]>;
  print(gram: string): string;
}

/** Words that stand in files of ours whoever is masked: where they are all of a value, nothing tells it from one that we drew. */
const OURS = new Set(
  [
    ...VOCABULARY,
    ...Object.values(LOCALES).flatMap(({ lexicon }) =>
      [...peoplesNames(lexicon), ...otherNames(lexicon)].flatMap(spellings),
    ),
  ].map(foldLetters),
);

/** Prints of whole values, of one to four of their words, of last four digits and of dates. */
export function fingerprintsOf(people: readonly RawPerson[], key: Uint8Array): Fingerprints {
  if (key.length < 32) throw new RangeError('A key of 32 bytes and more');
  const cache = new Map<string, string>();
  const print = (gram: string): string => {
    const made = cache.get(gram) ?? createHmac('sha256', key).update(gram).digest('base64url').slice(0, 22);
    if (cache.size < 200_000) cache.set(gram, made);
    return made;
  };
  const strong = new Set<string>();
  const weak = new Map<string, number[]>();
  people.forEach((values, person) => {
    for (const { gram, alone } of values.flatMap(gramsOf)) {
      const made = print(gram);
      if (alone) strong.add(made);
      else weak.set(made, [...(weak.get(made) ?? []), person]);
    }
  });
  return { strong, weak, print };
}

interface Gram {
  readonly gram: string;
  readonly alone: boolean;
}

function gramsOf({ kind, value }: RawValue): Gram[] {
  if (kind === 'date') return datesIn(value).map((date) => ({ gram: `date ${date}`, alone: false }));
  if (kind === 'identifier') {
    const digits = value.replaceAll(/\D/g, '');
    const whole = foldDigits(value);
    return [
      { gram: whole, alone: whole.length >= 6 },
      ...(digits.length >= 8 ? [{ gram: `last ${digits.slice(-4)}`, alone: false }] : []),
    ];
  }
  const words = value
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(foldLetters);
  const tells = (word: string): boolean => word.length > 2 && !OURS.has(word);
  if (!words.some(tells)) return words.length > 1 ? [{ gram: words.join(''), alone: false }] : [];
  return shinglesOf(words, 4)
    .filter((shingle) => shingle.some(tells) && !isShortNumber(shingle.join('')))
    .map((shingle) => ({ gram: shingle.join(''), alone: shingle.length > 1 }));
}

/** The number of a house stands in every drawing instruction. */
const isShortNumber = (gram: string): boolean => /^\d{1,4}$/.test(gram);

/** How L1 reads a text; a test takes one away. */
export const SOURCE_SPELLINGS = { foldLetters, datesIn, shortFormsIn, shinglesOf };

/** L1: looks for the people of a run's own source, in whichever spelling. */
export function fingerprintScanner(fingerprints: Fingerprints, spellings = SOURCE_SPELLINGS): Scanner {
  const { strong, weak, print } = fingerprints;
  return { id: 'L1', version: 1, scan: (file: ScannedFile) => scan(file) };

  function scan({ pieces }: ScannedFile): Hit[] {
    const people = new Map<number, Set<string>>();
    const seen: { readonly piece: Piece; readonly line: number; readonly person: number }[] = [];
    const hits: Hit[] = [];
    for (const piece of pieces)
      for (const [line, text] of piece.lines.entries()) {
        const prints = gramsIn(text, piece.lines[line + 1] ?? '', spellings).map(print);
        if (prints.some((made) => strong.has(made))) hits.push(hit(piece, line));
        for (const made of prints)
          for (const person of weak.get(made) ?? []) {
            people.set(person, (people.get(person) ?? new Set()).add(made));
            seen.push({ piece, line, person });
          }
      }
    const met = seen.filter(({ person }) => (people.get(person)?.size ?? 0) > 1);
    return [...hits, ...met.map(({ piece, line }) => hit(piece, line))];
  }
}

const hit = ({ channel, file, page }: Piece, line: number): Hit => ({
  scanner: 'L1',
  kind: 'source-value',
  channel,
  file,
  ...(page && { page }),
  line,
});

function gramsIn(
  text: string,
  next: string,
  { foldLetters, datesIn, shortFormsIn, shinglesOf }: typeof SOURCE_SPELLINGS,
): string[] {
  const tokens = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const words = tokens.map(foldLetters);
  const over = [
    ...words.slice(-3),
    ...next
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean)
      .slice(0, 3)
      .map(foldLetters),
  ];
  return [
    ...shinglesOf(words, 9).map((shingle) => shingle.join('')), // a number may stand in groups of two
    ...shinglesOf(over, 4).map((shingle) => shingle.join('')),
    ...datesIn(text).map((date) => `date ${date}`),
    ...shortFormsIn(text).map((digits) => `last ${digits}`),
  ];
}
