import type { FieldDefinition } from '../../documents/define.ts';
import { median, type PlacedWord, type Run } from '../../documents/layout.ts';
import { addressBlocks } from './address-block.ts';
import type { Place } from './candidates.ts';
import type { Page } from './judge.ts';
import { squeeze } from './match-phrase.ts';
import { isIn } from './position.ts';

const LETTERHEAD_DEPTH = 0.16;

/** Where a field can be told by its form or place alone: a letterhead, an addressee, an address, an IBAN, one of a list. */
export function unlabelled({ kind, position, oneOf }: FieldDefinition, page: Page): Place[] {
  const { layout, isPrinted } = page;
  if (oneOf.length > 0) {
    const known = new Set(oneOf.map(squeeze));
    return layout.runs.filter(({ text }) => known.has(squeeze(text))).map(({ words }) => place('listed', [words]));
  }
  if (kind === 'iban' || kind === 'email' || kind === 'currency')
    return layout.runs.filter(hasShape(kind)).map((run) => place('shape', [run.words]));
  if (kind === 'year')
    return layout.runs.filter(({ words }) => words.some(isPrinted)).map(({ words }) => place('shape', [words]));
  const blocks = () => addressBlocks(layout, isPrinted);
  if (kind === 'address') return blocks().map(({ address }) => place('addressee', address));
  if (kind === 'personName') return blocks().flatMap(({ name }) => (name ? [place('addressee', [name])] : []));
  return kind === 'organisationName' ? organisations(page, position ?? 'top') : [];
}

function organisations(page: Page, position: string): Place[] {
  const { layout, isPrinted } = page;
  const above = addressBlocks(layout, isPrinted).flatMap(({ name }) =>
    name && (name[0]?.top ?? 0) < LETTERHEAD_DEPTH * layout.height ? [name] : [],
  );
  return [
    ...letterheads(page, position).map((run) => place('letterhead', [withoutLogo(run.words)])),
    ...above.map((name) => place('addressee', [withoutLogo(name)])),
    ...headOf(page).map((run) => place('head', [withoutLogo(run.words)])),
  ];
}

/** The first lines of the page, in whatever type. */
const headOf = ({ layout, isPrinted }: Page): Run[] =>
  layout.runs
    .filter(
      (run) => run.top < LETTERHEAD_DEPTH * layout.height && /\p{L}{3}/u.test(run.text) && !run.words.some(isPrinted),
    )
    .slice(0, 3);

/** A logo before a name is read as a sign or two. */
function withoutLogo(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const name = words.findIndex(({ text }) => /\p{Lu}\p{L}|\p{L}{3}/u.test(text));
  return words.slice(Math.max(name, 0));
}

/** The largest type in its part of the page: a firm prints its own name so, larger than the text, at the very top and above any caption. */
function letterheads({ layout, isCaption, isPrinted }: Page, position: string): Run[] {
  const usual = median(layout.runs.map((run) => run.height));
  const firstCaption = Math.min(...layout.runs.filter((run) => run.words.some(isCaption)).map((run) => run.bottom));
  const here = layout.runs.filter((run) => {
    const x = (run.left + run.right) / 2 / layout.width;
    const y = (run.top + run.bottom) / 2 / layout.height;
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
