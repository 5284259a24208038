import { type CountedSpace, RESERVED } from '../reserved.ts';

/** The accounts of a country's banks: an IBAN of a bank code that exists nowhere, and which of its signs are the account. */
export interface Accounts {
  readonly iban: CountedSpace;
  readonly accountOf: (iban: string) => string;
  /** ISO 9362 with a 0 at the eighth place, which is for tests only. */
  readonly bic: string;
}

/** The last million of the space: those whose account number is a reserved one too. */
const gbIban: CountedSpace = { ...RESERVED.iban, size: 1_000_000, at: (n) => RESERVED.iban.at(99_000_000 + n) };

export const GB_ACCOUNTS = accounts('GB', gbIban, 8);
export const DE_ACCOUNTS = accounts('DE', RESERVED.ibanDe, 10);
export const GR_ACCOUNTS = accounts('GR', RESERVED.ibanGr, 10);
export const UA_ACCOUNTS = accounts('UA', RESERVED.ibanUa, 10);
/** Two check digits of the country's own close the account. */
export const FR_ACCOUNTS = accounts('FR', RESERVED.ibanFr, 10, 2);
export const ES_ACCOUNTS = accounts('ES', RESERVED.ibanEs, 10);

/** `width` signs of the account end the IBAN, but for `after` check digits. */
function accounts(country: string, iban: CountedSpace, width: number, after = 0): Accounts {
  const accountOf = (value: string): string => value.slice(-width - after, after === 0 ? undefined : -after);
  return { iban, accountOf, bic: `ZZZZ${country}Z0XXX` };
}
