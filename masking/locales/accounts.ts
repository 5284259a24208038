import { ibanCheckDigits } from '../check-digits.ts';
import type { CountedSpace } from '../reserved.ts';

/** The accounts of a country's banks: an IBAN of a bank code that exists nowhere, and which of its signs are the account. */
export interface Accounts {
  readonly iban: CountedSpace;
  readonly accountOf: (iban: string) => string;
  /** ISO 9362 with a 0 at the eighth place, which is for tests only. */
  readonly bic: string;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export const GB_ACCOUNTS = accounts('GB', 6, (n) => `ZZZZ99999999${digits(n, 6)}`, 8);
export const DE_ACCOUNTS = accounts('DE', 8, (n) => `0000000099${digits(n, 8)}`, 10);
export const GR_ACCOUNTS = accounts('GR', 8, (n) => `0000000${'000000'}99${digits(n, 8)}`, 10);
export const UA_ACCOUNTS = accounts('UA', 8, (n) => `000000${'000000000'}99${digits(n, 8)}`, 10);
/** Its own two check digits, the clé RIB, close the account part. */
export const FR_ACCOUNTS = accounts('FR', 8, (n) => withCleRib('00000', '00000', `099${digits(n, 8)}`), 10, 2);
/** Its own two check digits stand before the account. */
export const ES_ACCOUNTS = accounts('ES', 8, (n) => withControlDigits('00000000', `99${digits(n, 8)}`), 10);

/** `width` signs of the account end the IBAN, but for `after` check digits. */
function accounts(country: string, free: number, bban: (n: number) => string, width: number, after = 0): Accounts {
  const at = (n: number): string => `${country}${ibanCheckDigits(country, bban(n))}${bban(n)}`;
  const accountOf = (iban: string): string => iban.slice(-width - after, after === 0 ? undefined : -after);
  const iban: CountedSpace = {
    means: `IBAN of ${country}`,
    source: 'convention: the bank code exists nowhere; international and national check digits are right (ISO 13616)',
    size: 10 ** free,
    at,
    holds: (value) => /^[A-Z]{2}[A-Z\d]{13,32}$/.test(value) && at(Number(accountOf(value).slice(-free))) === value,
  };
  return { iban, accountOf, bic: `ZZZZ${country}Z0XXX` };
}

/** 97 less the remainder of 89 x bank + 15 x branch + 3 x account (Banque de France). */
function withCleRib(bank: string, branch: string, account: string): string {
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(account);
  return `${bank}${branch}${account}${digits(97 - (sum % 97), 2)}`;
}

/** One digit over the bank and branch, one over the account: weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6 (Banco de España). */
const withControlDigits = (branch: string, account: string): string =>
  `${branch}${controlDigit(`00${branch}`)}${controlDigit(account)}${account}`;

function controlDigit(ten: string): string {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const sum = [...ten].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return String(rest === 11 ? 0 : rest === 10 ? 1 : rest);
}
