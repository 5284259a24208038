import { mrzCheckDigits } from '../checks/mrz-digits.ts';
import { mrzFormatOf } from '../checks/mrz-layout.ts';
import { type MrzRepair, repairMrz } from '../checks/mrz-repair.ts';
import type { Evidence } from '../domain/extraction.ts';
import type { Line, Page } from '../domain/page.ts';

/** The machine-readable zone as it stands on a page, with what was repaired in it. */
export interface MrzZone {
  readonly lines: readonly string[];
  readonly raw: string;
  readonly repairs: readonly MrzRepair[];
  /** How well its lines were read, 0 to 1: their worst. */
  readonly confidence: number;
  readonly evidence: Evidence[];
}

/** Lines that hold little but letters, digits and fillers, and are as long as a zone's line may be read. */
const LINE = /^(?=.*[<«‹\d])[A-Z0-9<«‹]{26,48}$/;

/** The zone among a document's lines (ICAO Doc 9303: three lines of 30, two of 36 or 44): the first whose check digits hold, else the first that fits a format. */
export function findMrz(pages: readonly Page[]): MrzZone | undefined {
  const zones = pages.flatMap(zonesOn);
  return zones.find(isSound) ?? zones[0];
}

function zonesOn(page: Page): MrzZone[] {
  const lines = page.lines.filter((line) => LINE.test(squeezed(line)));
  return lines.flatMap((_line, start) =>
    [3, 2].flatMap((count) => zoneFrom(page, lines.slice(start, start + count), count)),
  );
}

/** A text layer is taken as it stands; what was read from pixels is repaired where the rules of the zone settle it. */
function zoneFrom(page: Page, group: readonly Line[], count: number): MrzZone[] {
  if (group.length !== count) return [];
  const read = group.map(squeezed);
  const { lines, repairs } = page.source === 'text' ? { lines: read, repairs: [] } : repairMrz(read);
  if (!mrzFormatOf(lines)) return [];
  const evidence = group.map((line) => evidenceOfLine(page, line));
  return [
    { lines, raw: read.join('\n'), repairs, confidence: Math.min(...group.map((line) => line.confidence)), evidence },
  ];
}

function isSound({ lines }: MrzZone): boolean {
  const format = mrzFormatOf(lines);
  return format !== undefined && Object.values(mrzCheckDigits(lines, format)).every(Boolean);
}

const squeezed = ({ text }: Line): string => text.replace(/\s/g, '').toUpperCase();

const evidenceOfLine = (page: Page, line: Line): Evidence => ({
  page: page.page,
  box: line.box,
  text: line.text,
  engine: line.words[0]?.engine ?? 'text-layer',
});
