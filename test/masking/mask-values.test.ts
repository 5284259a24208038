import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, keyedBySecret } from '../../masking/keyed.ts';
import { EN_US } from '../../masking/locales/en-us.ts';
import { purseOf } from '../../masking/mask/amounts.ts';
import { newClaims } from '../../masking/mask/claims.ts';
import { calendarOf } from '../../masking/mask/dates.ts';
import { maskedZone } from '../../masking/mask/machine-zone.ts';
import { renaming, type ToldName } from '../../masking/mask/names.ts';
import { replacementsOf } from '../../masking/mask/replacements.ts';
import { withSums } from '../../masking/mask/sums.ts';
import { td3, withWrongDigit } from '../../masking/mrz.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import type { Failure } from '../../src/domain/failure.ts';
import { daysBetween, PlainDate } from '../../src/domain/plain-date.ts';
import { COMPARISONS } from '../../src/pipeline/equality/index.ts';

const secret = keyedBySecret(createHash('sha256').update('of these tests').digest(), 'tests', 'person');
const { same: sameName } = COMPARISONS.fullName;
const full = (text: string): ToldName => ({ text, part: 'full' });
const renamed = (...names: ToldName[]): string[] => {
  const rename = renaming(names, secret, EN_US.lexicon, sameName);
  return names.map(({ text }) => rename(text));
};

describe('names', () => {
  it('are the same wherever a word is the same, in any spelling and order', () => {
    const [whole, upper, turned] = renamed(full('Jörg Tessmann'), full('JOERG TESSMANN'), full('Tessmann, Jörg'));
    expect(upper).toBe(whole);
    expect(turned).toBe(whole?.split(' ').toReversed().join(', '));
    expect(whole).not.toMatch(/J(ö|oe)rg|Tessmann/i);
  });

  it('keep a left-out middle name, an initial, a short form and a title what they are', () => {
    const [whole, initial, without, short] = renamed(
      full('Mr William Quintus Harrowgate'),
      full('William Q. Harrowgate'),
      full('William Harrowgate'),
      full('Bill Harrowgate'),
    );
    expect(whole).toMatch(/^Mr \S+ \S+ \S+$/);
    expect(initial).toMatch(/^\S+ \p{Lu}\. \S+$/u);
    expect(sameName(whole ?? '', initial ?? '')).toBe(true);
    expect(without?.split(' ')).toEqual([whole?.split(' ')[1], whole?.split(' ')[3]]);
    expect(short).toBe(without);
  });

  it('differ where they differed, and are nobody of the source', () => {
    const words = fc.stringMatching(/^[A-Z][bcdfgklmnprst][aeiou][bcdfgklmnprst]{2}$/);
    fc.assert(
      fc.property(words, words, words, (given, one, other) => {
        const [first = '', second = ''] = renamed(full(`${given} ${one}`), full(`${given} ${other}`));
        expect(sameName(first, second)).toBe(sameName(`${given} ${one}`, `${given} ${other}`));
        for (const word of `${first} ${second}`.split(' ')) expect([given, one, other]).not.toContain(word);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same in another packet that tells of more people', () => {
    const [alone] = renamed(full('Ottokar Wendelmann'));
    const [among] = renamed(full('Ottokar Wendelmann'), full('Nadja Quellbrunn'), full('Imre Falkenrath'));
    expect(among).toBe(alone);
  });
});

describe('dates of a person', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

  it('move by the same days into the past, so that order and periods stay', () => {
    fc.assert(
      fc.property(day, day, fc.string(), (a, b, person) => {
        const calendar = calendarOf(keyed('t').at(person), [], '2026-03-31');
        const [one, other] = [a, b].map((iso) => PlainDate.parse(calendar.date(iso)));
        if (!one || !other) throw new Error('No date');
        expect(daysBetween(one, other)).toBe(daysBetween(PlainDate.parse(a), PlainDate.parse(b)));
        expect(one < a).toBe(true);
        expect(daysBetween(one, PlainDate.parse(a))).toBeLessThan(28);
      }),
      { numRuns: 100 },
    );
  });

  it('keep a swap of day and month a swap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.string(),
        (month, date, person) => {
          fc.pre(month !== date);
          const two = (number: number): string => String(number).padStart(2, '0');
          const [born, swapped] = [`1984-${two(month)}-${two(date)}`, `1984-${two(date)}-${two(month)}`];
          const calendar = calendarOf(keyed('t').at(person), [born, swapped], '2026-03-31');
          const [one = '', other = ''] = [calendar.birth(born) ?? '', calendar.birth(swapped) ?? ''];
          expect(other).toBe(`${one.slice(0, 4)}-${one.slice(8)}-${one.slice(5, 7)}`);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep a tax year as far from the day of receipt as it was, and drop what is no date', () => {
    const calendar = calendarOf(keyed('t'), [], '2026-01-02');
    expect([calendar.year('2025'), calendar.date('2026-01-02')?.slice(0, 4)]).toEqual(['2024', '2025']);
    expect([calendar.date('31 February'), calendar.year('last')]).toEqual([null, null]);
  });
});

describe('amounts of a person', () => {
  const purse = purseOf(keyed('t').at('somebody'), keyed('t').at('requests'));
  const change = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([field, text]) => [field, purse.money(text)]));
  const solved = (type: string, values: Record<string, string>) => withSums(type, values, change(values), purse);
  const money = fc.integer({ min: 100_00, max: 90_000_00 });
  const text = (cents: number): string => (cents / 100).toFixed(2);

  it('become other amounts, smaller in one proportion', () => {
    const share = Number(purse.money('100000.00')) / 100_000;
    expect(share).toBeGreaterThanOrEqual(0.8);
    expect(share).toBeLessThanOrEqual(0.98);
    expect(Number(purse.money('2311.40'))).toBeCloseTo(2311.4 * share, 1);
  });

  it('keep net pay gross less deductions where it was, and not where it was not', () => {
    fc.assert(
      fc.property(money, money, fc.constantFrom(0, 1, -1, 250, -77_00), (gross, kept, gap) => {
        const raw = { grossPay: text(gross + kept), totalDeductions: text(kept), netPay: text(gross - gap) };
        const copy = solved('pay-slip', raw);
        const holds = (values: typeof copy) => {
          const { netPay, ...others } = values as Record<string, string>; // pay slips have no tables
          return CHECKS['net-is-gross-minus-deductions'](netPay ?? '', others, PlainDate.parse('2026-01-01'));
        };
        expect(holds(copy)).toBe(holds(raw));
      }),
      { numRuns: 200 },
    );
  });

  it('keep the taxes of a W-2 right where they were right, and wrong where they were wrong', () => {
    fc.assert(
      fc.property(money, fc.boolean(), (wages, isRight) => {
        const tax = Math.round(wages * 0.062) + (isRight ? 0 : 45_00);
        const copy = solved('w2', { socialSecurityWages: text(wages), socialSecurityTax: text(tax) });
        const { socialSecurityTax, ...others } = copy as Record<string, string>; // W-2s have no tables
        const check = CHECKS['w2-social-security-tax'](socialSecurityTax ?? '', others, PlainDate.parse('2026-01-01'));
        expect(check).toBe(isRight);
      }),
      { numRuns: 200 },
    );
  });

  it('keep a statement balancing, or not, movement by movement', () => {
    const movement = fc.integer({ min: -900_00, max: 900_00 });
    fc.assert(
      fc.property(
        money,
        fc.array(movement, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (opening, amounts, isRight) => {
          let balance = opening;
          const transactions = amounts.map((amount) => {
            balance += amount;
            return { amount: text(amount), balance: text(balance) };
          });
          const raw = {
            openingBalance: text(opening),
            closingBalance: text(balance + (isRight ? 0 : 19_99)),
            transactions,
          };
          const masked = {
            openingBalance: purse.money(raw.openingBalance),
            closingBalance: purse.money(raw.closingBalance),
            transactions: transactions.map(({ amount }) => ({ amount: purse.money(amount) ?? '' })),
          };
          const { closingBalance, ...others } = withSums('bank-statement', raw, masked, purse);
          const siblings = others as Parameters<(typeof CHECKS)['statement-balances']>[1]; // nothing is dropped here
          expect(CHECKS['statement-balances'](closingBalance ?? '', siblings, PlainDate.parse('2026-01-01'))).toBe(
            isRight,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stay on the same side of the limits that policies have, when they are asked for', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 20 }), (amount, step) => {
        const [limit, other] = [step * 5_000_00, Math.round(Number(purse.requested(text(amount))) * 100)];
        expect(other <= limit).toBe(amount <= limit);
        expect(other).not.toBe(amount);
      }),
      { numRuns: 200 },
    );
  });
});

describe('machine-readable zones', () => {
  const today = PlainDate.parse('2026-03-31');
  const zone = td3({
    ...{ state: 'USA', nationality: 'USA', surname: 'Tessmann', givenNames: 'Jorg', documentNumber: '488823321' },
    ...{ dateOfBirth: '1984-05-06', sex: 'M', expiryDate: '2031-05-17', personalNumber: '' },
  });
  const calendar = calendarOf(keyed('t'), ['1984-05-06'], today);
  const rename = renaming(
    [{ text: 'Tessmann', part: 'surname' }, full('Jorg Tessmann')],
    secret,
    EN_US.lexicon,
    sameName,
  );
  const masking = {
    ...{ name: rename, birth: calendar.birth, date: calendar.date, country: () => 'UTO' },
    ...{ number: () => 'XA0000017', personalNumber: () => null },
  };
  const masked = (lines: readonly string[]) => maskedZone(lines.join('\n'), today, masking)?.split('\n') ?? [];

  it('say the masked values, with check digits that hold', () => {
    const mrz = parseMrz(masked(zone), today);
    expect(mrz?.fields).toMatchObject({ issuingState: 'UTO', documentNumber: 'XA0000017', sex: 'M' });
    expect(mrz?.fields.dateOfBirth).toBe(calendar.birth('1984-05-06'));
    expect(Object.values(mrz?.checkDigits ?? {})).not.toContain(false);
    expect(masked(zone).join()).not.toMatch(/TESSMANN|JORG|488823321|840506/);
  });

  it('keep a wrong check digit wrong', () => {
    expect(parseMrz(masked(withWrongDigit(zone)), today)?.checkDigits.documentNumber).toBe(false);
  });

  it('are nothing where they cannot be read', () => {
    expect(masked(['P<USA'])).toEqual([]);
  });
});

describe('replacements', () => {
  const same = COMPARISONS.nationalId.same;
  const draw = (from: typeof secret) => RESERVED.ssn.at(from.integer('number', RESERVED.ssn.size));

  it('shows as many of the last digits as the source did', () => {
    const values = replacementsOf(['412-55-1234', '1234'], { from: secret, draw, same, shortened: true });
    expect(values.get('1234')).toBe(values.get('412-55-1234')?.slice(-4));
  });

  it('gives each of very many people a number of their own', () => {
    const claims = newClaims(secret);
    const given = new Set<string>();
    for (let person = 0; person < 20_000; person++) {
      const raw = String(person).padStart(9, '0');
      const claim = (replacement: string, owner: string) => claims.claim('national-id', replacement, owner);
      given.add(replacementsOf([raw], { from: secret, draw, same, claim }).get(raw) ?? '');
    }
    expect(given.size).toBe(20_000);
  });

  it('is refused when a space has nothing left', () => {
    const tiny = (from: typeof secret) => String(from.integer('number', 3));
    const exactly = (a: string, b: string): boolean => a === b;
    const ask = (...values: string[]) => replacementsOf(values, { from: secret, draw: tiny, same: exactly });
    expect(ask('a', 'b', 'c').size).toBe(3);
    expect(() => ask('a', 'b', 'c', 'd')).toThrow(
      expect.objectContaining({ code: 'masking-space.exhausted' } satisfies Partial<Failure>),
    );
  });
});
