import type { FieldDefinition } from '../../documents/define.ts';
import { evidenceOf, readingConfidence } from '../../documents/evidence.ts';
import type { Layout, PlacedWord, Run } from '../../documents/layout.ts';
import type { Reading } from '../../domain/extraction.ts';
import type { Fields } from './candidates.ts';
import { findCaptions, phrasesIn } from './captions.ts';
import { optionsAmong } from './options.ts';
import { besideOf, framesOn, type Sheet, signsBeside, type Tick } from './tick-marks.ts';

/** A sign that was read is taken for a tick a little less surely than one that was seen in a frame. */
const CONFIDENCE = { seen: 0.97, read: 0.9 };
/** Answers of one list stand on one row, or under one another this near, in sizes of type. */
const LIST_STEP = 3;

type Side = 'left' | 'right';

/** An answer as printed, with what stands beside it. */
interface Answer extends Readonly<Partial<Record<Side, Tick>>> {
  readonly value: string;
  readonly run: Run;
  readonly words: readonly PlacedWord[];
}

/** Which of its answers is ticked, for each field that has a list of them on these pages. A field whose answers are nowhere listed is left to the other ways. */
export function ticksIn(sheets: readonly Sheet[], fields: Fields): Record<string, Reading> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const readings = sheets.flatMap((sheet) => tickedOn(sheet, field) ?? []);
      const told = readings.find(({ status }) => status !== 'absent') ?? readings[0];
      return told ? [[name, told]] : [];
    }),
  );
}

function tickedOn(sheet: Sheet, field: FieldDefinition): Reading | undefined {
  const printed = answersOn(sheet, field);
  if (!isList(printed)) return undefined;
  const side = sideOf(printed);
  const boxed = nearest(
    printed.filter((answer) => answer[side]),
    captionTop(sheet.layout, field),
  );
  const ticked = boxed.filter((answer) => answer[side]?.ticked);
  const [one, another] = ticked;
  if (!one) return { status: 'absent' };
  if (another) return { status: 'unreadable', evidence: ticked.flatMap(({ words }) => evidenceOf(words)), checks: [] };
  return readingOf(one, one[side]);
}

/** In the order in which a page is read. */
function answersOn(sheet: Sheet, { options }: FieldDefinition): Answer[] {
  if (!options) return [];
  const frames = framesOn(sheet);
  return sheet.layout.rows.flatMap((row) => {
    const wordsOfRow = row.flatMap(({ words }) => words);
    return row.flatMap((run) => {
      const texts = run.words.map(({ text }) => text);
      return optionsAmong(texts, options).map(({ value, start, end }): Answer => {
        const words = run.words.slice(start, end);
        const ticks = [...frames, ...signsBeside(words, wordsOfRow, sheet.layout)];
        return { value, run, words, ...besideOf(words, ticks, sheet.layout) };
      });
    });
  });
}

/** Two different answers on one row, or one under the other. */
const isList = (answers: readonly Answer[]): boolean =>
  answers.some(({ value, run }, at) =>
    answers
      .slice(at + 1)
      .some(
        (other) =>
          other.value !== value &&
          (other.run.row === run.row ||
            (Math.abs(other.run.left - run.left) < run.size && other.run.top - run.top < LIST_STEP * run.size)),
      ),
  );

/** Forms put boxes before all answers of a list or behind all: where one stands between two, the others tell whose it is. */
function sideOf(answers: readonly Answer[]): Side {
  const boxedOn = (side: Side) => new Set(answers.filter((answer) => answer[side]).map(({ value }) => value)).size;
  return boxedOn('right') > boxedOn('left') ? 'right' : 'left';
}

/** Of each answer the one that stands nearest under the list's caption, or beside it: `yes` and `no` are asked many times over. */
function nearest(answers: readonly Answer[], top: number): Answer[] {
  const byDistance = [...answers].sort((a, b) => distance(a, top) - distance(b, top));
  return byDistance.filter(({ value }, at) => byDistance.findIndex((other) => other.value === value) === at);
}

/** What stands above a caption belongs to another. */
const distance = ({ run }: Answer, top: number): number =>
  run.bottom < top ? Number.POSITIVE_INFINITY : Math.abs(run.top - top);

/** Where the list's own caption stands; the top of the page where it has none. */
function captionTop(layout: Layout, { labels }: FieldDefinition): number {
  const [best] = findCaptions(labels.flatMap(phrasesIn), layout).sort((a, b) => b.score - a.score);
  return best?.run.top ?? 0;
}

function readingOf({ value, words }: Answer, tick: Tick | undefined): Reading {
  const raw = words.map(({ text }) => text).join(' ');
  const sure = tick?.word ? CONFIDENCE.read * tick.word.confidence : CONFIDENCE.seen;
  return {
    status: 'found',
    value,
    raw,
    confidence: sure * readingConfidence(words),
    evidence: evidenceOf([...words, ...(tick?.word ? [tick.word] : [])]),
    checks: [],
  };
}
