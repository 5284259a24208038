import sharp from 'sharp';
import type { Line, Page } from '../../../src/domain/page.ts';
import type { Piece } from '../piece.ts';
import type { ChannelReader, PageReader, Source } from './index.ts';

const DPI = 150;
/** A word read with less is a smudge as often as a word. */
const SURE = 0.5;
/** A line read with less may be others that lie on their side. */
const CERTAIN = 0.85;

/** Ink reaches a little beyond the box of its word, by so much of its height. */
const FRINGE = 0.15;

export interface PictureOptions {
  /** At which turns a page is read again. */
  readonly turns?: readonly number[];
}

/** What can be read from a page's pixels: upright, and of some pages what stands at the other three turns. */
export const pictures = ({ turns = [90, 180, 270] }: PictureOptions = {}): ChannelReader => ({
  channel: 'picture',
  async read(source, reader) {
    const pieces: Piece[] = [];
    for (const page of await source.pages()) {
      const { picture, turned } = source.look(page.page);
      if (!picture && page.source !== 'ocr') continue;
      const sheet = turned || page.source !== 'ocr' ? await sheetOf(source, page, reader) : { upright: page.lines };
      pieces.push(pieceOf(source, page.page, sheet.upright));
      if (!turned || !('pixels' in sheet)) continue;
      for (const lines of await atTurns(turns, sheet, reader)) pieces.push(pieceOf(source, page.page, lines));
    }
    return pieces;
  },
});

interface Sheet {
  readonly upright: readonly Line[];
  /** As the upright lines were read. */
  readonly pixels: Uint8Array;
}

interface Reading extends Sheet {
  /** How far the reader turned it. */
  readonly turn: number;
  readonly blank: boolean;
}

/** A page with a text layer is read from its pixels, any other was. */
async function sheetOf({ bytes }: Source, page: Page, reader: PageReader): Promise<Sheet> {
  if (page.source === 'ocr')
    return { upright: page.lines, pixels: await reader.image(bytes, page.page, DPI, page.rotation) };
  return readAt(0, await reader.image(bytes, page.page, DPI), reader);
}

const pieceOf = ({ file }: Source, page: number, lines: readonly Line[]): Piece => ({
  channel: 'picture',
  file,
  page,
  lines: lines.map(({ text }) => text),
  clear: lines.map(({ words }) => words.map(({ text, confidence }) => (confidence >= SURE ? text : '·')).join(' ')),
});

/** What was read is painted over each time: the reader turns a page as most of its words stand, and would see no others. */
async function atTurns(
  turns: readonly number[],
  { upright, pixels }: Sheet,
  reader: PageReader,
): Promise<(readonly Line[])[]> {
  const found: (readonly Line[])[] = [];
  let [rest, lies] = [await paintedOver(pixels, upright), 0];
  for (const turn of turns) {
    const read = await readAt((turn - lies + 360) % 360, rest, reader);
    if (read.blank) break; // no ink is left for any turn
    found.push(read.upright);
    rest = await paintedOver(read.pixels, read.upright);
    lies = (turn + read.turn) % 360;
  }
  return found;
}

/** Turns a picture clockwise and reads it; the reader may turn it further. */
async function readAt(turn: number, picture: Uint8Array, reader: PageReader): Promise<Reading> {
  const pixels = await turnedBy(turn, picture);
  const [page] = await reader.pages(pixels).catch(() => []);
  const further = page?.rotation ?? 0;
  return {
    upright: page?.lines ?? [],
    pixels: await turnedBy(further, pixels),
    turn: further,
    blank: page?.source === 'blank',
  };
}

const turnedBy = async (turn: number, picture: Uint8Array): Promise<Uint8Array> =>
  turn === 0 ? picture : sharp(picture).rotate(turn).png().toBuffer();

async function paintedOver(pixels: Uint8Array, lines: readonly Line[]): Promise<Uint8Array> {
  const { width, height } = await sharp(pixels).metadata();
  const patches = lines
    .filter(({ text, confidence }) => confidence >= CERTAIN && /[\p{L}\p{N}]{3}/u.test(text))
    .flatMap(({ words }) => words)
    .map(({ box: [x, y, w, h] }) => {
      const fringe = h * height * FRINGE;
      return `<rect x="${x * width - fringe}" y="${y * height - fringe}" width="${w * width + 2 * fringe}" height="${h * height + 2 * fringe}"/>`;
    });
  const cover = Buffer.from(`<svg width="${width}" height="${height}" fill="white">${patches.join('')}</svg>`);
  return sharp(pixels)
    .composite([{ input: cover }])
    .png()
    .toBuffer();
}
