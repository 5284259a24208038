import { penned } from './outline.ts';
import { OCR_B } from './strokes.ts';
import { trueType } from './true-type.ts';

const ADVANCE = 600; // as Courier: at 12 points ten signs to the inch, the pitch of a zone (ICAO 9303-3, 4.1)
const [GRID, HIGH, PEN] = [35, 16, 83]; // at 12 points a capital is 2.4 mm high and its stroke 0.35 mm wide, size I of ISO 1073-2
const MARGIN = (ADVANCE - 10 * GRID) / 2;

/** The face of machine-readable zones as a font file. */
export function ocrB(): Buffer {
  const place = ({ x, y }: { x: number; y: number }) => ({ x: MARGIN + GRID * x, y: GRID * (HIGH - y) });
  const signs = Object.entries(OCR_B).map(([sign, path]) => ({
    code: sign.charCodeAt(0),
    contours: penned(path, PEN, place),
  }));
  const sorted = signs.sort((a, b) => a.code - b.code);
  return trueType({ name: 'OcrBStrokes', advance: ADVANCE, height: GRID * HIGH, signs: sorted });
}
