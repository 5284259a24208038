import type { Plate } from './plate.ts';

/** 10 signs to the inch, the pitch of every machine-readable zone (ICAO 9303-3, 4.1): a face six tenths of its size wide, of 12 points. */
const SIZE = 12;

/** The machine-readable zone, its first baseline at `y`, in millimetres of the plate. */
export function zone(
  plate: Plate,
  mrz: readonly string[],
  x: number,
  y: number,
  { leading = 6.35, face = 'mono' as 'mono' | 'monoBold' | 'ocrB' } = {},
): void {
  plate.lines('mrz', mrz.join('\n'), mrz, x, y, leading, { face, size: SIZE });
}
