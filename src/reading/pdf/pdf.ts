import { Failure } from '../../domain/failure.ts';
import type { Rotation } from '../../domain/page.ts';
import { admitPages } from '../admission/admit.ts';
import { LIMITS } from '../limits.ts';
import { type Pdfium, pdfium } from './pdfium.ts';

/** An open PDF. `withPage` lends a page handle for the length of one call. */
export interface PdfFile {
  readonly library: Pdfium;
  readonly handle: number;
  readonly pages: number;
  withPage<T>(number: number, use: (page: PdfPage) => T): T;
  close(): void;
}

export interface PdfPage {
  readonly library: Pdfium;
  readonly handle: number;
  /** Size in points, after the page's own /Rotate. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
}

export interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  /** What the picture was drawn at: lower than asked where the page is very large. */
  readonly dpi: number;
}

const ERROR = { password: 4, securityHandler: 5 } as const; // fpdfview.h: FPDF_ERR_*
const PASSES = { flattenForDisplay: 0 } as const; // fpdf_flatten.h
const FORMAT = { grey: { code: 1, channels: 1, flags: 0x01 }, rgba: { code: 4, channels: 4, flags: 0x01 | 0x10 } }; // FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER
const WHITE = 0xffffffff;

export async function openPdf(bytes: Uint8Array, password?: string): Promise<PdfFile> {
  const library = await pdfium();
  const secret = Buffer.from(`${password ?? ''}\0`);
  const data = library._malloc(bytes.length + secret.length);
  library.HEAPU8.set(bytes, data);
  library.HEAPU8.set(secret, data + bytes.length);
  const document = library._FPDF_LoadMemDocument(data, bytes.length, data + bytes.length);
  const close = () => {
    if (document) library._FPDF_CloseDocument(document);
    library.HEAPU8.fill(0, data, data + bytes.length + secret.length); // neither stays for the next document
    library._free(data);
  };
  try {
    if (!document) throw refusal(library._FPDF_GetLastError(), password);
    const pages = library._FPDF_GetPageCount(document);
    admitPages(pages);
    const open = { library, handle: document, pages, close };
    return { ...open, withPage: (number, use) => withPage(library, document, number, use) };
  } catch (error) {
    close();
    throw error;
  }
}

/** Draws a page upright at the resolution asked for, or as near to it as the pixel limit allows. */
export function drawPdfPage(page: PdfPage, dpi: number, colours: keyof typeof FORMAT): Picture {
  const { library } = page;
  const { code, channels, flags } = FORMAT[colours];
  const actual = Math.min(dpi, 72 * Math.sqrt(LIMITS.drawnPixels / (page.width * page.height)));
  const width = Math.max(1, Math.floor((page.width * actual) / 72));
  const height = Math.max(1, Math.floor((page.height * actual) / 72));
  const size = width * height * channels;
  const buffer = library._malloc(size);
  const bitmap = buffer && library._FPDFBitmap_CreateEx(width, height, code, buffer, width * channels);
  try {
    if (!bitmap) throw new Error('no memory for the page picture');
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    library._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, flags);
    return { data: Buffer.from(library.HEAPU8.subarray(buffer, buffer + size)), width, height, dpi: actual };
  } finally {
    if (bitmap) library._FPDFBitmap_Destroy(bitmap);
    if (buffer) library._free(buffer);
  }
}

function withPage<T>(library: Pdfium, document: number, number: number, use: (page: PdfPage) => T): T {
  const handle = loadFlat(library, document, number - 1);
  if (!handle) throw new Failure('document.damaged', { facts: { page: number } });
  try {
    const width = library._FPDF_GetPageWidthF(handle);
    const height = library._FPDF_GetPageHeightF(handle);
    if (!(width > 0 && height > 0)) throw new Failure('document.damaged', { facts: { page: number } });
    return use({ library, handle, width, height, rotation: quarters(library._FPDFPage_GetRotation(handle)) });
  } finally {
    library._FPDF_ClosePage(handle);
  }
}

/** Form fields and stamps are merged into the page, so that what was filled in is text and ink like the rest; where there are none, nothing is loaded twice. */
function loadFlat(library: Pdfium, document: number, index: number): number {
  const page = library._FPDF_LoadPage(document, index);
  if (!page || library._FPDFPage_GetAnnotCount(page) === 0) return page;
  library._FPDFPage_Flatten(page, PASSES.flattenForDisplay);
  library._FPDF_ClosePage(page);
  return library._FPDF_LoadPage(document, index);
}

const quarters = (turns: number): Rotation => ([0, 90, 180, 270] as const)[turns] ?? 0;

function refusal(error: number, password?: string): Failure {
  if (error === ERROR.securityHandler) return new Failure('document.encrypted');
  if (error !== ERROR.password) return new Failure('document.damaged');
  return new Failure(password === undefined ? 'document.encrypted' : 'document.wrong-password');
}
