import { type CountedSpace, RESERVED } from '../reserved.ts';

/** The accounts of a country's banks: an IBAN, and which of its signs are the account number. */
export interface Accounts {
  readonly iban: CountedSpace;
  readonly accountOf: (iban: string) => string;
  readonly bic: string;
}

// Account numbers of eight digits are reserved from 99000000 on.
const britishIban: CountedSpace = { ...RESERVED.iban, size: 1_000_000, at: (n) => RESERVED.iban.at(99_000_000 + n) };

export const GB_ACCOUNTS = accounts('GB', britishIban, -8);
export const DE_ACCOUNTS = accounts('DE', RESERVED.ibanDe, -10);
/** Two check digits, the clé RIB, come after the account. */
export const FR_ACCOUNTS = accounts('FR', RESERVED.ibanFr, -12, -2);
export const ES_ACCOUNTS = accounts('ES', RESERVED.ibanEs, -10);
export const GR_ACCOUNTS = accounts('GR', RESERVED.ibanGr, -10);
export const UA_ACCOUNTS = accounts('UA', RESERVED.ibanUa, -10);

function accounts(country: string, iban: CountedSpace, from: number, to?: number): Accounts {
  return { iban, accountOf: (value) => value.slice(from, to), bic: `ZZZZ${country}Z0XXX` };
}
