import { StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Line } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import type { Letter } from '../../src/reading/pp-ocr/recognise.ts';
import { choose } from '../../src/reading/zone/mrz-choice.ts';
import { isMrzLike } from '../../src/reading/zone/mrz-lines.ts';
import { alignedLeft, slotsOf } from '../../src/reading/zone/mrz-slots.ts';
import { LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

// ICAO Doc 9303-4, appendix B: the number line of Utopia's specimen, under an invented name.
const ZONE = ['P<UTOSAMPLE<<ROBYN<ANN<<<<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

async function scanned(turnedBy = 0): Promise<Line[]> {
  const prints = ZONE.map((text, index) => ({ text, x: 60, y: 400 + index * 22, size: 12 }));
  const zone = await reader.image(await paper([{ prints, font: StandardFonts.Courier }]), 1, 200);
  const letter = await reader.image(await paper([{ prints: LETTER }]), 1, 200);
  const page = await sharp(zone)
    .composite([{ input: Buffer.from(letter), blend: 'multiply' }])
    .removeAlpha()
    .png()
    .toBuffer();
  const [read] = await reader.pages(await sharp(page).rotate(turnedBy, { background: '#fff' }).png().toBuffer());
  return read?.lines ?? [];
}

describe('a machine-readable zone', () => {
  it('is read by the second reader, the rest of the page by the first', async () => {
    const lines = await scanned();
    const zone = lines.filter((line) => line.words[0]?.engine === 'pp-ocr');
    expect(zone.map(({ text }) => text)).toEqual(ZONE);
    expect(lines.map(({ text }) => text)).toContain('Date of birth: 12 March 1985');
    const [, top = 0, , height = 0] = zone[0]?.box ?? [];
    expect(top + height / 2).toBeCloseTo(396 / 792, 2); // half a letter above its baseline
  });

  it('takes the place of what the first reader made of it', async () => {
    const around = (await scanned()).filter(({ box: [, y] }) => y > 0.45 && y < 0.6);
    expect(around).toHaveLength(2);
  });

  it('is read when the scan is askew', async () => {
    const zone = (await scanned(1.5)).filter((line) => line.words[0]?.engine === 'pp-ocr').map(({ text }) => text);
    expect(zone).toEqual(expect.arrayContaining(ZONE));
  });

  it('is looked for in lines that look like one, not in prose or numbers', () => {
    expect(isMrzLike({ text: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<KKLL' })).toBe(true);
    expect(isMrzLike({ text: 'L898902C36UTO7408122F1204159ZE184226B<<<<<10' })).toBe(true);
    expect(isMrzLike({ text: 'The amount must be < 100 and is due in MARCH' })).toBe(false);
    expect(isMrzLike({ text: 'GB33 BUKB 2020 1555 5555 55' })).toBe(false);
  });
});

describe('the grid of a zone', () => {
  const letters = (text: string, places: readonly number[], confidence = 0.9): Letter[] =>
    [...text].map((one, index) => {
      const at = places[index] ?? 0;
      return { text: one, from: at * 0.02, to: at * 0.02 + 0.01, confidence, space: 0 };
    });
  const from = (start: number, count: number) => Array.from({ length: count }, (_, index) => start + index);
  const likeliest = (readings: readonly Letter[][]) =>
    slotsOf(readings).map(({ votes }) => [...votes].reduce((best, one) => (one[1] > best[1] ? one : best))[0]);

  it('gives a run of fillers the number that its width has room for', () => {
    expect(likeliest([letters('AB<<CDEFGH', [0, 1, 2, 5, 6, 7, 8, 9, 10, 11])]).join('')).toBe('AB<<<<CDEFGH');
  });

  it('has from one reading what another lost, and believes most of what most say', () => {
    const readings = [
      letters('ABCDEFGHIJ', from(0, 10)),
      letters('ABCDFGHIJ', [0, 1, 2, 3, 5, 6, 7, 8, 9]),
      letters('A8CDEFGHIJ', from(0, 10), 0.5),
    ];
    expect(likeliest(readings).join('')).toBe('ABCDEFGHIJ');
  });

  it('knows that a line which begins further right than the others lost its first character', () => {
    const [full = [], cut = []] = alignedLeft([
      slotsOf([letters('1234567890', from(0, 10))]),
      slotsOf([letters('BCDEFGHIJ', from(1, 9))]),
    ]);
    expect([full.length, cut.length, cut[0]?.votes.size]).toEqual([10, 10, 0]);
  });
});

describe('the choice of characters', () => {
  /** Every place sure of its character, but those that are given other votes. */
  const gridOf = (lines: readonly string[], votes: Readonly<Record<string, Readonly<Record<string, number>>>> = {}) =>
    lines.map((line, row) =>
      [...line].map((text, at) => ({ at, votes: new Map(Object.entries(votes[`${row}:${at}`] ?? { [text]: 3 })) })),
    );

  it('takes a look-alike for what may stand at its place', () => {
    const read = [ZONE[0] ?? '', 'L898902C36UT07408I22F12O4159ZE184226B<<<<<10'];
    expect(choose(gridOf(read))).toMatchObject({ sound: true, lines: ZONE.map((text) => ({ text })) });
  });

  it('takes the rival that a reader saw where only that makes every check digit hold, and is the less sure', () => {
    const choice = choose(gridOf(ZONE, { '1:7': { G: 2, C: 1 } }));
    expect(choice).toMatchObject({ sound: true, lines: ZONE.map((text) => ({ text })) });
    expect(choice?.lines[1]?.confidence).toBeCloseTo(1 / 3);
  });

  it('makes up nothing that no reader saw, so that an altered digit stays visible', () => {
    const altered = [ZONE[0] ?? '', 'L898902C36UTO7408122F1204159ZE184227B<<<<<10'];
    expect(choose(gridOf(altered))).toMatchObject({ sound: false, lines: altered.map((text) => ({ text })) });
  });

  it('fills a line up to the width of its format', () => {
    expect(choose(gridOf([(ZONE[0] ?? '').slice(0, 22), ZONE[1] ?? '']))?.lines[0]?.text).toBe(ZONE[0]);
  });
});
