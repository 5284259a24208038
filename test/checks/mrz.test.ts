import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNamed } from '../../src/checks/index.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import { mrzCheckDigit } from '../../src/checks/mrz-digits.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { td1, td3 } from './specimen-mrz.ts';

const TODAY = PlainDate.parse('2026-11-22');

// The specimens of ICAO Doc 9303 parts 4 to 7.
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const MRVA = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'];
const MRVB = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];

describe('parseMrz', () => {
  test('reads a passport into the names and normal forms of the catalogue', () => {
    expect(parseMrz(TD3, TODAY)).toEqual({
      format: 'TD3',
      fields: {
        documentCode: 'P',
        issuingState: 'UTO',
        documentNumber: 'L898902C3',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        nationality: 'UTO',
        dateOfBirth: '1974-08-12',
        sex: 'F',
        expiryDate: '2012-04-15',
        personalNumber: 'ZE184226B',
      },
      checkDigits: { documentNumber: true, dateOfBirth: true, expiryDate: true, personalNumber: true, composite: true },
    });
  });

  test.each([
    ['TD1', TD1],
    ['TD2', TD2],
    ['MRV-A', MRVA],
    ['MRV-B', MRVB],
  ])('knows %s and finds every check digit right', (format, lines) => {
    const mrz = parseMrz(lines, TODAY);
    expect(mrz).toMatchObject({ format, fields: { surname: 'ERIKSSON', givenNames: 'ANNA MARIA' } });
    expect(Object.values(mrz?.checkDigits ?? {})).not.toContain(false);
  });

  test('reads the French card of 1988, which follows no part of the standard', () => {
    const born = `651206${mrzCheckDigit('651206')}`;
    const number = `990092300001${mrzCheckDigit('990092300001')}`;
    const lines = [`${'IDFRASPECIMEN'.padEnd(30, '<')}923001`, `${number}CORINNE<<LEA<<${born}F`];
    const [one = '', two = ''] = lines;
    const whole = [one, two + mrzCheckDigit(one + two)];
    expect(parseMrz(whole, TODAY)).toMatchObject({
      format: 'FRA-ID',
      fields: {
        documentNumber: '990092300001',
        surname: 'SPECIMEN',
        givenNames: 'CORINNE LEA',
        dateOfBirth: '1965-12-06',
      },
      checkDigits: { documentNumber: true, dateOfBirth: true, composite: true },
    });
  });

  test('says which check digit does not hold', () => {
    const wrong = [TD3[0] ?? '', (TD3[1] ?? '').replace('7408122', '7408132')];
    expect(parseMrz(wrong, TODAY)?.checkDigits).toEqual({
      documentNumber: true,
      dateOfBirth: false,
      expiryDate: true,
      personalNumber: true,
      composite: false,
    });
  });

  test.each([
    ['700101', '1970-01-01'],
    ['261122', '2026-11-22'],
    ['261123', '1926-11-23'],
  ])('puts the birth %s into the past, at %s', (printed, expected) => {
    const line = `L898902C36UTO${printed}${mrzCheckDigit(printed)}F1204159ZE184226B<<<<<10`;
    expect(parseMrz([TD3[0] ?? '', line], TODAY)?.fields.dateOfBirth).toBe(expected);
  });

  test.each([
    ['350101', '2035-01-01'],
    ['960108', '1996-01-08'],
  ])('puts the expiry %s within fifty years, at %s', (printed, expected) => {
    const line = `L898902C36UTO7408122F${printed}${mrzCheckDigit(printed)}ZE184226B<<<<<10`;
    expect(parseMrz([TD3[0] ?? '', line], TODAY)?.fields.expiryDate).toBe(expected);
  });

  test('maps D to DEU and keeps codes that only ICAO has', () => {
    const german = [(TD3[0] ?? '').replace('UTO', 'D<<'), (TD3[1] ?? '').replace('UTO', 'RKS')];
    expect(parseMrz(german, TODAY)?.fields).toMatchObject({ issuingState: 'DEU', nationality: 'RKS' });
  });

  test.each([
    ['one line', [TD3[1] ?? '']],
    ['uneven lines', [TD3[0] ?? '', TD2[1] ?? '']],
    ['characters that no zone has', [(TD3[0] ?? '').replace('ERIK', 'ÉRIK'), TD3[1] ?? '']],
    ['nothing', []],
  ])('takes %s for no zone', (_what, lines) => {
    expect(parseMrz(lines, TODAY)).toBeUndefined();
  });

  test('finds every check digit of a correct zone right, and one that is off by one wrong', () => {
    fc.assert(
      fc.property(fc.oneof(td3, td1), fc.integer({ min: 1, max: 9 }), (lines, by) => {
        expect(Object.values(parseMrz(lines, TODAY)?.checkDigits ?? { none: false })).not.toContain(false);
        const line = lines[1] ?? '';
        const shifted = line.slice(0, -1) + ((Number(line.at(-1)) + by) % 10);
        expect(parseMrz(lines.with(1, shifted), TODAY)?.checkDigits.composite).toBe(false);
      }),
    );
  });
});

describe('checks on a zone', () => {
  const holds = checkNamed('mrz-check-digits');

  test('mrz-check-digits passes a right zone and fails a wrong or shapeless one', () => {
    expect(holds?.(TD3.join('\n'), {}, TODAY)).toBe(true);
    expect(holds?.(TD3.join('\n').replace('L898902C3', 'L898903C3'), {}, TODAY)).toBe(false);
    expect(holds?.('P<UTO', {}, TODAY)).toBe(false);
    expect(holds?.(true, {}, TODAY)).toBeUndefined();
  });
});
