import type { Keyed } from './keyed.ts';
import { netOf } from './pay.ts';
import type { Persona } from './persona.ts';
import { saidLedger } from './said-ledger.ts';

/** One movement in cents; money out is negative; `balance` is what is left after it. */
export interface Movement {
  readonly date: string;
  readonly description: string;
  readonly amount: number;
  readonly balance: number;
}

export interface Ledger {
  readonly opening: number;
  readonly closing: number;
  readonly movements: readonly Movement[];
}

export const STATEMENT_PERIOD = { start: '2026-02-01', end: '2026-02-28', payday: '2026-02-27' } as const;

/** A month of an account: rent to the landlord, daily life, and the salary that the pay slip says, with a running balance that adds up. */
export function drawLedger({ pay, employer, landlord, rent, locale }: Persona, from: Keyed): Ledger {
  const told = saidLedger();
  if (told) return told;
  const { lexicon, words } = locale;
  const opening = rent + Math.round(pay.gross * 0.4) + from.integer('opening', Math.round(pay.gross * 0.6));
  const entries = [
    { date: '2026-02-02', description: `${words.rent} ${landlord.name}`, amount: -rent },
    ...[3, 5, 8, 10, 13, 16, 18, 21, 24].map((day, index) =>
      purchase(from.at(`purchase-${index}`), day, lexicon.shops, pay.gross),
    ),
    { date: STATEMENT_PERIOD.payday, description: `${words.salary} ${employer.name}`, amount: netOf(pay) },
    { date: STATEMENT_PERIOD.end, description: words.savings, amount: -saved(pay.gross, 2 + from.integer('save', 4)) },
  ];
  let balance = opening;
  const movements = entries.map((entry): Movement => {
    balance += entry.amount;
    return { ...entry, balance };
  });
  return { opening, closing: balance, movements };
}

/** So many hundredths of a month's pay, in whole tens. */
const saved = (gross: number, hundredths: number): number => Math.round((gross * hundredths) / 100 / 10_00) * 10_00;

/** Between a thousandth of a month's pay and a fortieth: daily life costs what its country earns. */
function purchase(from: Keyed, day: number, shops: readonly string[], gross: number): Omit<Movement, 'balance'> {
  const date = `2026-02-${String(day + from.integer('day', 2)).padStart(2, '0')}`;
  const amount = Math.round(gross / 1000) + from.integer('amount', Math.round(gross / 40));
  return { date, description: from.pick('shop', shops), amount: -amount };
}
