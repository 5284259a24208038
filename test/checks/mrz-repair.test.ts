import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mrzCheckDigit } from '../../src/checks/mrz-digits.ts';
import { repairMrz } from '../../src/checks/mrz-repair.ts';
import { td1, td3 } from './specimen-mrz.ts';

const NAMES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const DATA = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

describe('repairMrz', () => {
  test.each([
    ['letters in dates and check digits', [NAMES, 'L898902C36UTO74OBI22F12O4IS9ZE184226B<<<<<I0'], [NAMES, DATA]],
    [
      'digits in names and state codes',
      [NAMES.replace('ERIKSSON', 'ER1K5SON').replace('UTO', 'UT0'), DATA],
      [NAMES, DATA],
    ],
    [
      'a letter for a digit in the number, settled by check digits',
      [NAMES, DATA.replace('L898902', 'L8989O2')],
      [NAMES, DATA],
    ],
    ['noise in the fillers after the names', [`${NAMES.slice(0, -6)}KK<LC<`, DATA], [NAMES, DATA]],
    ['fillers lost at the end of the names', [NAMES.slice(0, -5), DATA], [NAMES, DATA]],
    ['too many fillers after the names', [`${NAMES}<<<K`, DATA], [NAMES, DATA]],
    ['a filler lost behind P', [NAMES.replace('P<', 'P'), DATA], [NAMES, DATA]],
    ['a filler lost in the data', [NAMES, DATA.replace('<<<<<10', '<<<<10')], [NAMES, DATA]],
    ['a filler doubled in the data', [NAMES, DATA.replace('<<<<<10', '<<<<<<<10')], [NAMES, DATA]],
    [
      'signs printed for fillers, spaces and small letters',
      [NAMES.replace('<<ANNA', '« anna').replaceAll(/<$/g, '‹'), DATA],
      [NAMES, DATA],
    ],
  ])('puts right %s', (_what, read, expected) => {
    expect(repairMrz(read).lines).toEqual(expected);
  });

  test('records every change with its place', () => {
    expect(repairMrz([NAMES, DATA.replace('L898902', 'L8989O2')]).repairs).toEqual([
      { line: 1, position: 5, from: 'O', to: '0' },
    ]);
    expect(repairMrz([NAMES.replace('P<', 'P'), DATA]).repairs).toEqual([{ line: 0, position: 1, from: '', to: '<' }]);
  });

  test('never turns a digit into another digit, so that an altered one stays visible', () => {
    const altered = [NAMES, DATA.replace('7408122', '7508122')];
    expect(repairMrz(altered)).toEqual({ lines: altered, repairs: [] });
  });

  test('leaves a number alone that its check digits do not settle', () => {
    // The same letter read for two digits of unlike weight, of which one is a letter indeed: no choice holds.
    const read = [NAMES, DATA.replace('L898902C3', 'L8O89O2C3')];
    expect(repairMrz(read)).toEqual({ lines: read, repairs: [] });
  });

  test('never changes a zone whose check digits hold', () => {
    fc.assert(
      fc.property(fc.oneof(td3, td1), (lines) => {
        expect(repairMrz(lines)).toEqual({ lines, repairs: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('changes no digit for a digit in whatever it is given', () => {
    fc.assert(
      fc.property(td3, fc.nat(43), fc.nat(9), (lines, position, digit) => {
        const line = lines[1] ?? '';
        const altered = line.slice(0, position) + digit + line.slice(position + 1);
        const { repairs } = repairMrz(lines.with(1, altered));
        expect(repairs.filter(({ from, to }) => /^\d+$/.test(from) && /^\d+$/.test(to))).toEqual([]);
      }),
    );
  });

  test('never makes a number of digits hold in which one was altered', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(number, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, position, by) => {
        const altered = digits.slice(0, position) + ((Number(digits[position]) + by) % 10) + digits.slice(position + 1);
        const read = [NAMES, `${altered}${mrzCheckDigit(digits)}${DATA.slice(10)}`];
        expect(repairMrz(read)).toEqual({ lines: read, repairs: [] });
      }),
    );
  });

  test('puts back the I that a card begins with, and fillers that were lost or misread', () => {
    const card = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
    const [first = '', second = '', names = ''] = card;
    expect(repairMrz([first.slice(1), second, names]).lines).toEqual(card);
    expect(repairMrz([first, second.replace('<<<<', '<<'), names.slice(0, 24)]).lines).toEqual(card);
    expect(repairMrz([first.replace('<<<<<<<', '<<KSK<<'), second, names]).lines).toEqual(card);
  });

  test('throws on nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 50 }), { maxLength: 4 }), (lines) => {
        expect(repairMrz(lines).lines).toHaveLength(lines.length);
      }),
    );
  });
});
