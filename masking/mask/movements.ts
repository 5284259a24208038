import { cents } from '../../src/checks/cents.ts';
import type { FieldValue, TableRow } from '../../src/domain/field.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import { decimal } from '../printed.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Values } from './sums.ts';

/** An account's movements: days and amounts in proportion, what they were for invented. Balances are set when the sums are. */
export function movementsOf(
  rows: readonly TableRow[],
  { calendar, purse }: Pseudonyms,
  { lexicon, words }: Locale,
  from: Keyed,
): FieldValue {
  return rows.map((row, index): TableRow => {
    const amount = cents(row.amount);
    const date = row.date === undefined ? null : calendar.date(row.date);
    const description = (amount ?? 0) > 0 ? words.salary : from.pick(String(index), lexicon.shops);
    return {
      ...(date !== null && { date }),
      description,
      ...(amount !== undefined && { amount: decimal(purse.scale(amount)) }),
    };
  });
}

/** A statement whose movements could not be read shows one that makes its balances agree: where nothing was tested, nothing fails. */
export function withMovement(values: Values, { words }: Locale): Values {
  const [opening, closing] = [centsOf(values.openingBalance), centsOf(values.closingBalance)];
  if (opening === undefined || closing === undefined || opening === closing) return { ...values, transactions: [] };
  const amount = closing - opening;
  const day = typeof values.periodStart === 'string' ? { date: values.periodStart } : {};
  const description = amount > 0 ? words.salary : words.savings;
  return { ...values, transactions: [{ ...day, description, amount: decimal(amount), balance: decimal(closing) }] };
}

const centsOf = (value: FieldValue | null | undefined): number | undefined => cents(value ?? undefined);
