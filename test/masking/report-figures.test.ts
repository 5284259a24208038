import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { ksComplement, tvComplement } from '../../masking/report/distributions.ts';
import { area, membershipAuc } from '../../masking/report/membership.ts';
import { riskOf } from '../../masking/report/risk.ts';

const from = keyed('report figures');
const draw = (place: string, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from.integer(`${place}-${index}`, 1_000_000) / 1_000_000);

describe('distributions', () => {
  it('are the same where every value is, and share nothing where they lie apart', () => {
    expect(ksComplement([1, 2, 3], [3, 2, 1])).toBe(1);
    expect(ksComplement([1, 2, 3], [11, 12])).toBe(0);
    expect(ksComplement([1, 1, 2, 2], [1, 2, 2, 2])).toBeCloseTo(0.75);
    expect(ksComplement([], [])).toBe(1);
    expect(ksComplement([], [1])).toBe(0);
  });

  it('of names differ by half of what their shares differ', () => {
    expect(tvComplement(['a', 'b'], ['b', 'a', 'a', 'b'])).toBe(1);
    expect(tvComplement(['a'], ['b'])).toBe(0);
    expect(tvComplement(['a', 'a', 'a', 'b'], ['a', 'b', 'b', 'b'])).toBeCloseTo(0.5);
  });
});

describe('risk', () => {
  it('is that of the smallest group of people who look the same', () => {
    const rows = [...Array.from({ length: 6 }, () => ['1980', 'F']), ...Array.from({ length: 2 }, () => ['1990', 'M'])];
    expect(riskOf(rows)).toEqual({ people: 8, k: 2, maximum: 0.5, average: 0.25, unique: 0 });
    expect(riskOf([...rows, ['1999', 'M']])).toMatchObject({ k: 1, maximum: 1, unique: 1 / 9 });
    expect(riskOf([])).toEqual({ people: 0, k: 0, maximum: 0, average: 0, unique: 0 });
  });
});

describe('membership inference', () => {
  const people = Array.from({ length: 300 }, (_, index) => draw(`person-${index}`, 3));

  it('finds everybody in a release that copies', () => {
    expect(membershipAuc(people, people)).toBeGreaterThan(0.95);
  });

  it('finds nobody in a release that was drawn without looking', () => {
    const strangers = people.map((_, index) => draw(`stranger-${index}`, 3));
    expect(membershipAuc(people, strangers)).toBeGreaterThan(0.48);
    expect(membershipAuc(people, strangers)).toBeLessThan(0.52);
  });

  it('cannot be said of one person', () => {
    expect(membershipAuc([[1]], [[1]])).toBeNaN();
  });

  it('is the share of pairs that stand in the right order', () => {
    expect(area([3, 4], [1, 2])).toBe(1);
    expect(area([1, 2], [3, 4])).toBe(0);
    expect(area([1, 1], [1, 1])).toBe(0.5);
    expect(area([2, 3], [1, 4])).toBe(0.5);
  });
});
