import { PDFDocument } from '@cantoo/pdf-lib';
import type { Sharp } from 'sharp';
import { boxThrough, type Matrix } from './degrade/homography.ts';
import { PROFILES, type Profile, type ScanProfile } from './degrade/profiles.ts';
import { rasterOf, type Size, sharpOf } from './degrade/raster.ts';
import type { Keyed } from './keyed.ts';
import type { PageRenderer } from './renderer.ts';
import type { Placed, Specimen } from './specimens/specimen.ts';

export type { ScanProfile } from './degrade/profiles.ts';
export const SCAN_PROFILES = Object.keys(PROFILES) as readonly ScanProfile[]; // Object.keys forgets the key type

/** How far a sheet was turned clockwise before it went in. */
export type Turn = 0 | 90 | 180 | 270;

/** A page as the device saved it, without metadata. */
export interface Picture extends Size {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpg';
  readonly dpi: number;
}

/**
 * What scanners, fax machines and telephones make of a document; its truth lies where the ink has gone.
 * Quarter turns move no box: boxes are told of the upright page.
 */
export interface Scan extends Specimen {
  readonly pictures: readonly [Picture, ...Picture[]];
  /** The first page's. */
  readonly format: Picture['format'];
}

export async function scan(
  specimen: Specimen,
  name: ScanProfile,
  from: Keyed,
  renderer: PageRenderer,
  turn: Turn = 0,
): Promise<Scan> {
  const profile: Profile = PROFILES[name];
  const sheets = await pageSizes(specimen.bytes);
  const [first, ...rest] = await inOrder(sheets, (sheet, index) =>
    scanPage({ specimen, number: index + 1, sheet, profile, turn, renderer }, from.at(`page-${index + 1}`)),
  );
  if (!first) throw new RangeError('A document without pages');
  const pages = [first, ...rest];
  const truth = Object.entries(specimen.truth).map(
    ([field, placed]) => [field, pages[placed.page - 1]?.place(placed) ?? placed] as const,
  );
  return {
    bytes: first.picture.bytes,
    format: profile.format,
    pages: pages.length,
    pictures: [first.picture, ...rest.map(({ picture }) => picture)],
    truth: Object.fromEntries(truth),
  };
}

interface PageJob {
  readonly specimen: Specimen;
  readonly number: number;
  readonly sheet: Size;
  readonly profile: Profile;
  readonly turn: Turn;
  readonly renderer: PageRenderer;
}

interface ScannedPage {
  readonly picture: Picture;
  place(placed: Placed): Placed;
}

async function scanPage({ specimen, number, sheet, profile, ...job }: PageJob, from: Keyed): Promise<ScannedPage> {
  const dpi = profile.dpi(from, sheet);
  const image = await job.renderer.image(specimen.bytes, number, dpi);
  const drawn = await rasterOf(image, profile.channels(from));
  const { raster, matrix } = await profile.wear(drawn, from);
  const developed = profile.blur > 0 ? sharpOf(raster).blur(profile.blur) : sharpOf(raster);
  const { data, info } = await encoded(developed, raster.channels, job.turn, profile);
  const { width, height } = info;
  return {
    picture: { bytes: data, format: profile.format, width, height, dpi },
    place: placing(matrix, drawn, raster),
  };
}

const placing =
  (matrix: Matrix, from: Size, to: Size) =>
  ({ box, ...rest }: Placed): Placed => ({ ...rest, box: boxThrough(matrix, box, from, to) });

async function encoded(picture: Sharp, channels: 1 | 3, turn: Turn, { encode }: Profile) {
  const shaped = channels === 1 ? picture.toColourspace('b-w') : picture;
  return encode(turn === 0 ? shaped : shaped.rotate(turn)).toBuffer({ resolveWithObject: true });
}

/** In points, turned as the page is shown. */
async function pageSizes(bytes: Uint8Array): Promise<Size[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map((page) => page.getSize());
}

/** One page after the other: only one is held as pixels. */
async function inOrder<In, Out>(list: readonly In[], make: (entry: In, index: number) => Promise<Out>): Promise<Out[]> {
  const made: Out[] = [];
  for (const [index, entry] of list.entries()) made.push(await make(entry, index));
  return made;
}
