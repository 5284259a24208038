import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES, type Locale } from '../../masking/locales/index.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { STRATEGIES } from '../../masking/strategies/index.ts';
import { FieldKind } from '../../src/domain/field.ts';

const draws = (kind: FieldKind, locale: Locale = LOCALES['en-US']): string[] =>
  Array.from({ length: 300 }, (_, index) =>
    String(STRATEGIES[kind].draw(keyed('strategies'), `place-${index}`, locale)),
  );

describe('masking strategies', () => {
  it.each(FieldKind.options)('draw every %s in its normal form, the same each time, in every locale', (kind) => {
    for (const locale of Object.values(LOCALES)) {
      expect(draws(kind, locale).filter((value) => !STRATEGIES[kind].form.test(value))).toEqual([]);
      expect(draws(kind, locale)).toEqual(draws(kind, locale));
    }
  });

  it.each([
    ['nationalId', 'ssn'],
    ['taxId', 'ein'],
    ['phone', 'phone'],
    ['email', 'email'],
    ['iban', 'iban'],
    ['accountNumber', 'accountNumber'],
    ['routingNumber', 'routingNumber'],
    ['sortCode', 'sortCode'],
    ['documentNumber', 'passportNumber'],
    ['country', 'country'],
    ['registrationNumber', 'registrationNumber'],
  ] as const)('draw %s from the reserved %s space alone', (kind, space) => {
    expect(draws(kind).filter((value) => !RESERVED[space].holds(value))).toEqual([]);
  });

  it('draw names, places and employers of the locale asked for', () => {
    for (const locale of Object.values(LOCALES)) {
      expect(draws('organisationName', locale).filter((name) => !locale.lexicon.employers.includes(name))).toEqual([]);
      expect(draws('text', locale).filter((name) => !locale.lexicon.towns.includes(name))).toEqual([]);
      expect(draws('nationalId', locale).filter((value) => !locale.nationalId.holds(value))).toEqual([]);
    }
  });
});
