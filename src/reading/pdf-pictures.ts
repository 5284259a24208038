import type { PdfPage } from './pdf.ts';

const IMAGE = 3; // fpdf_edit.h: FPDF_PAGEOBJ_IMAGE

/** How much of the page its largest picture covers, 0 to 1. */
export function pictureShare({ library, handle, width, height }: PdfPage): number {
  const scratch = library._malloc(16);
  let largest = 0;
  for (let index = 0; index < library._FPDFPage_CountObjects(handle); index++) {
    const object = library._FPDFPage_GetObject(handle, index);
    if (library._FPDFPageObj_GetType(object) !== IMAGE) continue;
    if (!library._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = library.HEAPF32.subarray(scratch / 4, scratch / 4 + 4);
    largest = Math.max(largest, ((right - left) * (top - bottom)) / (width * height));
  }
  library._free(scratch);
  return Math.min(1, largest);
}
