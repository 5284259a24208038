import type { FieldDefinition } from '../../documents/define.ts';
import { type Layout, median, type PlacedWord, placeInPrint, type Run } from '../../documents/layout.ts';
import { addressBlocks } from './address-block.ts';
import type { Place } from './candidates.ts';
import type { Page } from './judge.ts';
import { headLines, ownAddresses, shortness, signsOfName, takesTwoLines } from './letterhead.ts';
import { squeeze } from './match-phrase.ts';
import { isIn } from './position.ts';
import { datesIn } from './spans.ts';
import { paidAmounts } from './sums.ts';

const LETTERHEAD_DEPTH = 0.16; // of what is printed

/** Where a field can be told by its form or place alone: a letterhead, an addressee, an address, an IBAN, one of a list. */
export function unlabelled({ kind, position, oneOf, labels, required }: FieldDefinition, page: Page): Place[] {
  const { layout, isPrinted, isAlone } = page;
  if (oneOf.length > 0) {
    const known = new Set(oneOf.map(squeeze));
    return layout.runs.filter(({ text }) => known.has(squeeze(text))).map(({ words }) => place('listed', [words]));
  }
  if (kind === 'iban' || kind === 'email' || kind === 'currency')
    return layout.runs.filter(hasShape(kind)).map((run) => place('shape', [run.words]));
  if (kind === 'date' && labels.length > 0 && !isAlone(kind)) return []; // its caption tells it from the others
  if (kind === 'date') return datesIn(layout.runs).map((words) => place('shape', [words]));
  if (kind === 'year')
    return layout.runs.filter(({ words }) => words.some(isPrinted)).map(({ words }) => place('shape', [words]));
  if (kind === 'money')
    return required && isAlone(kind) ? paidAmounts(layout).map((words) => place('shape', [words])) : [];
  const blocks = () => addressBlocks(layout, isPrinted);
  if (kind === 'address')
    return [
      ...blocks().map(({ address }) => place('addressee', address)),
      ...(labels.length === 0 && isAlone(kind) ? ownAddresses(layout, isPrinted) : []).map(({ lines, signs }) => ({
        ...place('under the name', lines),
        signs,
      })),
    ];
  if (kind === 'personName') return blocks().flatMap(({ name }) => (name ? [place('addressee', [name])] : []));
  const heads = kind === 'organisationName' && (required || labels.length === 0); // another firm than the one that wrote it needs a caption
  return heads ? organisations(page, position ?? 'top') : [];
}

function organisations(page: Page, position: string): Place[] {
  const { layout, isPrinted } = page;
  const above = addressBlocks(layout, isPrinted).flatMap(({ name }) =>
    name && isHigh(name[0]?.top ?? 0, layout) ? [name] : [],
  );
  const places = [
    ...letterheads(page, position).map((run) => place('letterhead', [withoutLogo(run.words)])),
    ...above.map((name) => place('addressee', [withoutLogo(name)])),
    ...headOf(page),
  ];
  return places.map((one) => ({ ...one, signs: { ...one.signs, ...signsOfName(one.lines.flat(), layout) } }));
}

const HEAD_LINES = 6;
/** The first lines of the page, in whatever type, and a name that takes two of them. */
function headOf({ layout, isPrinted }: Page): Place[] {
  const head = headLines(layout)
    .filter(({ text, words }) => /\p{L}{3}/u.test(text) && !words.some(isPrinted))
    .slice(0, HEAD_LINES);
  return head.flatMap((run, order): Place[] => {
    const next = head[order + 1];
    const line = { ...place('head', [withoutLogo(run.words)]), order };
    if (!next || !takesTwoLines(run, next)) return [line];
    const both = [...withoutLogo(run.words), ...next.words];
    return [
      line,
      { ...place('head', [both]), order, signs: { 'takes two lines': 1, 'second line is short': shortness(next) } },
    ];
  });
}

const isHigh = (top: number, layout: Layout): boolean => placeInPrint(layout, 0, top)[1] < LETTERHEAD_DEPTH;

/** A logo before a name is read as a sign or two, and doubtfully. */
const SURE = 0.85;
function withoutLogo(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const name = words.findIndex(
    ({ text, confidence }) => /\p{Lu}\p{L}|\p{L}{3}/u.test(text) || (confidence > SURE && /[\p{L}\d]/u.test(text)),
  );
  return words.slice(Math.max(name, 0));
}

/** The largest type in its part of the page: a firm prints its own name so, larger than the text, at the very top and above any caption. */
function letterheads({ layout, isCaption, isPrinted }: Page, position: string): Run[] {
  const usual = median(layout.runs.map((run) => run.height));
  const firstCaption = Math.min(...layout.runs.filter((run) => run.words.some(isCaption)).map((run) => run.bottom));
  const here = layout.runs.filter((run) => {
    const [x, y] = placeInPrint(layout, (run.left + run.right) / 2, (run.top + run.bottom) / 2);
    const large = run.height > 1.15 * usual && y < LETTERHEAD_DEPTH && run.top < firstCaption;
    return (
      large &&
      position.split('-').every((part) => isIn(part, x, y)) &&
      /\p{L}{3}/u.test(run.text) &&
      !run.words.some(isPrinted)
    );
  });
  const tallest = Math.max(...here.map((run) => run.height), 0);
  return here.filter((run) => run.height > 0.85 * tallest).slice(0, 1);
}

const hasShape =
  (kind: 'iban' | 'email' | 'currency') =>
  (run: Run): boolean =>
    kind === 'email'
      ? run.text.includes('@')
      : kind === 'iban'
        ? /\b[A-Z]{2}\d{2}[ A-Z0-9]{11,}/.test(run.text)
        : /[$£€]|\b[A-Z]{3}\b/.test(run.text);

const place = (by: Place['by'], lines: readonly (readonly PlacedWord[])[]): Place => ({
  by,
  direction: 'below',
  lines,
  distance: 0,
});
