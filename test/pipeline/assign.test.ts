import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/documents/layout.ts';
import { assign } from '../../src/pipeline/find/assign.ts';
import { page } from '../support/page.ts';

const [current, yearToDate] = layOut(
  page([
    { text: '3170.00', x: 100, y: 100 },
    { text: '6340.00', x: 300, y: 100 },
  ]),
).runs;
const claim = (field: string, run: typeof current, likelihood: number) => ({
  field,
  value: run?.text ?? '',
  words: run?.words ?? [],
  clues: {},
  likelihood,
});
const valuesOf = (candidates: Parameters<typeof assign>[0]) =>
  Object.fromEntries(
    [...assign(candidates, { mayShare: () => false, isGuess: () => false })].map(([field, { value }]) => [
      field,
      value,
    ]),
  );

describe('Values are given to fields', () => {
  const net = claim('net', current, 0.72);
  const ytd = [claim('ytdNet', current, 0.93), claim('ytdNet', yearToDate, 0.88)];

  it('so that none goes empty for one that has nearly as likely a value elsewhere', () =>
    expect(valuesOf([net, ...ytd])).toEqual({ net: '3170.00', ytdNet: '6340.00' }));

  it('by their likelihood where nothing else is as likely', () =>
    expect(valuesOf([net, ...ytd.slice(0, 1)])).toEqual({ ytdNet: '3170.00' }));
});
