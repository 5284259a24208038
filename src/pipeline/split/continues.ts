import { OTHER } from '../../documents/index.ts';
import { findMrz } from '../../documents/mrz-zone.ts';
import type { Page } from '../../domain/page.ts';
import { type Guess, HEAD_OF_PAGE } from './classify.ts';
import { pageNumberOf } from './page-number.ts';

/** A document so far: its pages, and what the first of them seems to be. */
export interface Open {
  readonly guess: Guess;
  readonly pages: readonly Page[];
}

/** Whether a page goes on with the document before it. Its number says so first; then what it looks like. */
export function continues(page: Page, guess: Guess, open: Open): boolean {
  const [own, last] = [pageNumberOf(page), pageNumberOf(open.pages.at(-1) ?? page)];
  const isOtherType = guess.type !== OTHER && guess.type.id !== open.guess.type.id;
  if (own?.number === 1) return false;
  if (own && own.of === last?.of && own.number === (last?.number ?? 1) + 1) return !(isOtherType && guess.headed);
  if (own?.of !== undefined) return !isOtherType && last === undefined && own.number === open.pages.length + 1;
  if (CARDS.has(open.guess.type.id)) return isOtherSide(page, guess, open);
  if (isOtherType) return false;
  if (open.guess.type === OTHER) return guess.type === OTHER && !guess.headed && hasSameNumber(page, open);
  if (guess.type === OTHER) return !opensForeign(guess) && (hasSameNumber(page, open) || isListOfMovements(page));
  if (findMrz([page]) && findMrz(open.pages)) return false;
  return guess.headed ? hasSameHead(page, open) : isKin(page, open);
}

/** A page that shows no title may still be another paper's, badly headed: one of the same paper repeats a number or a line of it, or goes on with its table. */
const isKin = (page: Page, open: Open): boolean =>
  hasSameNumber(page, open) || hasSameLine(page, open) || isListOfMovements(page);

const LEAST_LETTERS_IN_LINE = 12;

function hasSameLine(page: Page, { pages }: Open): boolean {
  const before = new Set(pages.flatMap(linesOn));
  return linesOn(page).some((line) => before.has(line));
}

const linesOn = ({ lines }: Page): string[] =>
  lines
    .map(({ text }) => text.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .filter((line) => line.length >= LEAST_LETTERS_IN_LINE);

const opensForeign = ({ type, headed }: Guess): boolean => type === OTHER && headed;

/** Papers with a front and a back. */
const CARDS: ReadonlySet<string> = new Set(['identity-card', 'driving-licence']);
/** The back of a card holds a zone, a table of categories, an address or a bar code, and little else. */
const MOST_WORDS_ON_A_BACK = 60;

/** One side has the zone, the other has not; without a zone, the side that shows no title and no number of another card is the back. */
function isOtherSide(page: Page, guess: Guess, { guess: front, pages }: Open): boolean {
  if (pages.length > 1 || wordCount(page) > MOST_WORDS_ON_A_BACK) return false;
  const [zone, zoneBefore] = [findMrz([page]), findMrz(pages)];
  if (zone && zoneBefore) return false;
  if (guess.type.id === front.type.id && (zone || zoneBefore)) return true;
  if (guess.type.id === front.type.id)
    return guess.headed ? !DATE.test(textOf(page)) : numbersOn(page).length === 0 || hasSameNumber(page, { pages });
  if (guess.type !== OTHER || guess.headed) return false;
  return zone !== undefined || wordCount(page) < LEAST_WORDS_OF_A_PAPER || hasSameNumber(page, { pages });
}

/** A front tells a day of birth or expiry; a back that says what the card is for does not. */
const DATE = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d\d\b/;
const textOf = ({ lines }: Page): string => lines.map(({ text }) => text).join('\n');

/** A side that holds a bar code only. */
const LEAST_WORDS_OF_A_PAPER = 12;
const wordCount = ({ lines }: Page): number => lines.reduce((sum, { words }) => sum + words.length, 0);

/** Account, contract and reference numbers: a paper's pages repeat them, other papers have others. */
function hasSameNumber(page: Page, { pages }: Pick<Open, 'pages'>): boolean {
  const before = new Set(pages.flatMap(numbersOn));
  return numbersOn(page).some((number) => before.has(number));
}

const LEAST_DIGITS = 6;

/** Codes with six digits and more; no dates, amounts or telephone numbers, which stand on many papers. */
const numbersOn = ({ lines }: Page): string[] =>
  lines.flatMap(({ words }) =>
    words
      .map(({ text }) => text)
      .filter((text) => /^[A-Z\d][A-Z\d/-]*$/.test(text) && !/^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/.test(text))
      .map((text) => text.replace(/\D/g, ''))
      .filter((digits) => digits.length >= LEAST_DIGITS),
  );

/** The table of a statement goes on without a head: lines that begin with a day and end with an amount. */
const MOVEMENT = /^\d{1,4}[./-]\d{1,2}\b.*\d[.,]\d{2}\s?(?:[A-Z€$£-]{1,3})?$|^\d{1,2} \p{L}{3,4}\.? .*\d[.,]\d{2}$/u;
const LEAST_MOVEMENTS = 3;

const isListOfMovements = ({ lines }: Page): boolean => {
  const movements = lines.filter(({ text }) => MOVEMENT.test(text.trim())).length;
  return movements >= LEAST_MOVEMENTS && movements * 2 >= lines.length;
};

/** Every page of some papers repeats the title: the numbers and dates beside it are then the same, and another paper's are not. */
function hasSameHead(page: Page, { pages }: Open): boolean {
  const [here, there] = [page, pages.at(-1) ?? page].map(numbersInHead);
  return (here?.length ?? 0) >= LEAST_NUMBERS_IN_HEAD && here?.join(' ') === there?.join(' ');
}

const LEAST_NUMBERS_IN_HEAD = 2;

const numbersInHead = ({ lines }: Page): string[] =>
  lines
    .filter(({ box }) => box[1] < HEAD_OF_PAGE)
    .flatMap(({ words }) => words.map(({ text }) => text.replace(/\D/g, '')))
    .filter((digits) => digits.length >= 2)
    .sort();
