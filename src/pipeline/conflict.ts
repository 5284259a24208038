import type { AttributeName } from '../domain/attribute.ts';
import { daysBetween, PlainDate } from '../domain/plain-date.ts';
import type { Claim, ConflictKind } from '../domain/proposal.ts';
import { APPLICANT, APPLICANTS_FORM } from './claims.ts';
import { placeNumbers } from './equality/addresses.ts';
import { fold } from './equality/fold.ts';
import { COMPARISONS } from './equality/index.ts';
import { isOtherPeriod } from './equality/money.ts';
import { sameName } from './equality/names.ts';

/** From the most innocent to the gravest: of several claims the gravest names the conflict. */
const GRAVITY: readonly ConflictKind[] = ['format', 'transliteration', 'typo', 'stale', 'real', 'two-persons'];

/** Why the claims cannot be right together with those that were chosen. */
export function conflictKind(
  attribute: AttributeName,
  chosen: readonly Claim[],
  disagreeing: readonly Claim[],
): ConflictKind {
  const kinds = disagreeing.map((claim) => kindOf(attribute, chosen, claim));
  return GRAVITY.findLast((kind) => kinds.includes(kind)) ?? 'real';
}

function kindOf(attribute: AttributeName, chosen: readonly Claim[], claim: Claim): ConflictKind {
  const values = chosen.map(({ value }) => value);
  if (attribute === 'dateOfBirth' && values.some((value) => swapsDayAndMonth(value, claim.value))) return 'format';
  if (isAmount(attribute) && values.some((value) => isOtherPeriod(value, claim.value))) return 'format';
  if (attribute === 'fullName' && values.some((value) => soundsAlike(value, claim.value))) return 'transliteration';
  if (!isAmount(attribute) && values.some((value) => isSlip(attribute, value, claim.value))) return 'typo';
  if (COMPARISONS[attribute].changes && isOlder(claim, chosen)) return 'stale';
  return 'real';
}

const isAmount = (attribute: AttributeName): boolean =>
  attribute === 'annualIncome' || attribute === 'monthlyNetIncome';

/** 2026-04-03 for 2026-03-04: one source writes the day first, the other the month. */
function swapsDayAndMonth(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  return b === `${year}-${day}-${month}`;
}

/** Papers of one month that differ do not show a change, and neither does what applicants themselves say. */
const CHANGE_DAYS = 30;

/** A later document proves that things have changed since. */
function isOlder({ date }: Claim, chosen: readonly Claim[]): boolean {
  const proofs = chosen.filter(({ document, type }) => document !== APPLICANT && type !== APPLICANTS_FORM);
  return proofs.some((proof) => daysApart(date, proof.date) >= CHANGE_DAYS);
}

function daysApart(from: string | undefined, to: string | undefined): number {
  const [first, last] = [PlainDate.safeParse(from), PlainDate.safeParse(to)];
  return first.success && last.success ? daysBetween(first.data, last.data) : 0;
}

/** Whether one is what a misreading makes of the other: a slip of the pen looks the same, and so does a line of which the beginning or the end was lost. */
export const looksMisread = (attribute: AttributeName, a: string, b: string): boolean =>
  (!isAmount(attribute) && isSlip(attribute, a, b)) || isCutOff(plain(a), plain(b)) || isCutOff(plain(b), plain(a));

const isCutOff = (short: string, long: string): boolean =>
  short.length >= 4 && short.length * 2 >= long.length && (long.startsWith(short) || long.endsWith(short));

/** One wrong, lost, added or swapped character, two in a long value. Numbers in an address are its meaning, never a slip. */
function isSlip(attribute: AttributeName, a: string, b: string): boolean {
  if (attribute === 'address' && placeNumbers(a) !== placeNumbers(b)) return false;
  return attribute === 'fullName' ? isSlipInName(a, b) : isSlipInText(a, b);
}

/** A slip in one part of a name, whose other parts may be abbreviated, left out or turned round as usual. */
function isSlipInName(a: string, b: string): boolean {
  const [parts, others] = [a.split(/[\s,]+/), b.split(/[\s,]+/)];
  return others.some((other, index) =>
    parts.some(
      (part) =>
        part.length > 2 && isSlipInText(part, other) && sameName(parts.join(' '), others.with(index, part).join(' ')),
    ),
  );
}

function isSlipInText(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return distance(one, other) <= (Math.max(one.length, other.length) >= 12 ? 2 : 1);
}

const plain = (text: string): string => fold(text).replace(/[^A-Z0-9]/g, '');

// Spellings that come from writing one sound in two alphabets: Aleksandr and Alexander, Yuliya and Julia.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/KS/g, 'X'],
  [/(?:TSCH|TCH|CZ|CH)/g, 'C'],
  [/(?:SCH|SH|SZ)/g, 'S'],
  [/(?:ZH|J|Y|II)/g, 'I'],
  [/KH/g, 'H'],
  [/PH/g, 'F'],
  [/(?:OU|W)/g, 'U'],
  [/V/g, 'U'],
  [/DER\b/g, 'DR'],
  [/(.)\1+/g, '$1'],
  [/I(?=[AEOU])/g, ''],
];

const soundsAlike = (a: string, b: string): boolean => skeleton(a) === skeleton(b);

const skeleton = (name: string): string =>
  SOUNDS.reduce((text, [sound, way]) => text.replace(sound, way), fold(name).replace(/[^A-Z ]/g, ''))
    .split(' ')
    .filter(Boolean)
    .sort()
    .join(' ');

/** Damerau–Levenshtein distance with adjacent swaps. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column++) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
