import type { FoundReading, Reading } from '../../domain/extraction.ts';
import type { FieldKind } from '../../domain/field.ts';
import { datesByOrderOf } from '../dates-by-order.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { type Layout, layOut, type PlacedWord, type Run } from '../layout.ts';
import { conventionsOf, FIND_VALUES } from '../values/index.ts';
import type { Conventions } from '../values/value.ts';
import { fieldsByOrder } from './by-order.ts';
import { leadingClasses } from './classes.ts';

/**
 * Fields that a licence numbers instead of captioning them: Directive 2006/126/EC annex I, and the AAMVA card design,
 * which took its numbers over, but gives the licence number 4d and keeps 5 for the card's own.
 */
const NUMBERED: readonly (readonly [code: string, field: string, kind: FieldKind])[] = [
  ['1', 'surname', 'personName'],
  ['2', 'givenNames', 'personName'],
  ['3', 'dateOfBirth', 'date'],
  ['4a', 'issueDate', 'date'],
  ['4b', 'expiryDate', 'date'],
  ['4d', 'documentNumber', 'documentNumber'],
  ['5', 'documentNumber', 'documentNumber'],
  ['8', 'address', 'address'],
  ['9', 'licenceClass', 'text'],
];

const CODE = /^(\d{1,2}[a-d]?)([.:,]?)$/;
/** A number that a reader joined to the word behind it, caption or name: `4aISS`, `1QUILL`. */
const JOINED = /^(4[a-d]|[123])[.:,]?(?=\p{L}{2})/iu;
const LINE_STEP = 2.1; // in letter heights: lines further apart are no one address

/** What the numbers of a licence tell, then what its order tells, for every field that no caption gave or that was taken with its number. */
export const licenceFieldsOf: Extract = (pages, labelled, today) => {
  const layouts = pages.map(layOut);
  const conventions = conventionsOf(pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n'));
  const numbered = { ...labelled, ...numberedFields(layouts, labelled, conventions) };
  const dated = { ...numbered, ...datesByOrderOf(pages, numbered, today) };
  const ordered = { ...dated, ...fieldsByOrder(layouts, dated) };
  return { ...ordered, ...withClassesApart(ordered.licenceClass, conventions) };
};

function numberedFields(
  layouts: readonly Layout[],
  labelled: Readonly<Record<string, Reading>>,
  conventions: Conventions,
): Record<string, Reading> {
  const behind = layouts.flatMap(partsOf);
  const readings: Record<string, Reading> = {};
  const isNumbered = new Set(behind.map(({ code }) => code).filter(isKnown)).size >= 4;
  for (const [code, field, kind] of NUMBERED) {
    if (readings[field]) continue;
    const found = behind
      .filter((part) => part.code === code && !isOfPlastic(part))
      .map(({ words }) => readingOf(words, kind, conventions))
      .find((reading) => reading !== undefined);
    if (found && isBetter(found, labelled[field], { code, kind, isNumbered })) readings[field] = found;
  }
  return readings;
}

/** The number of the American card itself, its document discriminator. */
const isOfPlastic = ({ code, words }: Part): boolean => code === '5' && words[0]?.text.toUpperCase() === 'DD';

/** On a card that numbers its fields a number tells more than the place of a name; and what was taken with its number is better without. */
function isBetter(
  { raw }: FoundReading,
  other: Reading | undefined,
  { code, kind, isNumbered }: { code: string; kind: FieldKind; isNumbered: boolean },
): boolean {
  if (other?.status !== 'found') return true;
  const byPlace = kind === 'personName' && other.because?.some(({ clue }) => clue === 'addressee');
  return isNumbered && (byPlace || ` ${other.raw}`.endsWith(` ${code} ${raw}`));
}

/** Readers join what stands close (`AB`); American cards name some pairs of classes by one word. */
function withClassesApart(reading: Reading | undefined, { dayFirst }: Conventions): Record<string, Reading> {
  if (reading?.status !== 'found' || typeof reading.value !== 'string') return {};
  const classes = leadingClasses(reading.value);
  const isOne = classes !== undefined && !classes.includes(' ');
  const value = classes && (dayFirst || isOne) ? classes : reading.value.toUpperCase();
  return { licenceClass: { ...reading, value } };
}

const isKnown = (code: string): boolean => NUMBERED.some(([known]) => known === code);

interface Part {
  readonly code: string;
  readonly words: readonly PlacedWord[];
}

/** Each number that opens a run or carries a dot, with the words up to the next one; an address goes on below itself. */
function partsOf(layout: Layout): Part[] {
  return layout.rows.flatMap((row) => {
    const parts: { code: string; words: PlacedWord[] }[] = [];
    for (const run of row)
      for (const [index, word] of run.words.entries()) {
        const [, code, dot] = CODE.exec(word.text.toLowerCase()) ?? [];
        const [joined, joinedCode] = index === 0 ? (JOINED.exec(word.text) ?? []) : [];
        if (code && (dot || index === 0 || /[a-d]$/.test(code))) parts.push({ code, words: [] });
        else if (joined && joinedCode) parts.push({ code: joinedCode.toLowerCase(), words: [without(joined, word)] });
        else parts.at(-1)?.words.push(word);
      }
    return parts.map((part) => (part.code === '8' ? { ...part, words: withLinesBelow(part.words, layout) } : part));
  });
}

/** The rest of a word, where it stands. */
function without(opening: string, word: PlacedWord): PlacedWord {
  const share = opening.length / word.text.length;
  const [x, y, width, height] = word.box;
  return {
    ...word,
    text: word.text.slice(opening.length),
    box: [x + share * width, y, width * (1 - share), height],
    left: word.left + share * (word.right - word.left),
  };
}

function withLinesBelow(words: readonly PlacedWord[], layout: Layout): PlacedWord[] {
  const all = [...words];
  for (let last = words[0]; last; ) {
    const { left, top, bottom } = last;
    const isBelow = (run: Run): boolean =>
      run.top > top && run.top - top < LINE_STEP * (bottom - top) && Math.abs(run.left - left) < bottom - top;
    const next = layout.runs.find(isBelow)?.words;
    if (next && !CODE.test(next[0]?.text.toLowerCase() ?? '')) all.push(...next);
    last = next?.[0];
  }
  return all;
}

function readingOf(words: readonly PlacedWord[], kind: FieldKind, conventions: Conventions): FoundReading | undefined {
  const raw = words.map((word) => word.text).join(' ');
  const value = FIND_VALUES[kind](raw, conventions)[0]?.value;
  if (value === undefined) return undefined;
  const confidence = 0.95 * readingConfidence(words);
  return { status: 'found', value, raw, confidence, evidence: evidenceOf(words), checks: [] };
}
