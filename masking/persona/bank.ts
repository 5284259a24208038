import { type Address, drawAddress } from '../address.ts';
import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import { RESERVED } from '../reserved.ts';
import type { Numbers } from './numbers.ts';

/** A bank has what its country uses: a routing number, a sort code or an IBAN beside the account number. */
export interface Bank {
  readonly name: string;
  readonly accountNumber: string;
  readonly routingNumber?: string;
  readonly sortCode?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly address: Address;
}

type Account = Omit<Bank, 'name' | 'address'>;

/** The bank's own place and routing number hang on its name, so that all its customers print the same. */
export function drawBank(from: Keyed, dataset: Keyed, numbers: Numbers, locale: Locale): Bank {
  const name = from.pick('name', locale.lexicon.banks);
  const own = dataset.at('banks').at(name);
  return { name, ...drawAccount(own, numbers, locale), address: drawAddress(own, locale) };
}

/** Where there are IBANs, the account number is a part of one, and in Britain the sort code too. */
function drawAccount(bank: Keyed, numbers: Numbers, { accounts, country }: Locale): Account {
  if (!accounts) {
    const routingNumber = ordinal(bank, 'routingNumber', RESERVED.routingNumber);
    return { routingNumber, accountNumber: numbers('accountNumber', RESERVED.accountNumber) };
  }
  const iban = numbers('iban', accounts.iban);
  const sortCode = iban.slice(8, 14).replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3');
  return { accountNumber: accounts.accountOf(iban), iban, bic: accounts.bic, ...(country === 'GBR' && { sortCode }) };
}
