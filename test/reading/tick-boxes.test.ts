import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/reading/picture/ink.ts';
import { tickBoxesOf } from '../../src/reading/picture/tick-boxes.ts';

const DPI = 100;
/** In points, drawn larger and brought to the resolution of a survey, so that no edge falls on whole pixels. */
const SHEET = { width: 200, height: 100 };

const frame = (x: number, y: number, side: number, inside = ''): string =>
  `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="none" stroke="black" stroke-width="0.7"/>${inside}`;
const stroke = (path: string): string => `<path d="${path}" fill="none" stroke="black" stroke-width="1.2"/>`;

async function boxesOn(drawn: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.width * 4}" height="${SHEET.height * 4}" viewBox="0 0 ${SHEET.width} ${SHEET.height}"><rect width="100%" height="100%" fill="white"/>${drawn}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .resize({ width: Math.round((SHEET.width * DPI) / 72) })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const boxes = tickBoxesOf(inkOf({ data, width: info.width, height: info.height }), [], DPI);
  return boxes
    .map(({ box, ticked }) => ({ x: Math.round(box[0] * SHEET.width), ticked }))
    .sort((one, other) => one.x - other.x)
    .map(({ ticked }) => ticked);
}

describe('boxes for a tick', () => {
  it.each([6.5, 7, 7.7, 8, 8.6, 9.3, 10, 12, 15])(
    '%d points wide are found, the ticked one and the empty one',
    async (side) => {
      for (const x of [20, 20.3, 20.6]) {
        const tick = stroke(`M ${x + 1} ${20 + side / 2} l ${side / 3} ${side / 3} l ${side * 0.7} -${side}`);
        expect(await boxesOn(frame(x, 20, side, tick) + frame(x + 80, 20.4, side))).toEqual([true, false]);
      }
    },
  );

  it('are ticked by a cross too, and by being filled', async () => {
    const cross = stroke('M 21 21 l 7 7 M 28 21 l -7 7');
    const filled = '<rect x="100" y="20" width="9" height="9"/>';
    expect(await boxesOn(frame(20, 20, 9, cross) + filled)).toEqual([true, true]);
  });

  it('are no cells of a table, no circles and no lone rules', async () => {
    const others =
      '<rect x="20" y="20" width="60" height="10" fill="none" stroke="black" stroke-width="0.7"/>' +
      '<rect x="90" y="20" width="24" height="24" fill="none" stroke="black" stroke-width="0.7"/>' +
      '<circle cx="140" cy="30" r="5" fill="none" stroke="black" stroke-width="0.7"/>' +
      stroke('M 160 20 h 9 M 160 29 h 9');
    expect(await boxesOn(others)).toEqual([]);
  });

  it('are none where letters are known to stand', async () => {
    const { data, info } = await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="100%" height="100%" fill="white"/><rect x="20" y="20" width="12" height="12" fill="none" stroke="black"/></svg>',
      ),
    )
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const ink = inkOf({ data, width: info.width, height: info.height });
    expect(tickBoxesOf(ink, [], DPI)).toHaveLength(1);
    expect(tickBoxesOf(ink, [[0.3, 0.3, 0.3, 0.3]], DPI)).toHaveLength(0);
  });
});
