import { MAX_FILE_BYTES } from '../domain/file-limit.ts';

/** What one file may be (OWASP ASVS 5.0, 5.2: size, page and pixel limits are checked before anything is decoded). */
export const LIMITS = {
  bytes: MAX_FILE_BYTES,
  pages: 200,
  pixels: 50_000_000,
  /** What a PDF's page is drawn at, at most: A2 at 200 dpi. The readers take no more. */
  drawnPixels: 16_000_000,
  /** 200 pages of A4 at 300 dpi, and a little. */
  pixelsOfAllPages: 2_000_000_000,
} as const;

/** How long reading may take, how much memory a reader may hold, and when it is replaced by a fresh one. */
export const SUPERVISION = {
  pageDeadlineMs: 30_000,
  /** Six seconds for each of 200 pages. */
  documentDeadlineMs: 1_200_000,
  memoryMb: 1024,
  /** What a reader may hold when it has read a document and before it gets the next. */
  restingMb: 600,
  pagesPerChild: 100,
} as const;
