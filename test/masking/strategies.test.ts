import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { STRATEGIES } from '../../masking/strategies/index.ts';
import { FieldKind } from '../../src/domain/field.ts';

const draws = (kind: FieldKind): string[] =>
  Array.from({ length: 300 }, (_, index) => String(STRATEGIES[kind].draw(keyed('strategies'), `place-${index}`)));

describe('masking strategies', () => {
  it.each(FieldKind.options)('draw every %s in its normal form, the same each time', (kind) => {
    expect(draws(kind).filter((value) => !STRATEGIES[kind].form.test(value))).toEqual([]);
    expect(draws(kind)).toEqual(draws(kind));
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
});
