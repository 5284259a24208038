import { describe, expect, it } from 'vitest';
import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';

const BIG: readonly LocaleId[] = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'];

describe.each(Object.values(LOCALES))('the lexicon of $id', ({ lexicon }) => {
  const { regions: _, script: __, ...lists } = lexicon;

  it('has no entry twice and none that is empty or has space around it', () => {
    for (const list of Object.values(lists)) {
      expect(list).toEqual([...new Set(list)]);
      expect(list.filter((entry) => entry === '' || entry !== entry.trim() || /\s{2}|\n/.test(entry))).toEqual([]);
    }
  });

  it('is written in the Latin letters that every PDF reader has (WinAnsi)', () => {
    const foreign = Object.values(lists)
      .flat()
      .filter((entry) => !/^[\u0020-\u007e\u00c0-\u00ff\u0152\u0153]+$/.test(entry));
    expect(foreign).toEqual([]);
  });
});

it.each(BIG)('the lexicon of %s is large enough that packets differ', (id) => {
  const { regions: _, script: __, ...lists } = LOCALES[id].lexicon;
  const counts = new Map(Object.entries(lists).map(([name, list]) => [name, list.length]));
  const least = { femaleNames: 60, maleNames: 60, surnames: 100, streets: 40, towns: 24, employers: 20 };
  const all = Object.entries({ ...least, banks: 8, landlords: 8, shops: 20 });
  expect(all.filter(([name, count]) => (counts.get(name) ?? 0) < count)).toEqual([]);
});

describe('what the papers of a country print', () => {
  const printed = (id: LocaleId, e164: string) => {
    const { print } = LOCALES[id];
    return [
      print.date('2026-03-04'),
      print.longDate('2026-03-01'),
      print.amount(123_456_78),
      print.money(-5_00),
      print.phone(e164),
    ];
  };

  it.each([
    ['en-US', '+15155550142', ['03/04/2026', 'March 1, 2026', '123,456.78', '-$5.00', '(515) 555-0142']],
    ['en-GB', '+442079460123', ['04/03/2026', '1 March 2026', '123,456.78', '-£5.00', '+44 20 7946 0123']],
    ['en-GB', '+441314960123', ['04/03/2026', '1 March 2026', '123,456.78', '-£5.00', '+44 131 496 0123']],
    ['de-DE', '+496990009123', ['04.03.2026', '1. März 2026', '123.456,78', '-5,00\u00a0€', '+49 69 90009 123']],
    ['fr-FR', '+33199001234', ['04/03/2026', '1er mars 2026', '123\u00a0456,78', '-5,00\u00a0€', '+33 1 99 00 12 34']],
    ['es-ES', '+34254123456', ['04/03/2026', '1 de marzo de 2026', '123.456,78', '-5,00\u00a0€', '+34 254 123 456']],
    ['el-GR', '+303101234567', ['04/03/2026', '1 March 2026', '123.456,78', '-5,00\u00a0€', '+30 310 123 4567']],
    ['uk-UA', '+380201234567', ['04.03.2026', '1 March 2026', '123\u00a0456,78', '-5,00\u00a0UAH', '+380 20 123 4567']],
  ] as const)('is dated, counted and grouped as in %s', (id, e164, expected) => {
    expect(printed(id, e164)).toEqual(expected);
  });

  it.each(Object.values(LOCALES))('groups hundreds, thousands and millions in $id', ({ print }) => {
    const digits = (text: string) => text.replace(/\D/g, '');
    for (const cents of [0, 5, 99, 100, 99_999, 100_000, 123_456_789_00])
      expect(digits(print.amount(cents))).toBe(digits((cents / 100).toFixed(2)));
  });
});
