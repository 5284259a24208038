import type { DocumentType } from '../documents/define.ts';
import { evidenceOf } from '../documents/evidence.ts';
import { extractorOf } from '../documents/index.ts';
import { type Layout, layOut } from '../documents/layout.ts';
import { conventionsOf } from '../documents/values/index.ts';
import type { Reading, Reason } from '../domain/extraction.ts';
import type { FieldKind } from '../domain/field.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { assign, type Judged } from './find/assign.ts';
import { type Candidate, candidatesIn } from './find/candidates.ts';
import { settle } from './find/settle.ts';
import { signaturesIn } from './find/signature.ts';
import { ticksIn } from './find/ticks.ts';
import { ALWAYS, contributions, likelihood, WEIGHTS, type Weights } from './find/weights.ts';

/** Every field of the type, as read from these pages: by label and layout, then by the type's own way where it has one. */
export function extract(
  type: DocumentType,
  pages: readonly Page[],
  today: PlainDate,
  weights: Weights = WEIGHTS,
): Record<string, Reading> {
  const laidOut = pages.map((page) => ({ page, layout: layOut(page) }));
  const candidates = candidatesFor(
    type,
    laidOut.map(({ layout }) => layout),
    today,
  );
  const judged = candidates.map((candidate) => ({ ...candidate, likelihood: judge(candidate, type, weights) }));
  const assigned = assign(judged, {
    mayShare: (field) => type.fields[field]?.kind === 'currency',
    isGuess: (candidate) => isGuess(candidate, type),
  });
  const chosen = settle(assigned, judged, type.fields, today);
  const labelled = {
    ...absent(type),
    ...readingsOf(chosen, type, weights),
    ...signaturesIn(laidOut, type.fields),
    ...ticksIn(laidOut, type.fields),
  };
  return { ...labelled, ...extractorOf(type.id)?.(pages, labelled, today) };
}

/** Every value on these pages that may belong to a field of the type. */
export function candidatesFor(type: DocumentType, layouts: readonly Layout[], today: PlainDate): Candidate[] {
  const text = layouts.flatMap(({ rows }) => rows.map((row) => row.map((run) => run.text).join(' '))).join('\n');
  return candidatesIn(layouts, type.fields, titlesOf(type), conventionsOf(text), today);
}

/** A required field of which the type has no other of its kind: what may be it is told, as unsure as it is. */
const isGuess = ({ field }: Judged, { fields }: DocumentType): boolean =>
  fields[field]?.required === true &&
  Object.values(fields).filter(({ kind }) => kind === fields[field]?.kind).length === 1;

const judge = ({ field, clues }: Candidate, { fields }: DocumentType, weights: Weights): number =>
  fields[field] ? likelihood(clues, fields[field].kind, weights) : 0;

const absent = ({ fields }: DocumentType): Record<string, Reading> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, { status: 'absent' }]));

const readingsOf = (
  chosen: ReadonlyMap<string, Judged>,
  { fields }: DocumentType,
  weights: Weights,
): Record<string, Reading> =>
  Object.fromEntries(
    [...chosen].map(([name, candidate]) => [
      name,
      readingOf(candidate, fields[name] ? reasonsFor(candidate, fields[name].kind, weights) : []),
    ]),
  );

/** So many of the clues that weighed most say why. */
const MOST_REASONS = 6;

const reasonsFor = ({ clues }: Judged, kind: FieldKind, weights: Weights): Reason[] =>
  contributions(clues, kind, weights)
    .filter(([clue, part]) => clue !== ALWAYS && Math.abs(part) >= 0.1)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REASONS)
    .map(([clue, part]) => ({ clue, logOdds: Math.round(part * 100) / 100 }));

/** Strong anchor phrases: a page's title is not the name of the firm that printed it. */
const titlesOf = ({ anchors }: DocumentType): string[] =>
  anchors.flatMap((anchor) =>
    typeof anchor === 'object' && 'phrase' in anchor && anchor.weight >= 2 ? [anchor.phrase] : [],
  );

function readingOf({ value, words, likelihood }: Judged, because: Reason[]): Reading {
  const evidence = evidenceOf(words);
  if (value === undefined) return { status: 'unreadable', evidence, checks: [] };
  const raw = words.map((word) => word.text).join(' ');
  return { status: 'found', value, raw, confidence: likelihood, evidence, checks: [], because };
}
