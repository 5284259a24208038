import sharp from 'sharp';
import type { Line, Page } from '../../../src/domain/page.ts';
import type { Piece } from '../piece.ts';
import type { PageReader, Source } from './index.ts';

const DPI = 150;
/** A word read with less is a smudge as often as a word. */
const SURE = 0.5;

/** What can be read from a page's pixels: upright, and of some pages what stands at the other three turns. */
export async function pictureOf(source: Source, reader: PageReader): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const page of await source.pages()) {
    const { picture, turned } = source.look(page.page);
    if (!picture && page.source !== 'ocr') continue;
    const pixels = turned || page.source !== 'ocr' ? await reader.image(source.bytes, page.page, DPI) : undefined;
    const upright = page.source === 'ocr' ? [page] : pixels ? await readOf(pixels, reader) : [];
    pieces.push(...upright.map((read) => pieceOf(source, page.page, read.lines)));
    if (turned && pixels)
      for (const lines of await atOtherTurns(pixels, upright, reader)) pieces.push(pieceOf(source, page.page, lines));
  }
  return pieces;
}

const readOf = (pixels: Uint8Array, reader: PageReader): Promise<readonly Page[]> =>
  reader.pages(pixels).catch(() => []);

const pieceOf = ({ file }: Source, page: number, lines: readonly Line[]): Piece => ({
  channel: 'picture',
  file,
  page,
  lines: lines.map(({ text }) => text),
  clear: lines.map(({ words }) => words.map(({ text, confidence }) => (confidence >= SURE ? text : '·')).join(' ')),
});

/** The upright words are painted over first: the reader turns a page as most of its words stand, and would see no others. */
async function atOtherTurns(
  pixels: Uint8Array,
  upright: readonly Page[],
  reader: PageReader,
): Promise<(readonly Line[])[]> {
  const { width, height } = await sharp(pixels).metadata();
  const patches = upright
    .flatMap(({ lines }) => lines.flatMap(({ words }) => words))
    .map(
      ({ box: [x, y, w, h] }) =>
        `<rect x="${x * width}" y="${y * height}" width="${w * width}" height="${h * height}"/>`,
    );
  const cover = Buffer.from(`<svg width="${width}" height="${height}" fill="white">${patches.join('')}</svg>`);
  const rest = await sharp(pixels)
    .composite([{ input: cover }])
    .png()
    .toBuffer();
  const found: (readonly Line[])[] = [];
  for (const turn of [90, 180, 270]) {
    const pages = await readOf(await sharp(rest).rotate(turn).png().toBuffer(), reader);
    found.push(pages.flatMap(({ lines }) => lines));
  }
  return found;
}
