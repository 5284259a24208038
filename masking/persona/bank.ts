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
  readonly address: Address;
}

type Account = Pick<Bank, 'accountNumber' | 'routingNumber' | 'sortCode' | 'iban'>;

/** The bank's own place and routing number hang on its name, so that all its customers print the same. */
export function drawBank(from: Keyed, dataset: Keyed, numbers: Numbers, locale: Locale): Bank {
  const name = from.pick('name', locale.lexicon.banks);
  const own = dataset.at('banks').at(name);
  return { name, ...drawAccount(own, numbers, locale), address: drawAddress(own, locale) };
}

function drawAccount(bank: Keyed, numbers: Numbers, { country }: Locale): Account {
  if (country === 'USA') {
    const routingNumber = ordinal(bank, 'routingNumber', RESERVED.routingNumber);
    return { routingNumber, accountNumber: numbers('accountNumber', RESERVED.accountNumber) };
  }
  const iban = numbers('iban', RESERVED.iban);
  return { iban, sortCode: '99-99-99', accountNumber: iban.slice(-8) };
}
