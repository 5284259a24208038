import { mrzCheckDigits } from './mrz-digits.ts';
import { CLASS_OF, cut, MRZ_LAYOUTS, type MrzClass, type MrzFormat, type MrzPart, type Span } from './mrz-layout.ts';
import type { MrzRepair, RepairedMrz } from './mrz-repair.ts';

// Pairs that readers confuse in OCR-B. Where a position allows one kind only, the other is a misreading.
export const TO_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
};
export const TO_LETTER: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'I',
  2: 'Z',
  4: 'A',
  5: 'S',
  6: 'G',
  7: 'T',
  8: 'B',
};

/** Every character that its position rules out, replaced by the one it is confused with. */
export function withClasses({ lines, repairs }: RepairedMrz, format: MrzFormat): RepairedMrz {
  const changes = spansOf(format).flatMap(({ span, kind }) => changesIn(lines, span, kind));
  const noise = noiseAfterNames(lines, format);
  return apply({ lines, repairs }, [...changes, ...noise]);
}

export const fitsClasses = (lines: readonly string[], format: MrzFormat): boolean =>
  spansOf(format).every(({ span, kind }) => FITS[kind].test(cut(lines, span)));

/**
 * The one smallest choice, of at most `most` letters, of letters read for digits in the numbers that makes every check
 * digit hold; undefined where there is none or more than one. Only numbers whose own check digit fails are touched, and
 * a letter is taken for a digit wherever it stands there, as readers err alike throughout a line. The other way round
 * only a digit straight before a prefix letter is tried. More freedom would find a letter that hides an altered digit.
 */
export function bySubstitution(read: RepairedMrz, format: MrzFormat, most: number): RepairedMrz | undefined {
  const { documentNumber: own, personalNumber } = mrzCheckDigits(read.lines, format);
  const { documentNumber, optional } = MRZ_LAYOUTS[format].parts;
  const changes = documentNumber && !own ? substitutes(read.lines, documentNumber) : [];
  const more = optional && (own || personalNumber === false) ? substitutes(read.lines, optional) : [];
  const noise = optional && own ? noiseAtEnd(read.lines, optional, NOISE_AT_END) : [];
  const groups = [...byLetter(changes), ...byLetter(more), ...(noise.length > 0 ? [noise] : [])];
  for (let size = 1; size <= most; size++) {
    const solutions = combinations(groups, size)
      .map((chosen) => apply(read, chosen.flat()))
      .filter(({ lines }) => Object.values(mrzCheckDigits(lines, format)).every(Boolean) && fitsClasses(lines, format));
    if (solutions.length > 0) return solutions.length === 1 ? solutions[0] : undefined;
  }
  return undefined;
}

const FITS: Readonly<Record<MrzClass, RegExp>> = {
  alpha: /^[A-Z<]*$/,
  names: /^[A-Z<]*$/,
  digits: /^[0-9<]*$/,
  sex: /^[MFX<]$/,
  any: /^[A-Z0-9<]*$/,
};

function spansOf(format: MrzFormat): { readonly span: Span; readonly kind: MrzClass }[] {
  const { parts, checkDigits } = MRZ_LAYOUTS[format];
  const named = (Object.keys(parts) as MrzPart[]).flatMap((part) => {
    // Object.keys forgets the key type
    const span = parts[part];
    return span ? [{ span, kind: CLASS_OF[part] }] : [];
  });
  return [...named, ...checkDigits.map(({ digit }) => ({ span: digit, kind: 'digits' as const }))];
}

function changesIn(lines: readonly string[], span: Span, kind: MrzClass): MrzRepair[] {
  const table = kind === 'digits' ? TO_DIGIT : kind === 'alpha' || kind === 'names' ? TO_LETTER : {};
  return characters(lines, span).flatMap(({ line, position, from }) => {
    const to = table[from];
    return to ? [{ line, position, from, to }] : [];
  });
}

// The pairs that OCR-B itself makes likely; the rest of the table is for places where nothing else can stand.
const LIKELY = /[OQDISZB01258]/;

function substitutes(lines: readonly string[], span: Span): MrzRepair[] {
  const text = cut(lines, span);
  return characters(lines, span).flatMap(({ line, position, from }, index) => {
    const isPrefix = index < 2 && !/[OI]/.test(from); // letters at the head are most often meant
    const toLetter = index === 0 && /^\d[A-Z]/.test(text) ? TO_LETTER[from] : undefined;
    const to = isPrefix ? toLetter : TO_DIGIT[from];
    return to && LIKELY.test(from) ? [{ line, position, from, to }] : [];
  });
}

function byLetter(changes: readonly MrzRepair[]): MrzRepair[][] {
  const letters = [...new Set(changes.map(({ from }) => from))];
  return letters.map((letter) => changes.filter(({ from }) => from === letter));
}

// Readers print fillers as these.
const NOISE_AT_END = /[KCLSEX<]+$/;
/** After the given names nothing but fillers follows. */
const NOISE_AFTER_NAMES = /(?<=^[A-Z0-9<]*[A-Z0-9]<<[A-Z0-9][A-Z0-9<]*<<)[KCLSEX<]+$/;

function noiseAfterNames(lines: readonly string[], format: MrzFormat): MrzRepair[] {
  const span = MRZ_LAYOUTS[format].parts.names;
  return span && format !== 'FRA-ID' ? noiseAtEnd(lines, span, NOISE_AFTER_NAMES) : [];
}

function noiseAtEnd(lines: readonly string[], span: Span, pattern: RegExp): MrzRepair[] {
  const [line, start, end] = span;
  const at = pattern.exec(cut(lines, span))?.index;
  if (at === undefined) return [];
  return characters(lines, [line, start + at, end])
    .filter(({ from }) => from !== '<')
    .map((character) => ({ ...character, to: '<' }));
}

function characters(lines: readonly string[], span: Span): Omit<MrzRepair, 'to'>[] {
  const [line, start] = span;
  return [...cut(lines, span)].map((from, index) => ({ line, position: start + index, from }));
}

function apply({ lines, repairs }: RepairedMrz, changes: readonly MrzRepair[]): RepairedMrz {
  const grid = lines.map((line) => [...line]);
  for (const { line, position, to } of changes) grid[line]?.splice(position, 1, to);
  return { lines: grid.map((line) => line.join('')), repairs: [...repairs, ...changes] };
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
