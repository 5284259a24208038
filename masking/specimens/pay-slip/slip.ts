import { deductionsOf, netOf } from '../../pay.ts';
import type { Persona } from '../../persona.ts';
import { decimal } from '../../printed.ts';
import type { Fact } from '../facts.ts';
import { CAPTIONS, type Caption, DEDUCTIONS } from './captions.ts';

/** February's slip, the second of the year: its net pay is the salary on the bank statement. */
const PERIOD = { start: '2026-02-01', end: '2026-02-28', payDate: '2026-02-27', months: 2 } as const;

export interface Line {
  readonly caption: string;
  readonly cents: number;
}

/** What a pay slip says, in the words and prints of its country. */
export interface Slip {
  readonly persona: Persona;
  readonly months: number;
  /** In cents. */
  readonly gross: number;
  readonly deductions: number;
  readonly lines: readonly Line[];
  readonly say: (caption: Caption) => string;
  readonly facts: Readonly<Record<'employee' | 'id' | 'nationalId' | 'currency', Fact>> & Dated & Sums;
  readonly amount: (cents: number) => string;
}
type Dated = Readonly<Record<'start' | 'end' | 'payDate', Fact>>;
type Sums = Readonly<Record<'gross' | 'total' | 'net' | 'ytdGross' | 'ytdNet', Fact>>;

export function slipOf(persona: Persona): Slip {
  const { pay, locale } = persona;
  const { language, print, country } = locale;
  const words = { ...CAPTIONS[language], ...(country === 'USA' && { nationalId: 'Social security number' }) };
  const [gross, deductions, net] = [pay.gross, deductionsOf(pay), netOf(pay)];
  const money = (field: string, caption: Caption, cents: number): Fact => [
    words[caption],
    field,
    decimal(cents),
    print.money(cents),
  ];
  const date = (field: string, caption: Caption, day: string): Fact => [words[caption], field, day, print.date(day)];
  return {
    persona,
    months: PERIOD.months,
    gross,
    deductions,
    lines: pay.deductions.map(({ kind, cents }) => ({ caption: DEDUCTIONS[kind][language], cents })),
    say: (caption) => words[caption],
    amount: print.amount,
    facts: {
      employee: [words.employee, 'employeeName', persona.fullName],
      id: [words.id, 'employeeId', persona.employeeId],
      nationalId: [words.nationalId, 'nationalId', persona.nationalId],
      currency: [words.currency, 'currency', locale.currency],
      start: date('payPeriodStart', 'start', PERIOD.start),
      end: date('payPeriodEnd', 'end', PERIOD.end),
      payDate: date('payDate', 'payDate', PERIOD.payDate),
      gross: money('grossPay', 'gross', gross),
      total: money('totalDeductions', 'total', deductions),
      net: money('netPay', 'net', net),
      ytdGross: money('ytdGross', 'ytdGross', gross * PERIOD.months),
      ytdNet: money('ytdNet', 'ytdNet', net * PERIOD.months),
    },
  };
}
