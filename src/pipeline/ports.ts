import type { DocumentType } from '../documents/define.ts';
import type { Reading } from '../domain/extraction.ts';
import type { Page, QualityTier } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';

/** Turns a file's bytes into pages with words, boxes and confidences. Refuses with a `document.*` Failure; never runs a parser in the caller's thread. */
export interface Reader {
  pages(bytes: Uint8Array): Promise<Page[]>;
}

/** Makes a page's picture, upright, as it was read: for the evidence report and the console. PNG or JPEG bytes. */
export interface PageRenderer {
  image(bytes: Uint8Array, page: number, dpi: number): Promise<Uint8Array>;
}

export interface Blobs {
  /** The bytes of a stored file; fails with `blob.missing` or `blob.damaged`. */
  open(blob: string): Promise<Uint8Array>;
}

/** Turns an extraction's raw scores into probabilities, per field kind and quality tier. */
export interface Calibration {
  /** Name and version of the table, kept with every extraction. */
  readonly version: string;
  apply(type: DocumentType, tier: QualityTier, readings: Record<string, Reading>): Record<string, Reading>;
}

export interface Clock {
  today(): PlainDate;
}
