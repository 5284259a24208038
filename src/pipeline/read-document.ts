import type { Document } from '../domain/application.ts';
import type { Extraction } from '../domain/extraction.ts';
import { type PageSummary, summarise } from '../domain/page.ts';
import { check } from './check.ts';
import { extract } from './extract.ts';
import type { Blobs, Calibration, Clock, Reader } from './ports.ts';
import { splitAndClassify, type TypeChoice } from './split-and-classify.ts';
import { worstTier } from './worst-tier.ts';

export interface ReadDocumentPorts extends TypeChoice {
  readonly blobs: Blobs;
  readonly reader: Reader;
  readonly calibration: Calibration;
  readonly clock: Clock;
}

export interface DocumentReading {
  readonly pages: PageSummary[];
  readonly extractions: Extraction[];
}

/** One document, from bytes to its extractions. Each step is a file in this folder. */
export async function readDocument(
  document: Document,
  { blobs, reader, calibration, clock, ...choice }: ReadDocumentPorts,
): Promise<DocumentReading> {
  const bytes = await blobs.open(document.blob);
  const pages = await reader.pages(bytes); // text layer where it can be trusted, OCR where not
  const extractions = splitAndClassify(pages, choice).map(({ type, typeConfidence, pages }) => {
    const readings = extract(type, pages, clock.today());
    const checked = check(type, readings, clock.today());
    return {
      document: document.id,
      type: type.id,
      typeConfidence,
      pages: pages.map(({ page }) => page),
      readings: calibration.apply(type, worstTier(pages), checked),
      calibration: calibration.version,
    };
  });
  return { pages: pages.map(summarise), extractions };
}
