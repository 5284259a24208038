import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasUnreadMarks } from '../../src/reading/pp-ocr/accents.ts';
import type { TextLine } from '../../src/reading/pp-ocr/find-lines.ts';
import { readLine } from '../../src/reading/pp-ocr/read.ts';
import { type Models, models } from '../../src/reading/pp-ocr/sessions.ts';
import type { Raster } from '../../src/reading/raster.ts';

const [WIDTH, HEIGHT] = [900, 72];

/** One line of print, a little out of focus where `blur` says so (the deviation in pixels). */
async function printed(text: string, { size = 30, blur = 0 } = {}): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>
    <text x="20" y="46" font-family="sans-serif" font-size="${size}">${text}</text></svg>`;
  const drawn = sharp(Buffer.from(svg)).greyscale();
  const { data, info } = await (blur > 0 ? drawn.blur(blur) : drawn).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Where the print lies: as wide as its ink, as tall as the detector takes a line of this size. */
function placeOf({ data, width }: Raster, size = 30): TextLine {
  const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: HEIGHT }, (_, y) => data[y * width + x] ?? 255).some((tone) => tone < 128),
  );
  const [left = 0, right = 0] = [inked[0], inked.at(-1)];
  return {
    x: (left + right) / 2,
    y: 46 - size * 0.36,
    angle: 0,
    halfLength: (right - left) / 2 + 8,
    halfHeight: size * 0.6,
  };
}

describe('marks over letters', () => {
  let readers: Models;
  beforeAll(async () => {
    const loaded = await models();
    if (!loaded) throw new Error('onnxruntime-node has no library for this platform');
    readers = loaded;
  });
  const read = async (text: string, how = {}) => {
    const picture = await printed(text, how);
    return (await readLine(readers, picture, placeOf(picture)))?.text;
  };

  it.each([
    'Käferloh am Grünbach',
    'Évry-lès-Prés en Forêt',
    'Cigüeñuela de Viñalejos',
    'Bâtiment Forêt Hôtel',
    'GRÖSSENMÜHLE ÄHRENWEG',
    'FÉLICIE NUÑEZ GARCÍA',
  ])('are read as they are printed: %s', async (text) => {
    expect(await read(text)).toBe(text);
  });

  it('are read a little out of focus too', async () => {
    expect(await read('Gänseblümchenweg Fátima', { blur: 0.9 })).toBe('Gänseblümchenweg Fátima');
  });

  it('are not invented over plain print, with its dots, quotes and stops', async () => {
    const plain = "Jim's first prize: 19,000.50 paid in July; noon, unanimous.";
    expect((await read(plain, { size: 26 }))?.normalize('NFD')).not.toMatch(/\p{M}/u);
  });

  it('are not taken from dirt that lies over every letter', async () => {
    const picture = await printed('RUNNING WATER');
    for (let x = 24; x < 400; x += 9)
      for (let y = 15; y < 19; y++) picture.data.fill(0, y * WIDTH + x, y * WIDTH + x + 4);
    expect((await readLine(readers, picture, placeOf(picture)))?.text.normalize('NFD')).not.toMatch(/\p{M}/u);
  });
});

describe('a word that another reader has read without its marks', () => {
  it.each([
    ['LEONCE', 'LÉONCE', true],
    ['LEONCE', 'LEONCE', false],
    ['Juni', 'Juni', false],
    ['Muhle', 'Mühle', true],
    ['Mühle', 'Mühle', false],
  ])('%s, printed %s: %s', async (text, print, unread) => {
    const picture = await printed(print);
    expect(hasUnreadMarks(text, picture, placeOf(picture))).toBe(unread);
  });
});
