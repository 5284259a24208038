import type { Raster } from '../raster.ts';

/** The picture as a binary portable grey map (PGM): nothing to compress here and nothing to unpack there. */
export function greyMap({ data, width, height }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
