import type { Layout, PlacedWord, Run } from '../../documents/layout.ts';
import { PLACES } from '../../documents/places.ts';

// The line that ends an address: state and ZIP, or a British or Canadian postcode. On the continent the postcode opens the line, as a house number does elsewhere: it counts only below a street. Its shapes (UPU S42): 12345, 123 45, 1234 AB, 12-345, 1234-567.
const LAST_LINE = /\b[A-Z]{2}\.?,? \d{5}(?:-\d{4})?$|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d$/;
const CONTINENTAL = /^(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}) \p{Lu}/u;
/** Its own numbers, tax numbers and telephones stand between a firm's name and its street. */
const OTHER_NUMBER =
  /^[([<]?\s?(?:no\.?\s?)?[A-Z]{0,3}\d{5,}\s?-?\s?[A-Z]{0,2}\s?[)\]>]?$|\(\s?[A-Z]{0,3}\d{3}[\dA-Z]{1,6}\s?-?\s?[A-Z]?\s?\)?$|\d{9,}|^\+?\d[\d\s()-]{6,}[.,]?$|\b(?:co\.?\s?(?:no|reg|rfg)|reg(?:istration|d)?\.?\s?(?:no|nr|n°)|company (?:no|reg)|bill|invoice|inv|table|roc|gst|vat|tax|siret|siren|rcs|tel|fax|phone|e-?mail)\b|www\.|@/i;
const TIME = /\d:\d\d|(?<!\d)\d{1,2}[-/.](?:\d{1,2}|\p{L}{3})[-/.]\d{2,4}(?!\d)/u;
export const isStreet = (text: string): boolean => /\d/.test(text) && !isOtherNumber(text) && !isTime(text);
export const isOtherNumber = (text: string): boolean => OTHER_NUMBER.test(text);
export const isTime = (text: string): boolean => TIME.test(text);
/** In the middle of a line, a postcode stands behind a comma or stop and before a town. */
const BEHIND_COMMA = /(?:(?<=[\p{L}\d)]),|(?<=\p{L})\.)\s?\d{4,6},? \p{Lu}[\p{L}\s.,'’()-]*$/u;
/** A whole address on one line: house number, street and a town behind them, or street, number, and postcode and town behind a comma. */
const ON_ONE_LINE = /^\d+\w?,? \p{L}.* .*\d|^\p{L}.* \d+\s?\p{L}?, \d{4,5} \p{Lu}/u;
/** In sizes of type. */
const LINE_STEP = 2.1;

/** Whether a line can close an address. */
export const closesAddress = (text: string): boolean =>
  LAST_LINE.test(text) || CONTINENTAL.test(text) || BEHIND_COMMA.test(text);

const textOf = (line: readonly PlacedWord[]): string => line.map((word) => word.text).join(' ');

/** The lines of a block that are its address: a name above it is left out, and nothing after the postcode's line but the land belongs to it. */
export function addressLines(lines: readonly (readonly PlacedWord[])[]): readonly (readonly PlacedWord[])[] {
  const last = lines.findIndex((line, index) => isLast(textOf(line), lines.slice(0, index).map(textOf)));
  const under = lines[last + 1];
  const end = last >= 0 && under && isLand(textOf(under)) ? last + 1 : last;
  const block = last < 0 ? lines : lines.slice(0, end + 1);
  const street = block.findIndex((line) => isStreet(textOf(line)));
  return street > 0 ? block.slice(street) : block;
}

const LANDS = new Set(PLACES.map((place) => place.toLowerCase()));
/** A state, province or country by itself. */
const isLand = (text: string): boolean => LANDS.has(text.toLowerCase().replace(/[.,]+$/, ''));

const isLast = (text: string, before: readonly string[]): boolean =>
  LAST_LINE.test(text) || ((CONTINENTAL.test(text) || BEHIND_COMMA.test(text)) && before.some(isStreet));

export interface AddressBlock {
  /** The line above it, where there is one. */
  readonly name?: readonly PlacedWord[];
  readonly address: readonly (readonly PlacedWord[])[];
}

/** Name-and-address blocks that stand on the page without any caption, as in a letter: left-aligned lines that end in a postcode. */
export function addressBlocks(layout: Layout, isCaption: (word: PlacedWord) => boolean): AddressBlock[] {
  const ends = layout.runs.filter(({ text }) => closesAddress(text));
  return ends.flatMap((end) => {
    const lines = linesAbove(end, layout, isCaption);
    const street = lines.findIndex((run) => isStreet(run.text));
    const name = lines[street - 1];
    const complete = isLast(
      end.text,
      lines.slice(Math.max(street, 0), -1).map((run) => run.text),
    );
    const isOneLine = street === lines.length - 1 && !ON_ONE_LINE.test(end.text);
    if (street < 0 || isOneLine || !complete) return [];
    const land = landUnder(end, layout);
    return [{ ...(name && { name: name.words }), address: [...lines.slice(street), ...land].map((run) => run.words) }];
  });
}

const landUnder = (end: Run, layout: Layout): Run[] =>
  layout.runs
    .filter((run) => run.row > end.row && run.top - end.top < LINE_STEP * Math.max(end.size, run.size, 6))
    .filter((run) => isAligned(run, end) && isLand(run.text))
    .slice(0, 1);

/** With its town, a line above is another's address: a letterhead's over an addressee. */
const isWhole = (text: string): boolean => ON_ONE_LINE.test(text) && (LAST_LINE.test(text) || BEHIND_COMMA.test(text));

function linesAbove(end: Run, layout: Layout, isCaption: (word: PlacedWord) => boolean): Run[] {
  const lines = [end];
  while (lines.length < 5) {
    const first = lines[0] ?? end;
    const above = layout.runs
      .filter((run) => run.row < first.row && first.top - run.top < LINE_STEP * Math.max(first.size, run.size, 6))
      .filter((run) => isAligned(run, first) && run.size < 1.5 * first.size)
      .sort((a, b) => b.top - a.top)[0];
    if (!above || above.words.some(isCaption) || isWhole(above.text)) break;
    lines.unshift(above);
  }
  return lines;
}

/** Left edges or middles in line: blocks are set flush left, letterheads often centred. */
function isAligned(a: Run, b: Run): boolean {
  const reach = 1.2 * Math.max(b.height, 5);
  return Math.abs(a.left - b.left) < reach || Math.abs(a.left + a.right - b.left - b.right) / 2 < reach / 2;
}
