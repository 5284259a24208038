import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Line, Word } from '../../src/domain/page.ts';
import { lineOf } from '../../src/reading/lines.ts';
import { confirm, fill } from '../../src/reading/picture/fuse.ts';
import { inkOf } from '../../src/reading/picture/ink.ts';
import type { Picture } from '../../src/reading/picture/scale.ts';
import { scaled } from '../../src/reading/picture/scale.ts';
import { leftover } from '../../src/reading/picture/unread.ts';
import { type Models, models } from '../../src/reading/pp-ocr/sessions.ts';

const [WIDTH, HEIGHT] = [1600, 400];
let picture: Picture;
let second: Models;

/** Two lines of print, drawn by the system's sans serif face. */
beforeAll(async () => {
  const print = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>
    <text x="100" y="130" font-family="sans-serif" font-size="48">Amount due</text>
    <text x="600" y="130" font-family="sans-serif" font-size="48">2417.36</text>
    <text x="100" y="300" font-family="sans-serif" font-size="48">Account holder</text></svg>`;
  const { data, info } = await sharp(Buffer.from(print))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  picture = { data, width: info.width, height: info.height, dpi: 300 };
  const loaded = await models();
  if (!loaded) throw new Error('onnxruntime-node has no library for this platform');
  second = loaded;
});

const word = (text: string, x: number, width: number, confidence: number): Word => ({
  text,
  box: [x / WIDTH, 92 / HEIGHT, width / WIDTH, 40 / HEIGHT],
  confidence,
  engine: 'tesseract',
});
const AMOUNT = { x: 600, width: 190 };

describe('the two readers together', () => {
  it('leave a sure word alone and put the surer reading in the place of a doubtful one, with the other beside it', async () => {
    const line = lineOf([word('Amount', 100, 170, 0.97), word('24I7.3G', AMOUNT.x, AMOUNT.width, 0.4)]);
    const {
      lines: [read],
    } = await confirm(second, picture, [line]);
    expect(read?.words[0]).toEqual(line.words[0]);
    expect(read?.words[1]).toMatchObject({
      text: '2417.36',
      engine: 'pp-ocr',
      second: { engine: 'tesseract', text: '24I7.3G', agrees: false },
    });
  });

  it('believe a doubtful word the more when both read it alike', async () => {
    const {
      lines: [read],
    } = await confirm(second, picture, [lineOf([word('2417.36', AMOUNT.x, AMOUNT.width, 0.7)])]);
    expect(read?.words[0]).toMatchObject({ text: '2417.36', engine: 'tesseract', second: { agrees: true } });
    expect(read?.words[0]?.confidence).toBeGreaterThan(0.9);
  });

  it('agree where one writes the quotes of a typesetter and the other those of a keyboard', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="120"><rect width="100%" height="100%" fill="#fff"/>
      <text x="40" y="80" font-family="sans-serif" font-size="48">Holder's name</text></svg>`;
    const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const doubtful: Word = { text: 'Holder’s', box: [0.04, 0.3, 0.24, 0.45], confidence: 0.7, engine: 'tesseract' };
    const { lines } = await confirm(second, { data, width: info.width, height: info.height }, [lineOf([doubtful])]);
    expect(lines[0]?.words[0]).toMatchObject({ text: 'Holder’s', second: { text: "Holder's", agrees: true } });
  });

  it('drop dots that only one of them took for a word, and bars between columns', async () => {
    const off = { x: 1000, width: 60 };
    const nothing = [word('~.', off.x, off.width, 0.2), word('|', off.x + 100, 10, 0.95)];
    expect(await confirm(second, picture, [lineOf(nothing)])).toEqual({ lines: [], lost: [] });
  });

  it('find anew what neither makes sense of, as where one took two rows for a word', async () => {
    const twoRows: Word = { ...word('Mont', 95, 330, 0.1), box: [95 / WIDTH, 85 / HEIGHT, 330 / WIDTH, 235 / HEIGHT] };
    const confirmed = await confirm(second, picture, [lineOf([twoRows])]);
    expect(confirmed.lost.map(({ text }) => text)).toEqual(['Mont']);
    const around = [{ left: 0, top: 0, right: 500, bottom: HEIGHT }];
    const { lines } = await fill(second, picture, confirmed, around);
    expect(lines.map(({ text }) => text)).toEqual(['Amount due', 'Account holder']);
  });

  it('put what was found anew back into the line that it stands in', async () => {
    const lost = word('24I7', AMOUNT.x, AMOUNT.width, 0.1);
    const before = { ...word('due', 430, 150, 0.96) };
    const { lines } = await fill(second, picture, { lines: [lineOf([before, lost])], lost: [lost] });
    expect(lines.map(({ text }) => text)).toContain('due 2417.36');
  });

  it('find the line that one of them missed, and say how much of the ink is read', async () => {
    const first: Line[] = [lineOf([word('Amount due 2417.36', 95, 700, 0.96)])];
    const small = await scaled(picture, 1 / 3);
    const before = leftover(inkOf(small), first, small.dpi);
    expect(before.share).toBeGreaterThan(0.2);
    const { lines } = await fill(second, picture, { lines: first, lost: [] });
    expect(lines.map(({ text }) => text)).toEqual(['Amount due 2417.36', 'Account holder']);
    expect(leftover(inkOf(small), lines, small.dpi).coverage).toBeGreaterThan(before.coverage + 0.2);
  });
});
