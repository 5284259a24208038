import type { Sharp } from 'sharp';
import type { Keyed } from '../keyed.ts';
import { FAX_DPI, transmit } from './fax.ts';
import { grain } from './grain.ts';
import { type Matrix, skewed } from './homography.ts';
import { photoDpi, photograph } from './photo.ts';
import type { Raster, Size } from './raster.ts';
import { stain } from './stains.ts';
import { warpOver } from './warp.ts';

/** What became of a page's pixels, and the map that moved them. */
interface Worn {
  readonly raster: Raster;
  readonly matrix: Matrix;
}

/** A way for paper to become a picture, all drawn from the key. */
export interface Profile {
  /** How the page is rendered first; its size in points. */
  readonly dpi: (from: Keyed, page: Size) => number;
  readonly channels: (from: Keyed) => 1 | 3;
  readonly wear: (page: Raster, from: Keyed) => Worn | Promise<Worn>;
  /** In pixels; 0 for none. */
  readonly blur: number;
  readonly format: 'png' | 'jpg';
  readonly encode: (picture: Sharp) => Sharp;
}

export const PROFILES = {
  /** An office scanner, well kept: grey, hardly turned. */
  clean: {
    dpi: (from) => from.pick('dpi', [200, 240, 300]),
    channels: () => 1,
    wear: (page, from) => inSixteenGreys(turned(page, 0.3, from)),
    blur: 0,
    format: 'png',
    encode: (picture) => picture.png({ compressionLevel: 6 }),
  },
  /** A scanner in a hurry: the page lies a little askew, under a tired lamp. */
  poor: {
    dpi: (from) => from.pick('dpi', [150, 160]),
    channels: () => 1,
    wear: (page, from) => aged(page, { skew: 2, noise: 36, shade: 34 }, from),
    blur: 0.5,
    format: 'jpg',
    encode: (picture) => picture.jpeg({ quality: 60 }),
  },
  /** Paper that has lived: far askew, stained and folded, saved far too small. */
  degraded: {
    dpi: () => 150,
    channels: (from) => from.pick('colour', [1, 3]),
    wear: (page, from) => {
      const dirty = { ...page, data: Uint8Array.from(page.data) };
      stain(dirty, from.at('stains'));
      return aged(dirty, { skew: 5, noise: 40, shade: 40 }, from);
    },
    blur: 0.6,
    format: 'jpg',
    encode: (picture) => picture.jpeg({ quality: 40 }),
  },
  /** Black or white at the resolution of Group 3 machines, some lines lost. */
  fax: {
    dpi: () => FAX_DPI,
    channels: () => 1,
    wear: (page, from) => {
      const worn = turned(page, 0.8, from);
      transmit(worn.raster, from);
      return worn;
    },
    blur: 0,
    format: 'png',
    encode: (picture) => picture.png({ compressionLevel: 6 }),
  },
  /** Taken with a telephone, on a table. */
  photo: {
    dpi: (_from, page) => photoDpi(page),
    channels: () => 3,
    wear: photograph,
    blur: 0.7,
    format: 'jpg',
    encode: (picture) => picture.jpeg({ quality: 78 }),
  },
  /** Printed with an almost empty cartridge. */
  faint: {
    dpi: () => 200,
    channels: () => 1,
    wear: (page, from) => turned({ ...page, data: page.data.map((level) => 188 + level * 0.25) }, 0.3, from, 251),
    blur: 0.5,
    format: 'png',
    encode: (picture) => picture.png({ compressionLevel: 6 }),
  },
  /** Taken from so near that the lens could not focus: nobody can read it. */
  unfocused: {
    dpi: (_from, page) => photoDpi(page),
    channels: () => 3,
    wear: photograph,
    blur: 14,
    format: 'jpg',
    encode: (picture) => picture.jpeg({ quality: 78 }),
  },
} as const satisfies Record<string, Profile>;
export type ScanProfile = keyof typeof PROFILES;

/** Turned by up to so many degrees either way on white, and cut back to the size of the sheet. */
function turned(page: Raster, most: number, from: Keyed, white = 255): Worn {
  const degrees = ((from.integer('skew', 2001) - 1000) / 1000) * most;
  const matrix = skewed(page, degrees);
  const raster = { ...page, data: new Uint8Array(page.data.length).fill(white) };
  warpOver(page, matrix, raster);
  return { raster, matrix };
}

const SIXTEEN_GREYS = Uint8Array.from({ length: 256 }, (_, level) => Math.round(level / 17) * 17);

/** As office scanners save text, so that a page is no megabyte. In place. */
function inSixteenGreys(worn: Worn): Worn {
  const { data } = worn.raster;
  for (let at = 0; at < data.length; at++) data[at] = SIXTEEN_GREYS[data[at] ?? 0] ?? 0;
  return worn;
}

function aged(page: Raster, { skew, ...wear }: { skew: number; noise: number; shade: number }, from: Keyed): Worn {
  const worn = turned(page, skew, from);
  grain(worn.raster, wear, from);
  return worn;
}
