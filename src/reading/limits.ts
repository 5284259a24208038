import { MAX_FILE_BYTES } from '../domain/file-limit.ts';

/** What one file may be (OWASP ASVS 5.0, 5.2: size, page and pixel limits are checked before anything is decoded). */
export const LIMITS = { bytes: MAX_FILE_BYTES, pages: 200, pixels: 50_000_000 } as const;

/** How long reading may take, how much memory a reader may hold, and when it is replaced by a fresh one. */
export const SUPERVISION = {
  pageDeadlineMs: 30_000,
  documentDeadlineMs: 300_000,
  memoryMb: 2048,
  pagesPerChild: 100,
} as const;
