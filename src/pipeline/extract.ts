import type { DocumentType } from '../documents/define.ts';
import { evidenceOf, readingConfidence } from '../documents/evidence.ts';
import { extractorOf } from '../documents/index.ts';
import { layOut, type PlacedWord } from '../documents/layout.ts';
import { conventionsOf } from '../documents/values/index.ts';
import type { Reading } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { assign } from './find/assign.ts';
import { type Candidate, candidatesIn } from './find/candidates.ts';
import { signaturesIn } from './find/signature.ts';

/** Every field of the type, as read from these pages: by label and layout, then by the type's own way where it has one. */
export function extract(type: DocumentType, pages: readonly Page[], today: PlainDate): Record<string, Reading> {
  const laidOut = pages.map((page) => ({ page, layout: layOut(page) }));
  const conventions = conventionsOf(pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n'));
  const candidates = laidOut.flatMap(({ layout }) => candidatesIn(layout, type.fields, titlesOf(type), conventions));
  const chosen = assign(candidates, (field) => type.fields[field]?.kind === 'currency');
  const labelled = { ...absent(type), ...readingsOf(chosen), ...signaturesIn(laidOut, type.fields) };
  return { ...labelled, ...extractorOf(type.id)?.(pages, labelled, today) };
}

const absent = ({ fields }: DocumentType): Record<string, Reading> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, { status: 'absent' }]));

const readingsOf = (chosen: ReadonlyMap<string, Candidate>): Record<string, Reading> =>
  Object.fromEntries([...chosen].map(([name, candidate]) => [name, readingOf(candidate)]));

/** Strong anchor phrases: a page's title is not the name of the firm that printed it. */
const titlesOf = ({ anchors }: DocumentType): string[] =>
  anchors.flatMap((anchor) =>
    typeof anchor === 'object' && 'phrase' in anchor && anchor.weight >= 2 ? [anchor.phrase] : [],
  );

function readingOf({ value, words, score }: Candidate): Reading {
  const evidence = evidenceOf(words);
  if (value === undefined) return { status: 'unreadable', evidence, checks: [] };
  const raw = words.map((word) => word.text).join(' ');
  return { status: 'found', value, raw, confidence: rawConfidence(words, score), evidence, checks: [] };
}

/** How well the value was read times how surely it is this field's: both must hold. Calibration turns it into a probability. */
function rawConfidence(words: readonly PlacedWord[], score: number): number {
  return Math.min(1, readingConfidence(words) * Math.min(1, 0.4 + 0.75 * score));
}
