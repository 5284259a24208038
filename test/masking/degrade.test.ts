import { PDFDocument } from '@cantoo/pdf-lib';
import sharp, { type Stats } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrapScan } from '../../masking/bind.ts';
import { SCAN_PROFILES, type ScanProfile, scan } from '../../masking/degrade.ts';
import { keyed } from '../../masking/keyed.ts';
import { drawPersona } from '../../masking/persona.ts';
import { SPECIMENS, type SpecimenType } from '../../masking/specimens/index.ts';
import { BLACK, Sheet } from '../../masking/specimens/sheet.ts';
import type { Placed, Specimen } from '../../masking/specimens/specimen.ts';
import type { Box, Page } from '../../src/domain/page.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 2 });
});
afterAll(() => reader.close());

const seeds = ['one', 'two'];
/** All but the two whose word is hardly there, or not at all. */
const LEGIBLE = SCAN_PROFILES.filter((profile) => profile !== 'faint' && profile !== 'unfocused');
const NOWHERE: Box = [0, 0, 0, 0];

describe('a picture of a page', () => {
  it.each(LEGIBLE)('has a word where its truth says, by the pixels it changes: %s', async (profile) => {
    const [without, bare] = [await lettered(), await lettered({ word: true })];
    const ink = await change(await reader.image(without.bytes, 1, 300), await reader.image(bare.bytes, 1, 300));
    const word = await lettered({ word: true, ink });
    for (const seed of seeds) {
      const blank = await scan(without, profile, keyed(seed), reader);
      const { bytes, truth } = await scan(word, profile, keyed(seed), reader);
      expect(overlap(truth.word?.box ?? NOWHERE, await change(blank.bytes, bytes))).toBeGreaterThanOrEqual(0.9);
    }
  });

  it.each(SCAN_PROFILES)('is the same for the same key, and another for another: %s', async (profile) => {
    const page = await lettered({ word: true });
    const [a, again, b] = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => Buffer.from((await scan(page, profile, keyed(seed), reader)).bytes)),
    );
    expect(again?.equals(a ?? Buffer.of())).toBe(true);
    expect(b?.equals(a ?? Buffer.of())).toBe(false);
  });

  it('keeps the shape of the sheet where a scanner made it', async () => {
    for (const profile of ['clean', 'poor', 'degraded', 'fax'] as const) {
      const { pictures } = await scan(await lettered(), profile, keyed('shape'), reader);
      expect(pictures[0].width / pictures[0].height).toBeCloseTo(612 / 792, 2);
    }
  });

  it('is black and white from a fax machine, grey from a scanner and coloured from a telephone', async () => {
    const of = async (profile: ScanProfile) =>
      sharp((await scan(await lettered(), profile, keyed('colour'), reader)).bytes).stats();
    const [fax, clean, photo] = [await of('fax'), await of('clean'), await of('photo')];
    const levels = (stats: Stats) => stats.channels.map(({ mean }) => Math.round(mean));
    expect(new Set(levels(clean)).size).toBe(1);
    expect(new Set(levels(photo)).size).toBe(3);
    expect([fax.channels[0]?.min, fax.channels[0]?.max]).toEqual([0, 255]);
    expect(await shades('fax')).toBe(2);
  });

  it('carries no metadata, wrapped in a PDF or not', async () => {
    for (const profile of SCAN_PROFILES) {
      const scanned = await scan(await lettered(), profile, keyed('meta'), reader);
      const { exif, icc, xmp, iptc } = await sharp(scanned.bytes).metadata();
      expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      const pdf = Buffer.from(await wrapScan(scanned)).toString('latin1');
      expect(pdf).not.toMatch(/CreationDate|ModDate|Producer|Creator|Metadata/);
    }
  });

  it('is one of several where the document has several pages, each with its own truth', async () => {
    const sheet = await Sheet.open();
    sheet.note('first', 'x', 'x', sheet.box(60, 90, 300, 40, { fill: BLACK }));
    sheet.turn();
    sheet.note('second', 'y', 'y', sheet.box(200, 500, 300, 40, { fill: BLACK }));
    const scanned = await scan(await sheet.finish(), 'degraded', keyed('pages'), reader);
    expect(scanned.pictures.length).toBe(2);
    expect((await PDFDocument.load(await wrapScan(scanned))).getPageCount()).toBe(2);
    for (const [index, { bytes, width, height }] of scanned.pictures.entries()) {
      const placed = Object.values(scanned.truth).find(({ page }) => page === index + 1);
      const blank = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      expect(overlap(placed?.box ?? NOWHERE, await change(blank, bytes, 170))).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('a page that went in turned', () => {
  it.each([90, 180, 270] as const)(
    'tells its boxes of the upright page: turned by %i degrees',
    async (turn) => {
      const specimen = await draw('bank-statement');
      const upright = await scan(specimen, 'clean', keyed('turn'), reader);
      const turned = await scan(specimen, 'clean', keyed('turn'), reader, turn);
      expect(turned.truth).toEqual(upright.truth);
      expect(turned.pictures[0].width).toBe(upright.pictures[0][turn === 180 ? 'width' : 'height']);
      const [page] = await reader.pages(turned.bytes);
      const { accountNumber } = turned.truth;
      expect(accountNumber && page ? readIn(page, accountNumber.box) : '').toBe(accountNumber?.printed);
    },
    60_000,
  );
});

describe('the truth of a clean scan', () => {
  it('is what a reader finds in its boxes, at least 98 times in 100', async () => {
    const types = ['bank-statement', 'pay-slip', 'utility-bill', 'w2', 'passport'] as const;
    const found = await Promise.all(types.map(async (type) => readBack(await draw(type), type)));
    const all = found.flat();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThanOrEqual(0.98);
  }, 120_000);
});

async function readBack(specimen: Specimen, seed: string): Promise<{ field: string; right: boolean }[]> {
  const { truth, bytes } = await scan(specimen, 'clean', keyed(seed), reader);
  const [page] = await reader.pages(bytes);
  const texts = Object.entries(truth).filter(([, { value }]) => typeof value === 'string');
  return texts.map(([field, { printed, box }]) => ({
    field,
    right: page !== undefined && plain(readIn(page, box)) === plain(printed),
  }));
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The words whose middle lies in the box, line by line. */
function readIn(page: Page, [x, y, width, height]: Box): string {
  const inside = ([left, top, wide, high]: Box) =>
    left + wide / 2 > x && left + wide / 2 < x + width && top + high / 2 > y && top + high / 2 < y + height;
  return page.lines.flatMap(({ words }) => words.filter((word) => inside(word.box)).map(({ text }) => text)).join(' ');
}

function draw(type: SpecimenType): Promise<Specimen> {
  const { draw, layouts } = SPECIMENS[type];
  const from = keyed('degrade test');
  return draw(drawPersona(from.at('persona'), 'p'), from.at(type), layouts[0]);
}

/** A page with some print on it, and perhaps a word whose ink lies in the box given. */
async function lettered({ word = false, ink }: { word?: boolean; ink?: Box } = {}): Promise<Specimen> {
  const sheet = await Sheet.open();
  for (let line = 0; line < 12; line++) sheet.write('Other print that stands on the page', 60, 200 + line * 30);
  if (word) sheet.write('MOCKINGBIRD', 230, 110, { face: 'bold', size: 30 });
  const placed: Omit<Placed, 'page' | 'box'> = { value: 'MOCKINGBIRD', printed: 'MOCKINGBIRD' };
  if (ink) sheet.note('word', placed.value, placed.printed, ink);
  return sheet.finish();
}

/** The smallest box around the pixels that differ by more than so many grey levels, as fractions of the page. */
async function change(before: Uint8Array, after: Uint8Array, least = 64): Promise<Box> {
  const grey = (bytes: Uint8Array) => sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [{ data, info }, other] = [await grey(before), await grey(after)];
  const { width, height } = info;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let index = 0; index < data.length; index++) {
    if (Math.abs((data[index] ?? 0) - (other.data[index] ?? 0)) <= least) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return [left / width, top / height, (right - left) / width, (bottom - top) / height];
}

async function shades(profile: ScanProfile): Promise<number> {
  const { bytes } = await scan(await lettered(), profile, keyed('shades'), reader);
  return new Set(await sharp(bytes).greyscale().raw().toBuffer()).size;
}

/** Intersection over union. */
function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (aw * ah + bw * bh - shared);
}
