import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AttributeName } from '../../../src/domain/attribute.ts';
import { COMPARISONS } from '../../../src/pipeline/equality/index.ts';

// Pieces of which values are made, so that like ones meet often, and whatever else somebody may type.
const PIECES =
  'Anna,A.,Müller,Mueller,Κώστας,Олена,St,St.,Street,rue,C/,10,10A,2º,Apt 4,#4,12345,+44,020,7183,GB,British,per month,5200,1974-08-12,12.08.1974,Ltd,&,Bob,’,-'.split(
    ',',
  );
const value = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

describe.each(AttributeName.options)('%s', (attribute) => {
  const { same, comparable } = COMPARISONS[attribute];

  test('is the same as itself, and two values are the same in either order', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(same(a, a)).toBe(true);
        expect(same(a, b)).toBe(same(b, a));
        expect(comparable(a, b)).toBe(comparable(b, a));
      }),
      { numRuns: 300 },
    );
  });
});
