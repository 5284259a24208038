import { MRZ_LAYOUTS, type MrzFormat } from './mrz-layout.ts';
import type { MrzRepair, RepairedMrz } from './mrz-repair.ts';

interface FittedLine {
  readonly text: string;
  readonly repairs: readonly MrzRepair[];
}

/** Every way to bring the lines to the format's width by fillers alone: beside fillers that are there, or, with `anywhere`, at any place. */
export function fittedLines(lines: readonly string[], format: MrzFormat, anywhere: boolean): RepairedMrz[] {
  const { width, parts } = MRZ_LAYOUTS[format];
  const perLine = lines.map((text, line) =>
    parts.names?.[0] === line && format !== 'FRA-ID'
      ? fittedNames(text, line, width, lines[1] ?? '')
      : fitted(text, line, width, anywhere),
  );
  return perLine
    .reduce<FittedLine[][]>((sets, ways) => sets.flatMap((set) => ways.map((way) => [...set, way])), [[]])
    .slice(0, 2000)
    .map((set) => ({ lines: set.map(({ text }) => text), repairs: set.flatMap(({ repairs }) => repairs) }));
}

/** No check digit covers the names: their line is filled or cut at its end, after a filler lost behind `P` is put back. The second line's nationality tells where the state code begins. */
function fittedNames(read: string, line: number, width: number, second: string): FittedLine[] {
  const state = second.slice(10, 13);
  const lost = line === 0 && read.length < width && read.slice(1, 4) === state && read.slice(2, 5) !== state;
  const text = lost ? `${read.slice(0, 1)}<${read.slice(1)}` : read;
  const repairs = lost ? [{ line, position: 1, from: '', to: '<' }] : [];
  const missing = width - text.length;
  if (missing === 0) return [{ text, repairs }];
  if (missing > 0) return [{ ...inserted(text, line, text.length, missing, repairs) }];
  const surplus = text.slice(width);
  if (!/^[<KCLSEX]+$/.test(surplus)) return [];
  return [{ text: text.slice(0, width), repairs: [...repairs, { line, position: width, from: surplus, to: '' }] }];
}

function fitted(text: string, line: number, width: number, anywhere: boolean): FittedLine[] {
  const missing = width - text.length;
  if (missing === 0) return [{ text, repairs: [] }];
  const places = Array.from({ length: text.length + 1 }, (_, index) => index);
  const ways =
    missing > 0
      ? places
          .filter((at) => (anywhere && missing <= 2) || text.charAt(at) === '<' || text.charAt(at - 1) === '<')
          .map((at) => inserted(text, line, at, missing))
      : places.filter((at) => text.startsWith('<'.repeat(-missing), at)).map((at) => dropped(text, line, at, -missing));
  return [...new Map(ways.map((way) => [way.text, way])).values()];
}

function inserted(
  text: string,
  line: number,
  at: number,
  count: number,
  before: readonly MrzRepair[] = [],
): FittedLine {
  const to = '<'.repeat(count);
  return { text: text.slice(0, at) + to + text.slice(at), repairs: [...before, { line, position: at, from: '', to }] };
}

const dropped = (text: string, line: number, at: number, count: number): FittedLine => ({
  text: text.slice(0, at) + text.slice(at + count),
  repairs: [{ line, position: at, from: '<'.repeat(count), to: '' }],
});
