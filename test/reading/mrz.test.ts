import { StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Line } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { onGrid } from '../../src/reading/mrz-grid.ts';
import { isMrzLike } from '../../src/reading/mrz-lines.ts';
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
  const letters = (text: string, slots: readonly number[]) =>
    [...text].map((one, index) => {
      const at = slots[index] ?? 0;
      return { text: one, from: at * 0.02, to: at * 0.02 + 0.01, confidence: 0.9 };
    });
  const read = (text: string, slots: readonly number[], end: number) =>
    onGrid(letters(text, slots), end * 0.02 + 0.005)
      .map((letter) => letter.text)
      .join('');

  it('gives a run of fillers the number that its width has room for', () => {
    expect(read('AB<<CDEFGH', [0, 1, 2, 5, 6, 7, 8, 9, 10, 11], 11)).toBe('AB<<<<CDEFGH');
  });

  it('fills a line that closes with fillers up to where the zone ends', () => {
    expect(read('ABCDEFGH<<', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 13)).toBe('ABCDEFGH<<<<<<');
  });

  it('adds nothing where letters stand apart without a filler', () => {
    expect(read('ABCDEFGHIJ', [0, 1, 2, 3, 5, 6, 7, 8, 9, 10], 10)).toBe('ABCDEFGHIJ');
  });
});
