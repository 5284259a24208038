import type { FieldDefinition } from '../../documents/define.ts';
import { type Layout, median, type PlacedWord, type Run } from '../../documents/layout.ts';
import { addressBlocks } from './address-block.ts';
import { isIn } from './position.ts';
import type { Region } from './regions.ts';

/** Values without a caption count less than captioned ones, whatever else speaks for them. */
const LETTERHEAD = 0.6;
const LETTER_BLOCK = 0.62;
const ABOVE_ADDRESS = 0.5;
const OWN_SHAPE = 0.55;
const LETTERHEAD_DEPTH = 0.16;

/** Which words are no values: captions of this type's fields, and those with its titles. */
interface Printed {
  readonly isCaption: (word: PlacedWord) => boolean;
  readonly isPrinted: (word: PlacedWord) => boolean;
}

/** Where a field can be told by its form or place alone: a letterhead, an addressee, an IBAN. Only where the definition says a position, or the kind has a shape of its own. */
export function unlabelled(
  definition: FieldDefinition,
  layout: Layout,
  printed: Printed,
): (Region & { score: number })[] {
  const { kind, position } = definition;
  if (kind === 'iban' || kind === 'email' || kind === 'currency')
    return layout.runs.filter(hasShape(kind)).map((run) => region([run.words], OWN_SHAPE));
  if (position === undefined) return [];
  if (kind === 'organisationName') return organisations(layout, position, printed);
  if (kind === 'personName')
    return addressBlocks(layout, printed.isPrinted).map(({ name }) => region([name], LETTER_BLOCK));
  if (kind === 'address')
    return addressBlocks(layout, printed.isPrinted).map(({ address }) => region(address, LETTER_BLOCK));
  return [];
}

function organisations(layout: Layout, position: string, printed: Printed): (Region & { score: number })[] {
  const above = addressBlocks(layout, printed.isPrinted).filter(
    ({ name }) => (name[0]?.top ?? 0) < LETTERHEAD_DEPTH * layout.height,
  );
  return [
    ...letterheads(layout, position, printed).map((run) => region([withoutLogo(run.words)], LETTERHEAD)),
    ...above.map(({ name }) => region([withoutLogo(name)], ABOVE_ADDRESS)),
  ];
}

/** A logo before a name is read as a sign or two. */
function withoutLogo(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const name = words.findIndex(({ text }) => /\p{Lu}\p{L}|\p{L}{3}/u.test(text));
  return words.slice(Math.max(name, 0));
}

/** The largest type in its part of the page: a firm prints its own name so, larger than the text, at the very top and above any caption. */
function letterheads(layout: Layout, position: string, { isCaption, isPrinted }: Printed): Run[] {
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

const region = (lines: readonly (readonly PlacedWord[])[], score: number): Region & { score: number } => ({
  direction: 'below',
  lines,
  distance: 0,
  score,
});
