import { esNif } from './es-nif.ts';
import { luhn } from './luhn.ts';
import { descending, holdsMod11and10, mod97, weightedSum } from './modulus.ts';
import { siren } from './siren.ts';

/** Whether the digits of a VAT number, without the country's prefix, hold; undefined where that form has no public check digit. */
export type VatDigits = (number: string) => boolean | undefined;

/** The last digit is eleven less the weighted remainder; ten and eleven as the country says. */
const elevenLess = (digits: string, weights: readonly number[], ten: number | undefined, eleven = 0): boolean => {
  const check = 11 - (weightedSum(digits, weights) % 11);
  const digit = check === 10 ? ten : check === 11 ? eleven : check;
  return digit === Number(digits.at(-1));
};

/**
 * Check digits of VAT numbers, after the description that the member states gave the European Commission (VIES,
 * "VIES VAT number validation: construction of VAT identification numbers" and its annex of check-digit routines).
 */
export const VAT_DIGITS: Readonly<Record<string, VatDigits>> = {
  AT: (number) => {
    const doubled = [2, 4, 6]
      .map((at) => Number(number[at]) * 2)
      .reduce((sum, two) => sum + (two > 9 ? two - 9 : two), 0);
    const plain = [1, 3, 5, 7].reduce((sum, at) => sum + Number(number[at]), 0);
    return (10 - ((plain + doubled + 4) % 10)) % 10 === Number(number[8]);
  },
  BE: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  BG: bulgarian,
  CY: cypriot,
  CZ: (number) => (number.length === 8 ? elevenLess(number, descending(8, 7), 0, 1) : undefined),
  DE: holdsMod11and10,
  DK: (number) => weightedSum(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  EE: (number) => weightedSum(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  EL: (number) => (weightedSum(number, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(number[8]),
  ES: esNif,
  FI: (number) => weightedSum(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  FR: french,
  GB: british,
  HR: holdsMod11and10,
  HU: (number) => weightedSum(number, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  IE: irish,
  IT: (number) => luhn(number) && !number.startsWith('0000000'),
  LT: lithuanian,
  LU: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  LV: (number) => (number > '4' ? weightedSum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3 : undefined),
  MT: (number) => weightedSum(number, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
  NL: (number) => weightedSum(number, [...descending(9, 8), -1]) % 11 === 0 || mod97(`NL${number}`) === 1,
  PL: (number) => weightedSum(number, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) % 11 === 0,
  PT: (number) => elevenLess(number, descending(9, 8), 0),
  RO: (number) =>
    ((weightedSum(number.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === Number(number.at(-1)),
  SE: (number) => luhn(number.slice(0, 10)),
  SI: (number) => elevenLess(number, descending(8, 7), 0, -1),
  SK: (number) => Number(number) % 11 === 0,
  CHE: (number) => elevenLess(number, [5, 4, 3, 2, 7, 6, 5, 4], undefined),
};

/** Numbers of ten digits are people's, with rules of their own. */
function bulgarian(number: string): boolean | undefined {
  if (number.length !== 9) return undefined;
  const first = weightedSum(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first === 10 ? (weightedSum(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first;
  return check === Number(number[8]);
}

function cypriot(number: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const sum = [...number.slice(0, 8)].reduce(
    (total, digit, index) => total + (index % 2 === 0 ? (odd[Number(digit)] ?? 0) : Number(digit)),
    0,
  );
  return String.fromCharCode(65 + (sum % 26)) === number[8];
}

/** The key in digits is the remainder of the SIREN with 12 behind it; keys with letters are given out by a rule that is public as well (BOFiP TVA-DECLA-20-10-20). Monaco's companies stand in no register: their SIREN begins with 000. */
function french(number: string): boolean {
  const [key, company] = [number.slice(0, 2), number.slice(2)];
  if (!company.startsWith('000') && !siren(company)) return false;
  if (/^\d{2}$/.test(key)) return (12 + 3 * (Number(company) % 97)) % 97 === Number(key);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [first, second] = [alphabet.indexOf(key.charAt(0)), alphabet.indexOf(key.charAt(1))];
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(company) + 1 + Math.floor(value / 11)) % 11 === value % 11;
}

/** Government departments and health authorities have no check digits; since 2010 the remainder may be 55 less. */
function british(number: string): boolean | undefined {
  if (!/^\d/.test(number)) return undefined;
  const remainder = weightedSum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  return remainder === 0 || (number >= '1' && (remainder === 42 || remainder === 55));
}

/** Numbers of before 2013 hold a letter or sign in second place and put their first digit last. */
function irish(number: string): boolean {
  const alphabet = 'WABCDEFGHIJKLMNOPQRSTUV';
  const old = /^(\d)[A-Z+*](\d{5})([A-W])$/.exec(number);
  const digits = old ? `0${old[2]}${old[1]}` : number.slice(0, 7);
  const check = old ? old[3] : number[7];
  const more = old ? 0 : Math.max(0, alphabet.indexOf(number.charAt(8) || 'W')) * 9;
  return alphabet.charAt((weightedSum(digits, descending(8, 7)) + more) % 23) === check;
}

/** The weights run round from 1 to 9; where they leave ten, once more from 3. */
function lithuanian(number: string): boolean {
  const round = (from: number) => Array.from({ length: number.length - 1 }, (_, index) => ((from + index - 1) % 9) + 1);
  const first = weightedSum(number, round(1)) % 11;
  const check = first === 10 ? (weightedSum(number, round(3)) % 11) % 10 : first;
  return number.at(-2) === '1' && check === Number(number.at(-1));
}
