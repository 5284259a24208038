import { deTaxId } from './de-tax-id.ts';
import { esNif } from './es-nif.ts';
import { frNir } from './fr-nir.ts';
import { luhn } from './luhn.ts';
import { weightedSum } from './modulus.ts';

/** Numbers of eleven digits: in Germany a tax number, in Greece, Poland and Belgium one that begins with the day of birth. */
const ELEVEN = [deTaxId, grAmka, pesel, beNationalNumber] as const;

/**
 * A national number that closes with a check digit, told by how it is written: fifteen signs are a French NIR, eight
 * digits and a letter a Spanish DNI, eleven digits one of several. Undefined for every other shape, as for SSN and
 * NINO, which have no check digit. Where several countries write a shape, one that holds is enough.
 */
export function nationalIdDigits(text: string): boolean | undefined {
  const compact = text.replace(/[\s./-]/g, '').toUpperCase();
  if (/^\d{11}$/.test(compact)) return anyOf(ELEVEN.map((holds) => holds(compact)));
  if (/^(?:\d{8}|[XYZ]\d{7})[A-Z]$/.test(compact)) return esNif(compact);
  return frNir(compact);
}

const anyOf = (results: readonly (boolean | undefined)[]): boolean | undefined => {
  if (results.includes(true)) return true;
  return results.includes(false) ? false : undefined;
};

/** Greek AMKA (IDIKA): day of birth as DDMMYY, closed by Luhn. Those that begin with 999 are kept for invented people. */
function grAmka(digits: string): boolean | undefined {
  const isOne = digits.startsWith('999') || (isDay(digits.slice(0, 2)) && isMonth(digits.slice(2, 4)));
  return isOne ? luhn(digits) : undefined;
}

/** Polish PESEL (Ustawa o ewidencji ludności): day of birth as YYMMDD, twenty added to the month for each century; weights 1, 3, 7, 9. */
function pesel(digits: string): boolean | undefined {
  if (!isMonth(String(Number(digits.slice(2, 4)) % 20).padStart(2, '0')) || !isDay(digits.slice(4, 6)))
    return undefined;
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Belgian national number (Royal Decree of 3 April 1984): day of birth as YYMMDD, the last two digits 97 less the remainder, from 2000 on with a 2 before it. */
function beNationalNumber(digits: string): boolean | undefined {
  if (!isMonth(digits.slice(2, 4)) || !isDay(digits.slice(4, 6))) return undefined;
  const [number, key] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [number, `2${number}`].some((counted) => 97 - (Number(counted) % 97) === key);
}

const isDay = (two: string): boolean => two >= '01' && two <= '31';
const isMonth = (two: string): boolean => two >= '01' && two <= '12';
