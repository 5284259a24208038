import type { FoundReading, Reading } from '../../domain/extraction.ts';
import { toldByOrder } from '../by-order.ts';
import { type Layout, makeRun, type PlacedWord, type Run } from '../layout.ts';
import { PLACES } from '../places.ts';
import { FIND_VALUES } from '../values/index.ts';
import { isNational, leadingClasses, splitClasses } from './classes.ts';
import { drivingLicence } from './definition.ts';

type Readings = Readonly<Record<string, Reading>>;

/** In sizes of type: what stands further apart is not the next line. */
const NEXT_LINE = 4;
const SAME_COLUMN = 0.5;
/** An American address has no caption, and begins where those of the names do. */
const INDENT = 2;
/** Print of the same kind, where its size is measured from its ink. */
const SAME_SIZE = 0.75;

/**
 * Fields whose numbers and captions were lost, told by their order (Directive 2006/126/EC annex I, and the AAMVA card):
 * the given names stand under the surname, the address of an American card under both; no other print on the card
 * has the shape of its number, and nothing else on one line is all classes.
 */
export const fieldsByOrder = (layouts: readonly Layout[], told: Readings): Record<string, Reading> => ({
  ...namesByOrder(layouts, told),
  ...lone(layouts, told, 'documentNumber', numberIn),
  ...lone(layouts, told, 'licenceClass', classesIn),
});

function namesByOrder(layouts: readonly Layout[], told: Readings): Record<string, Reading> {
  const [surname, given] = [placeOf(told.surname, layouts), placeOf(told.givenNames, layouts)];
  if (surname && given) return {};
  if (given) return named({ surname: nextName(given, layouts, -1) });
  if (surname) return named({ givenNames: nextName(surname, layouts, 1) });
  for (const field of ['address', 'dateOfBirth']) {
    const under = placeOf(told[field], layouts);
    const givenNames = under && nextName(under, layouts, -1, field === 'address' ? INDENT : SAME_COLUMN);
    const above = givenNames && nextName(givenNames, layouts, -1);
    if (above && !nextName(above, layouts, -1)) return named({ surname: above, givenNames });
  }
  return {};
}

const named = (names: Readonly<Record<string, Run | undefined>>): Record<string, FoundReading> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, run]) => {
      const value = run && FIND_VALUES.personName(run.text, { dayFirst: true })[0]?.value;
      return run && typeof value === 'string' ? [[field, toldByOrder(value, run.words)] as const] : [];
    }),
  );

/** The line under (1) or above (-1) that begins where this one does, if it may be a name; what stands left of it there is its number or caption, what is set smaller between them a caption too. */
function nextName(run: Run, layouts: readonly Layout[], step: 1 | -1, indent = SAME_COLUMN): Run | undefined {
  const lines = layouts
    .filter(({ page }) => page === run.page)
    .flatMap(({ runs }) => runs)
    .filter((other) => step * (other.top - run.top) > 0.5 * run.size)
    .flatMap((other) => {
      const words = other.words.filter(({ left }) => left > run.left - SAME_COLUMN * run.size);
      const begins = words[0] && words[0].left < run.left + indent * run.size;
      return begins ? [makeRun(words, other.row)] : [];
    });
  const isAlike = ({ size }: Run): boolean => Math.min(size, run.size) > SAME_SIZE * Math.max(size, run.size);
  const next = lines.filter(isAlike).sort((a, b) => step * (a.top - b.top))[0];
  const isNear = next && Math.abs(next.top - run.top) < NEXT_LINE * run.size;
  return isNear && mayBeName(next) ? next : undefined;
}

/** What a licence prints that is no name: its title and its captions. */
const PRINTED = new Set(
  [
    ...drivingLicence.anchors.flatMap((anchor) =>
      typeof anchor === 'object' && 'phrase' in anchor ? [anchor.phrase] : [],
    ),
    ...Object.values(drivingLicence.fields).flatMap(({ labels }) =>
      labels.filter((label) => typeof label === 'string'),
    ),
    'specimen',
  ].flatMap((phrase) => wordsOf(phrase).filter((word) => word.length > 2)),
);

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

const COUNTRIES = new Set(PLACES.map((place) => place.toLowerCase()));

const mayBeName = ({ text }: Run): boolean =>
  FIND_VALUES.personName(text, { dayFirst: true }).length > 0 &&
  /\p{L}{3}/u.test(text) &&
  !text.includes('/') &&
  !COUNTRIES.has(text.toLowerCase()) &&
  !wordsOf(text).some((word) => PRINTED.has(word));

/** The words of a reading's first line, where they stand. */
function placeOf(reading: Reading | undefined, layouts: readonly Layout[]): Run | undefined {
  const [place] = reading?.status === 'found' ? reading.evidence : [];
  if (!place) return undefined;
  const [x, y, width, height] = place.box;
  const isInside = ({ box }: PlacedWord): boolean =>
    Math.abs(box[0] + box[2] / 2 - x - width / 2) <= width / 2 &&
    Math.abs(box[1] + box[3] / 2 - y - height / 2) <= height / 2;
  const [first] = layouts
    .filter(({ page }) => page === place.page)
    .flatMap(({ runs }) => runs.filter(({ words }) => words.some(isInside)));
  return first && makeRun(first.words.filter(isInside), first.row);
}

/** A field's value where just one line on the card is that and nothing else. */
function lone(
  layouts: readonly Layout[],
  told: Readings,
  field: string,
  valueIn: (text: string) => string | undefined,
): Record<string, Reading> {
  if (told[field]?.status === 'found') return {};
  const lines = layouts
    .flatMap(({ runs }) => runs)
    .flatMap(({ text, words }) => {
      const value = valueIn(text);
      return value === undefined ? [] : [{ value, words }];
    });
  const [only, ...others] = lines;
  return only && others.length === 0 ? { [field]: toldByOrder(only.value, only.words) } : {};
}

/** Seven signs or more, most of them digits: postcodes are shorter, dates have their strokes. */
const numberIn = (text: string): string | undefined =>
  /^[A-Z\d]{7,}$/.test(text) && text.replace(/\D/g, '').length >= 5 ? text : undefined;

function classesIn(text: string): string | undefined {
  const classes = leadingClasses(text);
  return classes && text.split(' ').every((word) => splitClasses(word)) && !classes.split(' ').some(isNational)
    ? classes
    : undefined;
}
