import type { Document } from '../domain/application.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';
import type { Clock, Reader, Understanding } from './ports.ts';
import type { Blobs } from './store-ports.ts';

export interface ReadDocumentPorts {
  readonly blobs: Blobs;
  readonly reader: Reader;
  readonly understanding: Understanding;
  readonly clock: Clock;
}

export interface DocumentReading {
  readonly pages: Page[];
  readonly extractions: Extraction[];
}

/** One document, from bytes to its extractions. What understanding does is in understand.ts: split, classify, extract, check, calibrate. */
export async function readDocument(
  document: Document,
  { blobs, reader, understanding, clock }: ReadDocumentPorts,
): Promise<DocumentReading> {
  const bytes = await blobs.open(document.blob);
  understanding.prepare(); // starts while the pages are read
  const pages = await reader.pages(bytes); // text layer where it can be trusted, OCR where not
  const extractions = await understanding.understand(document.id, pages, clock.today(), document.assigned);
  return { pages, extractions };
}
