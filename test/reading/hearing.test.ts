import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Word } from '../../src/domain/page.ts';
import type { TextLine } from '../../src/reading/pp-ocr/find-lines.ts';
import { heardOn, spelt } from '../../src/reading/pp-ocr/heard.ts';
import { readLine } from '../../src/reading/pp-ocr/read.ts';
import type { Letter } from '../../src/reading/pp-ocr/recognise.ts';
import { type Models, models } from '../../src/reading/pp-ocr/sessions.ts';
import type { Raster } from '../../src/reading/raster.ts';

const [WIDTH, HEIGHT] = [1000, 100];
const LINE: TextLine = { x: 500, y: 50, angle: 0, halfLength: 500, halfHeight: 50 };

const word = (text: string, from: number, to: number, confidence = 0.95): Word => ({
  text,
  box: [from, 0.3, to - from, 0.4],
  confidence,
  engine: 'tesseract',
});
const letters = (text: string): Letter[] =>
  [...text].map((letter, at) => ({
    text: letter,
    from: at / text.length,
    to: (at + 0.9) / text.length,
    confidence: 0.9,
    space: 0,
  }));
const heard = (...words: readonly Word[]) =>
  heardOn(LINE, words, { width: WIDTH, height: HEIGHT, data: new Uint8Array() });
const textOf = (row: readonly Letter[]) => row.map(({ text }) => text).join('');

describe('what the other reader has on a line', () => {
  it('are the words whose middle lies on it, from the left, each letter at its place', () => {
    const row = heard(word('MOTH', 0.5, 0.9), word('ELM', 0.1, 0.4), {
      ...word('OFF', 0.2, 0.3),
      box: [0.2, 1.1, 0.1, 0.4],
    });
    expect(textOf(row)).toBe('ELMMOTH');
    expect(row[3]).toMatchObject({ from: 0.5, space: 1 });
    expect(row[4]).toMatchObject({ space: 0 });
  });

  it('is no help where it guessed', () => {
    expect(heard(word('ELM', 0.1, 0.4, 0.1))).toEqual([]);
  });

  it('gives letters their accents and tells where words part', () => {
    const read = spelt(letters('JoseGarcia'), heard(word('José', 0, 0.4), word('García', 0.4, 1)));
    expect(textOf(read)).toBe('JoséGarcía');
    expect(read.map(({ parted }) => parted)).toEqual([undefined, false, false, false, true, ...Array(5).fill(false)]);
  });

  it('stands beside letters that it reads otherwise, and parts nothing there', () => {
    const read = spelt(letters('10B'), heard(word('IO', 0, 0.66), word('B', 0.67, 1)));
    expect(textOf(read)).toBe('10B');
    expect(read.map(({ second }) => second?.text)).toEqual(['I', 'O', 'B']);
    expect(read[2]?.parted).toBeUndefined();
  });
});

describe('a line of print', () => {
  let second: Models;
  beforeAll(async () => {
    const loaded = await models();
    if (!loaded) throw new Error('onnxruntime-node has no library for this platform');
    second = loaded;
  });

  it('is read with the minus before it and the stop behind it that the detector left out', async () => {
    const picture = await printed('-130.53 in all.');
    const runs = inkOf(picture);
    const [minus, stop] = [runs[0], runs.at(-1)];
    const tight = between(minus?.[1] ?? 0, stop?.[0] ?? 0);
    expect((await readLine(second, picture, tight))?.text).toBe('-130.53 in all.');
  });

  it('does not grow by a rule or by the next column', async () => {
    const plain = await printed('Total');
    const end = inkOf(plain).at(-1)?.[1] ?? 0;
    const beside = `<rect x="${end + 12}" y="10" width="3" height="80"/><text x="${end + 24}" y="66" font-family="sans-serif" font-size="48">9</text>`;
    const picture = await printed('Total', beside);
    expect((await readLine(second, picture, between(38, end + 4)))?.text).toBe('Total');
  });

  it('says of each word whether the other reader agrees', async () => {
    const picture = await printed('Amount due');
    const runs = inkOf(picture);
    const [amount = [0, 0], due = [0, 0]] = [runs.slice(0, -3), runs.slice(-3)].map((part) => [
      part[0]?.[0] ?? 0,
      part.at(-1)?.[1] ?? 0,
    ]);
    const other = (text: string, [from = 0, to = 0]: number[]) => word(text, from / WIDTH, to / WIDTH);
    const line = await readLine(second, picture, between(36, (due[1] ?? 0) + 4), [
      other('Amount', amount),
      other('duc', due),
    ]);
    expect(line?.words.map(({ text, second: beside }) => [text, beside])).toEqual([
      ['Amount', { engine: 'tesseract', text: 'Amount', agrees: true }],
      ['due', { engine: 'tesseract', text: 'duc', agrees: false }],
    ]);
    expect(line?.words[1]?.confidence).toBeLessThan(0.75);
  });
});

/** One line in the system's sans serif face, from 40 pixels. */
async function printed(text: string, more = ''): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>
    <text x="40" y="66" font-family="sans-serif" font-size="48">${text}</text>${more}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** From where to where the columns hold ink, letter by letter. */
function inkOf({ data, width, height }: Raster): number[][] {
  const runs: number[][] = [];
  for (let x = 0; x < width; x++) {
    const isInk = Array.from({ length: height }, (_, y) => data[y * width + x] ?? 255).some((tone) => tone < 128);
    const run = runs.at(-1);
    if (isInk && run?.[1] === x) run[1] = x + 1;
    else if (isInk) runs.push([x, x + 1]);
  }
  return runs;
}

const between = (left: number, right: number): TextLine => ({
  x: (left + right) / 2,
  y: 50,
  angle: 0,
  halfLength: (right - left) / 2,
  halfHeight: 36,
});
