import type { TableRow } from '../../domain/field.ts';
import { plainDate } from '../../domain/plain-date.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { type Layout, layOut, type PlacedWord, type Run } from '../layout.ts';
import { findDates } from '../values/date.ts';
import { conventionsOf } from '../values/index.ts';
import { findMoney, looksLikeMoney } from '../values/money.ts';
import type { Conventions } from '../values/value.ts';
import { columnAt, type Head, headsIn, sectionOf } from './heads.ts';
import { withProvenSigns } from './proven-signs.ts';

interface Movement {
  readonly row: TableRow;
  readonly words: readonly PlacedWord[];
}

/** What is known of the statement while its rows are read. */
interface Statement {
  readonly conventions: Conventions;
  /** The year of a day that is printed without one. */
  readonly yearOf: (month: number) => number | undefined;
}

/** The statement's table of movements: rows under a head that names a date and an amount or balance; money out is negative. */
export const transactionsOf: Extract = (pages, labelled) => {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  const statement = { conventions: conventionsOf(text), yearOf: yearIn(labelled) };
  const found = movementsOf(pages.map(layOut), statement);
  if (found.length === 0) return {};
  const words = found.flatMap((movement) => movement.words);
  return {
    transactions: {
      status: 'found',
      value: withProvenSigns(
        found.map(({ row }) => row),
        labelled.openingBalance,
      ),
      raw: found.map((movement) => movement.words.map((word) => word.text).join(' ')).join('\n'),
      confidence: readingConfidence(words),
      evidence: evidenceOf(words),
      checks: [],
    },
  };
};

/** Days of a statement lie in its period. */
function yearIn(labelled: Parameters<Extract>[1]): Statement['yearOf'] {
  const days = [labelled.periodStart, labelled.periodEnd].flatMap((reading) =>
    reading?.status === 'found' && typeof reading.value === 'string' ? [reading.value] : [],
  );
  const last = days.at(-1);
  if (last === undefined) return () => undefined;
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return (of) => (of > month ? year - 1 : year);
}

/** The head of a table holds for the pages that it goes on to. */
function movementsOf(layouts: readonly Layout[], statement: Statement): Movement[] {
  const movements: Movement[] = [];
  let heads: Head[] = [];
  let section: 'in' | 'out' | undefined;
  for (const runs of layouts.flatMap(({ rows }) => rows)) {
    const here = headsIn(runs);
    if (here.length > 0) heads = here;
    section = sectionOf(runs) ?? section;
    const movement = heads.length > 0 && here.length === 0 ? movementIn(runs, heads, section, statement) : undefined;
    if (movement) movements.push(movement);
  }
  return movements;
}

/** A row opens with a date and holds an amount; opening and closing balance lines are no movement. */
function movementIn(
  runs: readonly Run[],
  heads: readonly Head[],
  section: 'in' | 'out' | undefined,
  statement: Statement,
): Movement | undefined {
  const [first, ...others] = runs;
  const day = first && dayAtStart(first.text, statement);
  if (!first || !day) return undefined;
  const amounts = others.flatMap((run, at) => amountIn(run, others[at + 1], heads, statement));
  const said = others.filter((run) => !amounts.some((amount) => amount.runs.includes(run))).map(({ text }) => text);
  const texts = [first.text.slice(day.end).trim(), ...said].map((text) => withoutDay(text, statement));
  const description = texts.filter(Boolean).join(' ');
  const of = (column: Head['column']) => amounts.find((amount) => amount.column === column)?.value;
  const [out, plain, balance] = [of('out'), of('amount'), of('balance')];
  const amount = (plain && signed(plain, section)) ?? of('in') ?? (out && signed(out, 'out'));
  if (amount === undefined) return undefined;
  const row = { date: day.date, ...(description && { description }), amount, ...(balance && { balance }) };
  return { row, words: runs.flatMap((run) => run.words) };
}

const signed = (amount: string, section: 'in' | 'out' | undefined): string =>
  section === 'out' && !amount.startsWith('-') ? `-${amount}` : amount;

/** Value dates stand beside booking dates, and are no part of the description. */
const withoutDay = (text: string, statement: Statement): string => {
  const day = dayAtStart(text, statement);
  return day ? text.slice(day.end).trim() : text;
};

/** A date, or a day and month of the statement's period, at the very start; worn digits stand apart, `02/1 1/2026`. */
function dayAtStart(text: string, { conventions, yearOf }: Statement): { date: string; end: number } | undefined {
  const worn = /^\d{1,2}([/.-])\d{1,2}(?: \d)?\1\d{4}(?!\d)/.exec(text)?.[0].indexOf(' ') ?? -1;
  if (worn > 0) {
    const day = dayAtStart(text.slice(0, worn) + text.slice(worn + 1), { conventions, yearOf });
    return day && { ...day, end: day.end + 1 };
  }
  const [full] = findDates(text, conventions);
  if (full && full.start <= 2 && typeof full.value === 'string') return { date: full.value, end: full.end };
  const short = /^(\d{1,2})[/.-](\d{1,2})\.?(?![\d/.,-])/.exec(text);
  if (!short) return dayWithName(text, { conventions, yearOf });
  const [one, other] = [Number(short[1]), Number(short[2])];
  const [day, month] = conventions.dayFirst ? [one, other] : [other, one];
  const year = yearOf(month);
  const date = year === undefined ? undefined : plainDate(year, month, day);
  return date && { date, end: short[0].length };
}

/** `02 Feb`, `Feb 2`: the year is put behind it, and it is read as any date. */
function dayWithName(text: string, { conventions, yearOf }: Statement): { date: string; end: number } | undefined {
  const [short] = /^(?:\d{1,2}\.? \p{L}{3,10}|\p{L}{3,9}\.? \d{1,2})(?!\p{L}|[\d.,])/u.exec(text) ?? [];
  if (short === undefined) return undefined;
  const guess = findDates(`${short}, 2000`, conventions)[0]?.value;
  if (typeof guess !== 'string') return undefined;
  const year = yearOf(Number(guess.slice(5, 7)));
  const date = year === undefined ? undefined : plainDate(year, Number(guess.slice(5, 7)), Number(guess.slice(8, 10)));
  return date && { date, end: short.length };
}

/** Debit or credit, said behind the amount: `DR`, `CR`, `D`, `C`, and `S` and `H` in German. */
const DEBIT = /^(?:DR|D|S|-|−|–|OD)\.?$/i;
const CREDIT = /^(?:CR|C|H|\+)\.?$/i;

function amountIn(
  run: Run,
  next: Run | undefined,
  heads: readonly Head[],
  statement: Statement,
): { column: Head['column']; value: string; runs: readonly Run[] }[] {
  if (/^\d{1,2}\.\d{1,2}\.$/.test(run.text)) return []; // `02.02.` is a day, `2.02` an amount
  const text = run.text.replace(/\s*(?:CR|DR|(?<=\d\s?)[CDHS+])\.?$/i, '').replace(/^\+\s?/, '');
  const mark = run.text.slice(text.length).replace(/^\+/, '').trim();
  const match = findMoney(text, statement.conventions)[0];
  const covers = match && looksLikeMoney(text, match) && match.end - match.start >= text.trim().length - 2;
  if (!covers || typeof match.value !== 'string') return [];
  const behind = next && (DEBIT.test(next.text) || CREDIT.test(next.text)) ? next : undefined;
  const isDebit = DEBIT.test(behind?.text ?? mark);
  const column = columnAt(run, heads);
  return column
    ? [{ column, value: signed(match.value, isDebit ? 'out' : 'in'), runs: behind ? [run, behind] : [run] }]
    : [];
}
