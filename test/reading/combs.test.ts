import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from '../../src/reading/lines.ts';
import { combsIn } from '../../src/reading/picture/combs.ts';
import { inkOf } from '../../src/reading/picture/ink.ts';
import { withCombs } from '../../src/reading/picture/read-combs.ts';
import { type Picture, scaled } from '../../src/reading/picture/scale.ts';
import { type Models, models } from '../../src/reading/pp-ocr/sessions.ts';

const DPI = 200;
const CELL = { width: 46, height: 56 };
const SURVEY = 100;

let second: Models;
beforeAll(async () => {
  const loaded = await models();
  if (!loaded) throw new Error('onnxruntime-node has no library for this platform');
  second = loaded;
});

describe('boxes for one letter each', () => {
  it('are found as rows of even cells, with a row of its own where a gap parts them', async () => {
    const combs = await found(await form(comb(60, 60, '933') + comb(230, 60, '67') + comb(360, 60, '4372')));
    expect(combs.map((cells) => cells.length).sort()).toEqual([2, 3, 4]);
  });

  it('are read without their rules, each row as a word', async () => {
    const picture = await form(comb(60, 60, '933') + comb(230, 60, '67') + comb(360, 60, '4372'));
    expect((await read(picture)).sort()).toEqual(['4372', '67', '933']);
  });

  it('part words where one stays empty, and give nothing where all do', async () => {
    expect(await read(await form(comb(60, 60, 'ANN LEE')))).toEqual(['ANN LEE']);
    expect(await read(await form(comb(60, 60, '       ')))).toEqual([]);
  });

  it('take the place of the pieces that were read before, not of a fuller reading', async () => {
    const picture = await form(comb(60, 60, '933'));
    const at = (text: string, x: number, width: number) =>
      lineOf([
        {
          text,
          box: [x / picture.width, 70 / picture.height, width / picture.width, 30 / picture.height],
          confidence: 0.9,
          engine: 'tesseract',
        },
      ]);
    expect(await read(picture, [at('9', 70, 20), at('33', 118, 70)])).toEqual(['933']);
    expect(await read(picture, [at('9334', 70, 110)])).toEqual(['9334']);
  });

  it('are neither print with tall strokes nor the columns of a table', async () => {
    const table = [0, 1, 2, 3].map(
      (at) => `<rect x="${60 + at * 180}" y="150" width="180" height="50" fill="none" stroke="#000" stroke-width="2"/>`,
    );
    const print = '<text x="60" y="110" font-family="sans-serif" font-size="64">HILL LLIH</text>';
    expect(await found(await form(print + table.join('')))).toEqual([]);
  });
});

/** A row of framed cells with a letter in each. */
const comb = (x: number, y: number, letters: string): string =>
  [...letters]
    .map((letter, at) => {
      const left = x + at * CELL.width;
      return `<rect x="${left}" y="${y}" width="${CELL.width}" height="${CELL.height}" fill="none" stroke="#000" stroke-width="2"/>
        <text x="${left + CELL.width / 2}" y="${y + 40}" text-anchor="middle" font-family="sans-serif" font-size="34">${letter}</text>`;
    })
    .join('');

async function form(drawn: string): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="260"><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, dpi: DPI };
}

const found = async (picture: Picture) => combsIn(inkOf(await scaled(picture, SURVEY / DPI)), SURVEY);

async function read(picture: Picture, lines: Parameters<typeof withCombs>[2] = []): Promise<string[]> {
  return (await withCombs(second, picture, lines, await found(picture))).map(({ text }) => text);
}
