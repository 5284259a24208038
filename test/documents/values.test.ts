import { describe, expect, it } from 'vitest';
import { writesDayFirst } from '../../src/documents/values/date.ts';
import { FIND_VALUES } from '../../src/documents/values/index.ts';
import type { Conventions } from '../../src/documents/values/value.ts';
import type { FieldKind } from '../../src/domain/field.ts';

const american: Conventions = { dayFirst: false, callingCode: '1' };
const european: Conventions = { dayFirst: true };
const values = (kind: FieldKind, text: string, conventions = american) =>
  FIND_VALUES[kind](text, conventions).map(({ value }) => value);

describe('dates', () => {
  it.each([
    ['03/14/2026', american, '2026-03-14'],
    ['14/03/2026', american, '2026-03-14'],
    ['03/04/2026', american, '2026-03-04'],
    ['03/04/2026', european, '2026-04-03'],
    ['14.03.2026', european, '2026-03-14'],
    ['2026-03-14', european, '2026-03-14'],
    ['14 MAR/MARS 2026', european, '2026-03-14'],
    ['25 N0V 2018', european, '2018-11-25'],
    ['08 AUG /A0ÜT 2025', european, '2025-08-08'],
    ['14 März 2026', european, '2026-03-14'],
    ['1st January 2026', european, '2026-01-01'],
    ['1er janvier 2026', european, '2026-01-01'],
    ['March 14, 2026', american, '2026-03-14'],
    ['Mar 14 2026', american, '2026-03-14'],
    ['03/14/26', american, '2026-03-14'],
    ['12 AUG 75', european, '1975-08-12'],
    ['15 de marzo de 2026', european, '2026-03-15'],
  ])('reads %s', (text, conventions, expected) => {
    expect(values('date', text, conventions)).toEqual([expected]);
  });

  it('finds both ends of a period', () => {
    expect(values('date', '03/01/2026 - 03/31/2026')).toEqual(['2026-03-01', '2026-03-31']);
    expect(values('date', 'March 1, 2026 to March 31, 2026')).toEqual(['2026-03-01', '2026-03-31']);
  });

  it.each(['31/02/2026', '99/99/2026', '555-0123', '1,234.50', '12/2026', 'Apt 4'])('finds no date in %s', (text) => {
    expect(values('date', text)).toEqual([]);
  });

  it('tells the order of day and month from the whole document', () => {
    expect(writesDayFirst('03/04/2026 and 25/12/2026')).toBe(true);
    expect(writesDayFirst('03/04/2026 and 12/25/2026')).toBe(false);
    expect(writesDayFirst('03/04/2026, total $12.00')).toBe(false);
    expect(writesDayFirst('03/04/2026, total £12.00')).toBe(true);
  });
});

describe('money', () => {
  it.each(['0.125', '1,234.567', '1.234,567'])('finds no amount in %s', (text) => {
    expect(values('money', text)).toEqual([]);
  });

  it.each([
    ['$2,311.40', '2311.40'],
    ['2.311,40 €', '2311.40'],
    ['2 311,40', '2311.40'],
    ["CHF 2'311.40", '2311.40'],
    ['85,000', '85000.00'],
    ['$85000', '85000.00'],
    ['(12.00)', '-12.00'],
    ['-12.00', '-12.00'],
    ['-$12.00', '-12.00'],
    ['$ 12.5', '12.50'],
    ['0.00', '0.00'],
    ['12.00-', '-12.00'],
    ['12.00 DR', '-12.00'],
    ['80 91', '80.91'], // its point too faint to be read
  ])('reads %s', (text, expected) => {
    expect(values('money', text)).toEqual([expected]);
  });

  it.each(['03/14/2026', '900-12-3456', '6.2 %', 'A123', '12%'])('finds no amount in %s', (text) => {
    expect(values('money', text)).toEqual([]);
  });

  it('finds the amounts of a table row in order', () => {
    expect(values('money', '5,000.00 50,000.00')).toEqual(['5000.00', '50000.00']);
  });
});

describe('identifiers', () => {
  it.each<[FieldKind, string, string]>([
    ['nationalId', '900-12-3456', '900-12-3456'],
    ['nationalId', '900 12 3456', '900-12-3456'],
    ['nationalId', 'QQ 12 34 56 C', 'QQ123456C'],
    ['taxId', '00-1234567', '00-1234567'],
    ['accountNumber', '0000 1234 5678', '000012345678'],
    ['accountNumber', '****4321', '4321'],
    ['iban', 'GB52 ZZZZ 9999 9912 3456 78', 'GB52ZZZZ99999912345678'],
    ['routingNumber', '990000002', '990000002'],
    ['sortCode', '00-00-00', '00-00-00'],
    ['phone', '(212) 555-0123', '+12125550123'],
    ['phone', '+44 1632 960123', '+441632960123'],
    ['email', 'ada.quill@example.com', 'ada.quill@example.com'],
    ['sex', 'F', 'F'],
    ['sex', 'Male', 'M'],
    ['country', 'UTOPIAN', 'UTO'],
    ['country', 'United States of America', 'USA'],
    ['country', 'DEUTSCH', 'DEU'],
    ['currency', '$ 12.00', 'USD'],
    ['year', 'Form W-2 2025', '2025'],
  ])('reads a %s from %s', (kind, text, expected) => {
    expect(values(kind, text)).toEqual([expected]);
  });

  it('does not take an amount for a code', () => {
    expect(values('code', '310.00')).toEqual([]);
  });

  it('does not take words with digits for a person', () => {
    expect(values('personName', '12 Elm Street')).toEqual([]);
    expect(values('personName', 'Ada M. Quill')).toEqual(['Ada M. Quill']);
  });
});

describe('names of firms', () => {
  it.each([
    'LANTERN TRADING SDN BHD (123456-X)',
    'LANTERN TRADING SDN BHD (123456 X)',
    'LANTERN TRADING SDN BHD (1234S6 X',
    'LANTERN TRADING SDN BHD 123456-X',
  ])('leaves the number of its register out of %s', (text) => {
    expect(values('organisationName', text)).toEqual(['LANTERN TRADING SDN BHD']);
  });
  it('keeps what else stands in brackets', () => {
    expect(values('organisationName', 'LANTERN (KL) SDN BHD')).toEqual(['LANTERN (KL) SDN BHD']);
  });
});
