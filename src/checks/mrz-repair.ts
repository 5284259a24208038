import { mrzCheckDigits } from './mrz-digits.ts';
import { MRZ_LAYOUTS, type MrzFormat, mrzFormatOf } from './mrz-layout.ts';
import { bySubstitution, fitsClasses, withClasses } from './mrz-repair-characters.ts';
import { fittedLines } from './mrz-repair-lengths.ts';

/** One change, for the record: what was read at a position of a repaired line, and what it was taken for. An inserted or dropped filler has an empty side. */
export interface MrzRepair {
  readonly line: number;
  readonly position: number;
  readonly from: string;
  readonly to: string;
}

export interface RepairedMrz {
  readonly lines: readonly string[];
  readonly repairs: readonly MrzRepair[];
}

/**
 * Lines as read, with what OCR commonly confuses put right: a character that its position rules out (a letter in a
 * date, a digit in a state code), fillers lost or doubled, and letters for digits where the check digits leave exactly
 * one solution. A digit is never changed into another digit, so that an altered digit stays visible; a zone whose
 * check digits hold is never changed.
 */
export function repairMrz(read: readonly string[]): RepairedMrz {
  const start = withFirstI(read.map(tidy));
  const format = mrzFormatOf(start.lines);
  if (format) return repairedCharacters(start, format);
  return refitted(start) ?? start;
}

/** Cards begin with A, C or I (Doc 9303 part 5), and the thin I at the edge is the letter that readers lose. */
function withFirstI(lines: readonly string[]): RepairedMrz {
  const [first = '', ...rest] = lines;
  if (lines.length !== 3 || first.length >= 30 || /^[ACIP1]/.test(first)) return { lines, repairs: [] };
  return { lines: [`I${first}`, ...rest], repairs: [{ line: 0, position: 0, from: '', to: 'I' }] };
}

/** Position classes are certain and kept in any case; substitutions only where they make every check digit hold. */
function repairedCharacters(fitted: RepairedMrz, format: MrzFormat): RepairedMrz {
  const classed = withClasses(fitted, format);
  if (isSound(classed.lines, format)) return classed;
  return bySubstitution(classed, format, 2) ?? classed;
}

/** Fillers put in or taken out so that the lines fit a format, where exactly one way makes every check digit hold. */
function refitted({ lines, repairs }: RepairedMrz): RepairedMrz | undefined {
  for (const format of formatsFor(lines)) {
    for (const anywhere of [false, true]) {
      const found = distinct(
        fittedLines(lines, format, anywhere).flatMap((fitted) => {
          const all = { lines: fitted.lines, repairs: [...repairs, ...fitted.repairs] };
          const classed = withClasses(all, format);
          if (isSound(classed.lines, format)) return [classed];
          return bySubstitution(classed, format, 1) ?? [];
        }),
      );
      if (found.length === 1) return found[0];
      if (found.length > 1) break;
    }
  }
  return undefined;
}

/** So many fillers may be lost or doubled in all: readers take long runs of them for a few. */
const MOST_FILLERS = 30;

/** The formats these lines may be, nearest in length first. */
function formatsFor(lines: readonly string[]): MrzFormat[] {
  const distance = (width: number) => lines.reduce((sum, line) => sum + Math.abs(line.length - width), 0);
  const formats: MrzFormat[] = ['TD1', 'TD3', 'TD2', 'MRV-A', 'MRV-B', 'FRA-ID'];
  return formats
    .filter((format) => MRZ_LAYOUTS[format].lines === lines.length)
    .filter((format) => format.startsWith('MRV') === (lines[0]?.startsWith('V') ?? false))
    .filter((format) => (format === 'FRA-ID') === /^[I1]DFRA/.test(lines[0] ?? '') || format === 'TD1')
    .filter((format) => distance(MRZ_LAYOUTS[format].width) <= MOST_FILLERS)
    .sort((a, b) => distance(MRZ_LAYOUTS[a].width) - distance(MRZ_LAYOUTS[b].width));
}

const isSound = (lines: readonly string[], format: MrzFormat): boolean =>
  Object.values(mrzCheckDigits(lines, format)).every(Boolean) && fitsClasses(lines, format);

function distinct(candidates: readonly RepairedMrz[]): RepairedMrz[] {
  return [...new Map(candidates.map((candidate) => [candidate.lines.join('\n'), candidate])).values()];
}

/** Upper case without spaces; the signs that readers print for fillers become fillers. */
const tidy = (line: string): string =>
  line
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[«≪]/g, '<<')
    .replace(/[^A-Z0-9<]/g, '<');
