import type { DocumentOutcome } from '../domain/application.ts';
import type { Extraction, ExtractionReport } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';

/** What a file gave, in the public shape `docket.extraction.v1`; with the pages' lines where they are asked for. */
export function extractionReport(
  { document, ...outcome }: DocumentOutcome,
  extractions: readonly Extraction[],
  read?: readonly Page[],
): ExtractionReport {
  return {
    schema: 'docket.extraction.v1',
    ...outcome,
    pages: outcome.pages.map((page, index) => {
      const lines = read?.[index]?.lines.map(({ words, ...line }) => line);
      return lines ? { ...page, lines } : page;
    }),
    documents: extractions
      .filter((extraction) => extraction.document === document)
      .map(({ type, typeConfidence, pages, calibration, readings }) => ({
        type,
        typeConfidence,
        pages,
        calibration,
        fields: readings,
      })),
  };
}
