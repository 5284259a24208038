import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');
// The specimen of ICAO Doc 9303 part 4, appendix B.
const LINES = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;

const passport = (printed: readonly (readonly [string, string])[], lines: readonly string[] = LINES) => {
  const type = DOCUMENT_TYPES.find(({ id }) => id === 'passport');
  const texts = [
    ...printed.flatMap(([label, value], index) => [
      { text: label, x: 200, y: 100 + index * 30, size: 7 },
      { text: value, x: 200, y: 110 + index * 30 },
    ]),
    ...lines.map((text, index) => ({ text, x: 30, y: 700 + index * 20 })),
  ];
  return type ? extract(type, [page(texts)], TODAY) : {};
};

describe('a passport', () => {
  it('gives the fields that its zone encodes', () => {
    expect(passport([])).toMatchObject({
      surname: { value: 'ERIKSSON' },
      givenNames: { value: 'ANNA MARIA' },
      documentNumber: { value: 'L898902C3' },
      dateOfBirth: { value: '1974-08-12' },
      expiryDate: { value: '2012-04-15' },
      issuingState: { value: 'UTO' },
      sex: { value: 'F' },
      mrz: { value: LINES.join('\n') },
    });
  });

  it('keeps the printed form of a name where the zone agrees', () => {
    expect(passport([['Given names', 'Anna María']]).givenNames).toMatchObject({
      value: 'Anna María',
      checks: [{ check: 'printed-agrees-with-mrz', passed: true }],
    });
  });

  it.each([
    ['MULLER', 'MUELLER', 'MÜLLER'],
    ['Grossmann-Bahr', 'GROSSMANN<BAEHR', 'Grossmann-Bähr'],
    ['QUATREBCEUFS', 'QUATREBOEUFS', 'QUATREBŒUFS'],
    ['Muehlbauer', 'MUEHLBAUER', 'Muehlbauer'],
    ['Mercer', 'MERCER', 'Mercer'],
    ['Bauer', 'BAUER', 'Bauer'],
  ])('gives %s the letters that the zone %s tells of', (printed, encoded, value) => {
    const first = `P<UTO${encoded}<<ANNA<MARIA`.padEnd(44, '<');
    expect(passport([['Surname', printed]], [first, LINES[1]]).surname).toMatchObject({
      value,
      checks: [{ check: 'printed-agrees-with-mrz', passed: true }],
    });
  });

  it('says so where print and zone differ, and believes the digit that holds', () => {
    expect(passport([['Passport No.', 'L898902D3']]).documentNumber).toMatchObject({
      value: 'L898902C3',
      checks: [
        { check: 'printed-agrees-with-mrz', passed: false },
        { check: 'mrz-check-digit', passed: true },
      ],
    });
  });

  it('believes the print where the check digit of the zone fails', () => {
    const forged = [LINES[0], LINES[1].replace('L898902C36', 'L898902C37')];
    expect(passport([['Passport No.', 'L898902C3']], forged).documentNumber).toMatchObject({ value: 'L898902C3' });
  });

  it('says of a number that stands in the zone alone whether its check digit holds', () => {
    const forged = [LINES[0], LINES[1].replace('L898902C36', 'L898902C37')];
    const digit = (passed: boolean) => ({ checks: [{ check: 'mrz-check-digit', passed }] });
    expect(passport([]).documentNumber).toMatchObject(digit(true));
    expect(passport([], forged)).toMatchObject({ documentNumber: digit(false), dateOfBirth: digit(true) });
  });

  it.each([
    ['surname', 'Surname', 'Erikssen'],
    ['nationality', 'Nationality', 'DEU'],
    ['issuingState', 'Issuing State', 'FRA'],
    ['sex', 'Sex', 'M'],
  ])('says where the print of %s, which no check digit covers, differs', (field, label, value) => {
    expect(passport([[label, value]])[field]).toMatchObject({
      value: expect.stringContaining(value),
      checks: [{ check: 'printed-agrees-with-mrz', passed: false }],
    });
  });

  it('has no zone where the lines fit no format', () => {
    expect(passport([['Surname', 'Eriksson']], [LINES[0].slice(3), LINES[1]]).mrz).toEqual({ status: 'absent' });
  });
});
