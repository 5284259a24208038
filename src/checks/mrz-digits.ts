import { cut, MRZ_LAYOUTS, type MrzCheckDigit, type MrzFormat } from './mrz-layout.ts';

const WEIGHTS = [7, 3, 1] as const;

/** The check digit of a stretch (Doc 9303 part 3, 4.9): weights 7-3-1, letters from A = 10, filler 0, modulo 10. */
export function mrzCheckDigit(text: string): number {
  const value = (character: string) => (character === '<' ? 0 : Number.parseInt(character, 36));
  return [...text].reduce((sum, character, index) => sum + value(character) * (WEIGHTS[index % 3] ?? 0), 0) % 10;
}

/** Every check digit of the zone, by name, and whether it holds. */
export function mrzCheckDigits(lines: readonly string[], format: MrzFormat): Record<string, boolean> {
  return Object.fromEntries(MRZ_LAYOUTS[format].checkDigits.map((check) => [check.name, holds(lines, format, check)]));
}

function holds(lines: readonly string[], format: MrzFormat, { name, digit, over }: MrzCheckDigit): boolean {
  const long = name === 'documentNumber' ? longNumber(lines, format) : undefined;
  // Issuers disagree whether the filler in position 15 counts: both are found on genuine cards.
  if (long) return [long.number, long.withFiller].some((number) => String(mrzCheckDigit(number)) === long.digit);
  const covered = over.map((span) => cut(lines, span)).join('');
  const printed = cut(lines, digit);
  // Doc 9303 part 4: where there is no personal number its check digit may be a filler.
  if (printed === '<') return name === 'personalNumber' && /^<+$/.test(covered);
  return printed === String(mrzCheckDigit(covered));
}

/** Doc 9303 part 5, note j: a number of more than nine characters goes on in the optional data, its check digit last, and position 15 holds a filler. */
export function longNumber(
  lines: readonly string[],
  format: MrzFormat,
): { readonly number: string; readonly withFiller: string; readonly digit: string } | undefined {
  const { parts, checkDigits } = MRZ_LAYOUTS[format];
  const own = checkDigits.find(({ name }) => name === 'documentNumber');
  if ((format !== 'TD1' && format !== 'TD2') || !own || !parts.documentNumber || !parts.optional) return undefined;
  const rest = /^([A-Z0-9]+)(\d)(?=<|$)/.exec(cut(lines, parts.optional));
  if (cut(lines, own.digit) !== '<' || !rest) return undefined;
  const [principal, more = ''] = [cut(lines, parts.documentNumber), rest[1]];
  return { number: principal + more, withFiller: `${principal}<${more}`, digit: rest[2] ?? '' };
}
