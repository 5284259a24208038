import type { Keyed } from './keyed.ts';
import { netOf } from './pay.ts';
import type { Persona } from './persona.ts';

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

/** A month of an account: rent, daily life, and the salary that the pay slip says, with a running balance that adds up. */
export function drawLedger({ pay, employer, rent, locale }: Persona, from: Keyed): Ledger {
  const opening = 2_700_00 + from.integer('opening', 400_000);
  const entries = [
    { date: '2026-02-02', description: 'Rent payment', amount: -rent },
    ...[3, 5, 8, 10, 13, 16, 18, 21, 24].map((day, index) =>
      purchase(from.at(`purchase-${index}`), day, locale.lexicon.shops),
    ),
    { date: STATEMENT_PERIOD.payday, description: `Payroll ${employer.name}`, amount: netOf(pay) },
    {
      date: STATEMENT_PERIOD.end,
      description: 'Transfer to savings',
      amount: -(100_00 + from.integer('save', 4) * 50_00),
    },
  ];
  let balance = opening;
  const movements = entries.map((entry): Movement => {
    balance += entry.amount;
    return { ...entry, balance };
  });
  return { opening, closing: balance, movements };
}

function purchase(from: Keyed, day: number, shops: readonly string[]): Omit<Movement, 'balance'> {
  const date = `2026-02-${String(day + from.integer('day', 2)).padStart(2, '0')}`;
  return { date, description: from.pick('shop', shops), amount: -(425 + from.integer('amount', 11_800)) };
}
