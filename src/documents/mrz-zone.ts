import { mrzFormatOf } from '../checks/mrz-layout.ts';
import type { Evidence } from '../domain/extraction.ts';
import type { Line, Page } from '../domain/page.ts';

/** The machine-readable zone as it stands on a page. */
export interface MrzZone {
  readonly lines: readonly string[];
  /** How well its lines were read, 0 to 1: their worst. */
  readonly confidence: number;
  readonly evidence: Evidence[];
}

/** Lines that hold nothing but letters, digits and fillers, and are as long as a zone's line may be read. */
const LINE = /^(?=.*[<\d])[A-Z0-9<]{26,48}$/;

/** The first run of lines on a page that makes a zone of a known format (ICAO Doc 9303: three lines of 30, two of 36 or 44). */
export function findMrz(pages: readonly Page[]): MrzZone | undefined {
  for (const page of pages) {
    const lines = page.lines.map((line) => ({ line, text: squeezed(line) })).filter(({ text }) => LINE.test(text));
    for (let start = 0; start < lines.length; start++) {
      for (const count of [3, 2]) {
        const group = lines.slice(start, start + count);
        const zone = group.length === count ? fitted(group.map(({ text }) => text)) : undefined;
        if (zone)
          return {
            lines: zone,
            confidence: Math.min(...group.map(({ line }) => line.confidence)),
            evidence: group.map(({ line }) => evidenceOfLine(page, line)),
          };
      }
    }
  }
  return undefined;
}

function fitted(lines: readonly string[]): readonly string[] | undefined {
  return mrzFormatOf(lines) ? lines : undefined;
}

const squeezed = ({ text }: Line): string => text.replace(/\s/g, '').toUpperCase();

const evidenceOfLine = (page: Page, line: Line): Evidence => ({
  page: page.page,
  box: line.box,
  text: line.text,
  engine: line.words[0]?.engine ?? 'text-layer',
});
