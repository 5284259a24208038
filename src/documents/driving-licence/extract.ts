import type { FoundReading, Reading } from '../../domain/extraction.ts';
import type { FieldKind } from '../../domain/field.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { type Layout, layOut, type PlacedWord, type Run } from '../layout.ts';
import { conventionsOf, FIND_VALUES } from '../values/index.ts';
import type { Conventions } from '../values/value.ts';

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
const LINE_STEP = 2.1; // in letter heights: lines further apart are no one address

/** What stands behind the numbers of a licence, for every field that no caption gave, or that was taken with number and all. */
export const numberedFieldsOf: Extract = (pages, labelled) => {
  const conventions = conventionsOf(pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n'));
  const behind = pages.flatMap((page) => partsOf(layOut(page)));
  const readings: Record<string, Reading> = {};
  const isNumbered = new Set(behind.map(({ code }) => code).filter(isKnown)).size >= 4;
  for (const [code, field, kind] of NUMBERED) {
    if (readings[field]) continue;
    const found = behind
      .filter((part) => part.code === code)
      .map(({ words }) => readingOf(words, kind, conventions))
      .find((reading) => reading !== undefined);
    const other = labelled[field];
    if (found && (other?.status !== 'found' || (isNumbered && other.raw.endsWith(` ${code} ${found.raw}`))))
      readings[field] = found;
  }
  return readings;
};

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
        if (code && (dot || index === 0 || /[a-d]$/.test(code))) parts.push({ code, words: [] });
        else parts.at(-1)?.words.push(word);
      }
    return parts.map((part) => (part.code === '8' ? { ...part, words: withLinesBelow(part.words, layout) } : part));
  });
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
