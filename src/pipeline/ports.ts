import type { DocumentType } from '../documents/define.ts';
import type { AssignedTypes } from '../domain/application.ts';
import type { Extraction, Reading } from '../domain/extraction.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Page, QualityTier, Rotation } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';

/** Turns a file's bytes into pages with words, boxes and confidences. Refuses with a `document.*` Failure; never runs a parser in the caller's thread. */
export interface Reader {
  pages(bytes: Uint8Array): Promise<Page[]>;
  /** Names and versions of what reads, kept with every result. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Finds the documents that a file's pages hold and their fields, as understand.ts does, but never in the caller's thread: a long file or a hostile pattern holds nobody up. Fails with `document.timeout` or `document.crashed`. */
export interface Understanding {
  /** There will soon be something to understand: what takes time to start may start. */
  prepare(): void;
  understand(
    document: DocumentId,
    pages: readonly Page[],
    today: PlainDate,
    assigned?: AssignedTypes,
  ): Promise<Extraction[]>;
}

/** Makes a page's picture, upright, as it was read: for the evidence report and the console. PNG or JPEG bytes. `rotation` is that of the page as read; without it, what the file says. */
export interface PageRenderer {
  image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array>;
}

/** Gives a PDF without the password that protects it; fails with `document.wrong-password`. */
export interface Unlocker {
  unlock(bytes: Uint8Array, password: string): Promise<Uint8Array>;
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
