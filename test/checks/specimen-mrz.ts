import fc from 'fast-check';
import { mrzCheckDigit } from '../../src/checks/mrz-digits.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS = [...'0123456789'];

const text = (units: readonly string[], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...units), minLength, maxLength });
const date = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));
const withDigit = (part: string): string => part + mrzCheckDigit(part);

const holder = fc.record({
  surname: text(LETTERS, 2, 12),
  given: fc.array(text(LETTERS, 2, 8), { minLength: 1, maxLength: 2 }),
  number: text([...LETTERS, ...DIGITS], 6, 9),
  birth: date,
  sex: fc.constantFrom('M', 'F', '<'),
  expiry: date,
  extra: text(DIGITS, 0, 7),
});

/** A correct passport zone of an invented holder from Utopia. */
export const td3 = holder.map(({ surname, given, number, birth, sex, expiry, extra }) => {
  const fields = {
    number: withDigit(number.padEnd(9, '<')),
    birth: withDigit(birth),
    expiry: withDigit(expiry),
    personal: withDigit(extra.padEnd(14, '<')),
  };
  const composite = mrzCheckDigit(fields.number + fields.birth + fields.expiry + fields.personal);
  return [
    `P<UTO${surname}<<${given.join('<')}`.padEnd(44, '<'),
    `${fields.number}UTO${fields.birth}${sex}${fields.expiry}${fields.personal}${composite}`,
  ];
});

/** A correct identity card zone. */
export const td1 = holder.map(({ surname, given, number, birth, sex, expiry, extra }) => {
  const first = withDigit(number.padEnd(9, '<')) + extra.padEnd(15, '<');
  const [born, ends] = [withDigit(birth), withDigit(expiry)];
  const rest = '<'.repeat(11);
  return [
    `I<UTO${first}`,
    `${born}${sex}${ends}UTO${rest}${mrzCheckDigit(first + born + ends + rest)}`,
    `${surname}<<${given.join('<')}`.slice(0, 30).padEnd(30, '<'),
  ];
});
