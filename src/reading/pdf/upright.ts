import type { Box } from '../../domain/page.ts';
import type { PdfPage } from './pdf.ts';

const GRID = 1_000_000; // PageToDevice answers in whole device units: this many across and down
const FAR = 1000;

/** Turns rectangles of PDF space into fractions of the page as it is shown. */
export type Upright = (left: number, bottom: number, right: number, top: number) => Box;

/** Crop box and /Rotate are PDFium's to apply; where three points fall tells how it does. */
export function uprightOf({ library, handle }: PdfPage): Upright {
  const scratch = library._malloc(8);
  const at = (x: number, y: number): readonly [number, number] => {
    library._FPDF_PageToDevice(handle, 0, 0, GRID, GRID, 0, x, y, scratch, scratch + 4);
    const [deviceX = 0, deviceY = 0] = library.HEAP32.subarray(scratch / 4, scratch / 4 + 2);
    return [deviceX / GRID, deviceY / GRID];
  };
  const [e, f] = at(0, 0);
  const [ax, ay] = at(FAR, 0);
  const [cx, cy] = at(0, FAR);
  library._free(scratch);
  const [a, b, c, d] = [(ax - e) / FAR, (ay - f) / FAR, (cx - e) / FAR, (cy - f) / FAR];
  return (left, bottom, right, top) => {
    const [x1, y1] = [a * left + c * top + e, b * left + d * top + f];
    const [x2, y2] = [a * right + c * bottom + e, b * right + d * bottom + f];
    return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
  };
}
