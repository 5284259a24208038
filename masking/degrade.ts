import sharp, { type Sharp } from 'sharp';
import type { Box } from '../src/domain/page.ts';
import type { Keyed } from './keyed.ts';
import type { PageRenderer } from './renderer.ts';
import { share } from './specimens/boxes.ts';
import type { Placed, Specimen } from './specimens/specimen.ts';

/** What a scanner does to a page. Skew in hundredths of a degree either way, blur in pixels, noise and shade in grey levels. */
interface Profile {
  readonly dpi: readonly number[];
  readonly skew: number;
  readonly blur: number;
  readonly noise: number;
  readonly shade: number;
  readonly encode: (grey: Sharp) => Sharp;
}

export const SCAN_PROFILES = {
  clean: {
    dpi: [200],
    skew: 30,
    blur: 0.4,
    noise: 0,
    shade: 0,
    encode: (grey) => grey.png({ palette: true, colours: 16, dither: 0, effort: 10 }),
  },
  degraded: {
    dpi: [150, 160],
    skew: 200,
    blur: 0.9,
    noise: 36,
    shade: 34,
    encode: (grey) => grey.jpeg({ quality: 60 }),
  },
} as const satisfies Record<string, Profile>;
export type ScanProfile = keyof typeof SCAN_PROFILES;

/** A scanned page: PNG where it is clean, JPEG where it is not, both without metadata; its truth lies where the ink has gone. */
export interface Scan extends Specimen {
  readonly format: 'png' | 'jpg';
}

/** One page, printed and scanned: turned a little, shaded, grained and blurred, all drawn from the key. The boxes turn with the page. */
export async function scan(specimen: Specimen, name: ScanProfile, from: Keyed, renderer: PageRenderer): Promise<Scan> {
  const profile: Profile = SCAN_PROFILES[name];
  const clean = await renderer.image(specimen.bytes, 1, from.pick('dpi', profile.dpi));
  const degrees = (from.integer('skew', 2 * profile.skew + 1) - profile.skew) / 100;
  const page = await turned(clean, degrees);
  grain(page, profile, from);
  const { width, height } = page;
  const grey = sharp(page.data, { raw: { width, height, channels: 1 } }).blur(profile.blur);
  const place = ({ box, ...rest }: Placed): Placed => ({ ...rest, box: turnBox(box, degrees, width / height) });
  return {
    bytes: await profile.encode(grey).toBuffer(),
    pages: 1,
    format: name === 'clean' ? 'png' : 'jpg',
    truth: Object.fromEntries(Object.entries(specimen.truth).map(([field, placed]) => [field, place(placed)])),
  };
}

interface GreyPage {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Turned about its middle on white, and cut back to the size of the sheet. */
async function turned(image: Uint8Array, degrees: number): Promise<GreyPage> {
  const { data: upright, info: sheet } = await sharp(image)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: sheet.width, height: sheet.height, channels: 1 } as const;
  const { data: larger, info } = await sharp(upright, { raw })
    .rotate(degrees, { background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [Math.round((info.width - sheet.width) / 2), Math.round((info.height - sheet.height) / 2)];
  const data = await sharp(larger, { raw: { width: info.width, height: info.height, channels: 1 } })
    .extract({ left, top, width: sheet.width, height: sheet.height })
    .greyscale()
    .raw()
    .toBuffer();
  return { data, width: sheet.width, height: sheet.height };
}

/** Grain and a shadow that falls across the page, in place. */
function grain({ data, width, height }: GreyPage, { noise, shade }: Profile, from: Keyed): void {
  if (noise === 0 && shade === 0) return;
  const bytes = from.stream('grain', 2 * data.length);
  const tilt = from.integer('tilt', 101) / 100;
  for (let index = 0; index < data.length; index++) {
    const grains = ((bytes[2 * index] ?? 0) + (bytes[2 * index + 1] ?? 0) - 255) / 255;
    const across = (index % width) / width;
    const down = Math.floor(index / width) / height;
    const shadow = shade * (tilt * across + (1 - tilt) * down);
    data[index] = Math.max(0, Math.min(255, Math.round((data[index] ?? 0) * 0.94 + 8 + grains * noise - shadow)));
  }
}

/** The upright box around a box that was turned clockwise about the middle of a page of this aspect (width by height). */
export function turnBox([x, y, width, height]: Box, degrees: number, aspect: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([across = 0, down = 0]) => {
    const [dx, dy] = [(across - 0.5) * aspect, down - 0.5];
    const turnedX = dx * Math.cos(angle) - dy * Math.sin(angle);
    const turnedY = dx * Math.sin(angle) + dy * Math.cos(angle);
    return { x: turnedX / aspect + 0.5, y: turnedY + 0.5 };
  });
  const [left, top] = [Math.min(...corners.map((corner) => corner.x)), Math.min(...corners.map((corner) => corner.y))];
  const [right, bottom] = [
    Math.max(...corners.map((corner) => corner.x)),
    Math.max(...corners.map((corner) => corner.y)),
  ];
  return [share(left), share(top), share(right - left), share(bottom - top)];
}
