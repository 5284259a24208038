import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES } from '../../masking/locales/index.ts';
import { drawPersona, type Persona } from '../../masking/persona.ts';
import { drawSaying } from '../../masking/says.ts';
import { SPECIMENS } from '../../masking/specimens/index.ts';
import type { Specimen } from '../../masking/specimens/specimen.ts';
import { billFor } from '../../masking/specimens/utility-bill/bill.ts';
import { cents } from '../../src/checks/cents.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

const people = Object.values(LOCALES).map((locale) => drawPersona(keyed('bank').at(locale.id), locale.id, locale));
const from = keyed('bank').at('paper');
const { draw: drawStatement, layouts } = SPECIMENS['bank-statement'];

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 1 });
});
afterAll(() => reader.close());

const rowsOf = ({ truth }: Specimen) => {
  const rows = truth.transactions?.value;
  return Array.isArray(rows) ? rows : [];
};
const told = ({ truth }: Specimen, field: string): number => cents(truth[field]?.value) ?? Number.NaN;
const sum = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? Number.NaN), 0);
const textOf = async (specimen: Specimen): Promise<string[]> =>
  (await reader.pages(specimen.bytes)).map(({ lines }) => lines.map(({ text }) => text).join('\n'));

describe('a bank statement', () => {
  it.each(layouts)(
    '%s, comes from its opening to its closing balance by its movements, in every country',
    async (layout) => {
      for (const person of people) {
        const specimen = await drawStatement(person, from, layout);
        const movements = rowsOf(specimen);
        expect(movements.length).toBeGreaterThan(10);
        const reached = told(specimen, 'openingBalance') + sum(movements.map(({ amount }) => cents(amount)));
        expect(reached).toBe(told(specimen, 'closingBalance'));
      }
    },
  );

  it('of two pages carries to the second what stands at the foot of the first', async () => {
    const [first, second] = await textOf(await drawStatement(person('en-GB'), from, 'carried-forward'));
    const carried = /carried forward\s+([\d,.]+)/i.exec(first ?? '')?.[1];
    expect(carried).toMatch(/^[\d,]+\.\d{2}$/);
    expect(/brought forward\s+([\d,.]+)/i.exec(second ?? '')?.[1]).toBe(carried);
  });

  it('keeps the movements of a busy month on its page, smaller, and goes on over pages with more', async () => {
    for (const [count, pages] of [
      [24, 1],
      [70, 3],
    ] as const) {
      const specimen = await saying(count, 'in-and-out');
      expect(specimen.pages).toBe(pages);
      const printed = (await textOf(specimen)).join('\n').match(/Payment \d+/g);
      expect(new Set(printed).size).toBe(count);
    }
  });

  it('without movements names none', async () => {
    expect((await saying(0, 'running-balance')).truth).not.toHaveProperty('transactions');
  });
});

describe('a utility bill', () => {
  it.each(['electricity', 'gas', 'water', 'telephone', 'municipal'] as const)(
    'for %s asks for what its charges and their tax come to',
    (service) => {
      for (const person of people) {
        const { charges, tax, due } = billFor(service, person, from);
        expect(sum([...charges.map(([, amount]) => amount), tax?.[1] ?? 0])).toBe(due);
        expect(due).toBeGreaterThan(0);
      }
    },
  );

  it('that settles a year covers the year, and asks for less than a year costs', async () => {
    const { draw } = SPECIMENS['utility-bill'];
    for (const person of people) {
      const { truth } = await draw(person, from, 'annual');
      expect([truth.periodStart?.value, truth.periodEnd?.value].map((date) => String(date).slice(0, 7))).toEqual([
        '2025-03',
        '2026-02',
      ]);
      const due = cents(truth.amountDue?.value);
      expect(due).toBeGreaterThan(0);
      expect(due).toBeLessThan(6 * billFor('gas', person, from).due);
    }
  });

  it('repeats on its slip what a masked copy says', async () => {
    const fields = { accountNumber: '9900000017', amountDue: '12.34' };
    const { locale } = person('en-US');
    const specimen = await drawSaying({ fields, print: locale.print }, () =>
      SPECIMENS['utility-bill'].draw(person('en-US'), from, 'payment-slip'),
    );
    const text = (await textOf(specimen)).join('\n');
    expect(text.match(/9900 ?000 ?017/g)).toHaveLength(3);
    expect(text.match(/\$12\.34/g)).toHaveLength(2);
  });
});

function person(id: string): Persona {
  const found = people.find(({ locale }) => locale.id === id);
  if (!found) throw new RangeError('Nobody of this country');
  return found;
}

function saying(count: number, layout: string): Promise<Specimen> {
  const transactions = Array.from({ length: count }, (_, index) => ({
    date: '2026-02-14',
    description: `Payment ${index + 1}`,
    amount: '-1.00',
  }));
  const { locale } = person('en-GB');
  return drawSaying({ fields: { transactions }, print: locale.print }, () =>
    drawStatement(person('en-GB'), from, layout),
  );
}
