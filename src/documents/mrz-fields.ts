import { type Mrz, parseMrz } from '../checks/mrz.ts';
import type { FoundReading, Reading } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';
import type { Extract } from './define.ts';
import { evidenceOf, readingConfidence } from './evidence.ts';
import { layOut, type PlacedWord } from './layout.ts';
import { findMrz, type MrzZone } from './mrz-zone.ts';

/** The catalogue's fields that a zone encodes; a type has some of them. */
const ENCODED = [
  'documentNumber',
  'surname',
  'givenNames',
  'nationality',
  'dateOfBirth',
  'sex',
  'expiryDate',
  'issuingState',
  'personalNumber',
] as const;
type Encoded = (typeof ENCODED)[number];

const NAMES: ReadonlySet<Encoded> = new Set(['surname', 'givenNames']);
/** Told by their letters alone, wherever they stand; a date or a sex is not. */
const SPELLED: ReadonlySet<Encoded> = new Set([...NAMES, 'documentNumber', 'personalNumber'] as const);

/** The machine-readable zone and the fields it encodes, each held against what is printed above it. */
export const mrzFieldsOf: Extract = (pages, labelled, today) => {
  const zone = findMrz(pages);
  const mrz = zone && parseMrz(zone.lines, today);
  if (!zone) return {};
  if (!mrz) return { mrz: { status: 'unreadable', evidence: zone.evidence, checks: [] } };
  const fields = ENCODED.flatMap((name) => {
    const encoded = mrz.fields[name];
    return encoded === undefined || !(name in labelled)
      ? []
      : [[name, settle(name, encoded, mrz, zone, printedOf(name, encoded, zone, labelled[name], pages))] as const];
  });
  return {
    mrz: { ...fromZone(zone.lines.join('\n'), zone, repairsIn(zone)), raw: zone.raw },
    ...Object.fromEntries(fields),
  };
};

/** What is printed for the field: as its caption says or, where that is something else, wherever the page prints what the zone encodes. */
function printedOf(
  name: Encoded,
  encoded: string,
  zone: MrzZone,
  labelled: Reading | undefined,
  pages: readonly Page[],
): Reading | undefined {
  const mayBeCut = NAMES.has(name) && hasFullNames(zone);
  const said = labelled?.status === 'found' ? labelled.value : undefined;
  if (typeof said === 'string' && isSame(said, encoded, mayBeCut)) return labelled;
  return SPELLED.has(name) ? (printedAs(encoded, pages) ?? labelled) : labelled;
}

/** The words that stand together and say letter for letter what the zone encodes. */
function printedAs(encoded: string, pages: readonly Page[]): Reading | undefined {
  const count = encoded.split(' ').length;
  const runs = pages.flatMap((page) => layOut(page).runs);
  const together = runs.flatMap(({ words }) => words.map((_, at) => words.slice(at, at + count)));
  const words = together.find((some) => !textOf(some).includes('<') && isSame(textOf(some), encoded, false));
  if (!words) return undefined;
  const raw = textOf(words);
  const confidence = readingConfidence(words);
  return { status: 'found', value: raw, raw, confidence, evidence: evidenceOf(words), checks: [] };
}

const textOf = (words: readonly PlacedWord[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/[,;:]$/, '');

/** Where printed and encoded agree, the printed form stands (it keeps the diacritics). Where not, the encoded one if its own check digit holds, else the printed one; and the reading says that they differ. */
function settle(name: Encoded, encoded: string, mrz: Mrz, zone: MrzZone, printed: Reading | undefined): Reading {
  const digit = ownDigit(name, mrz);
  if (printed?.status !== 'found' || typeof printed.value !== 'string') return fromZone(encoded, zone, digit);
  if (NAMES.has(name) && standsAmong(encoded, printed.value, hasFullNames(zone)))
    return fromZone(encoded, zone, [{ check: 'printed-agrees-with-mrz', passed: true }]);
  const mayBeCut = NAMES.has(name) && hasFullNames(zone);
  const told = formsOf(printed.value, encoded, name).find((form) => isSame(form, encoded, mayBeCut));
  const agree = told !== undefined;
  const agreement = { check: 'printed-agrees-with-mrz', passed: agree };
  const checks = [agreement, ...digit];
  const evidence = [...printed.evidence, ...zone.evidence];
  if (agree) {
    const value = withSpacesOf(told, encoded);
    return { ...printed, value, confidence: either(printed.confidence, zone.confidence), evidence, checks };
  }
  if (mrz.checkDigits[name] === true) return { ...fromZone(encoded, zone, checks), evidence };
  return { ...printed, evidence, checks: [agreement] };
}

/** The check digit that covers this field alone, where it has one: what the zone says is worth no more than it. */
function ownDigit(name: Encoded, { checkDigits }: Mrz): FoundReading['checks'] {
  const passed = checkDigits[name];
  return passed === undefined ? [] : [{ check: 'mrz-check-digit', passed }];
}

/** A repair is no failure, but it is said: the value is not what the reader saw. */
const repairsIn = ({ repairs }: MrzZone): FoundReading['checks'] =>
  repairs.length > 0 ? [{ check: 'mrz-repaired', passed: true }] : [];

const fromZone = (value: string, zone: MrzZone, checks: FoundReading['checks']): FoundReading => ({
  status: 'found',
  value,
  raw: value,
  confidence: zone.confidence,
  evidence: zone.evidence,
  checks,
});

/** Two readings of different print that agree: both would have to be wrong in the same way. */
const either = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

/** The printed letters in the zone's words: readers lose and add spaces, the zone's fillers cannot be lost without a trace. Print with hyphens has its own way of parting words. */
function withSpacesOf(printed: string, encoded: string): string {
  const asTwo = lettersAsTwo(printed) === letters(encoded);
  if (!asTwo && letters(printed) !== letters(encoded)) return printed;
  if (/[^\p{L}\p{M}\s]/u.test(printed)) return printed;
  const plain = [...printed.replace(/\s/g, '')];
  return encoded
    .split(' ')
    .map((word) => {
      let said = '';
      while (plain.length > 0 && (asTwo ? lettersAsTwo(said) : letters(said)).length < letters(word).length)
        said += plain.shift() ?? '';
      return said;
    })
    .join(' ');
}

/** What a name may be that was read like this: two dots are missed, and an Œ is taken for CE. The zone writes such letters as two, and so tells them. */
const formsOf = (printed: string, encoded: string, name: Encoded): string[] =>
  NAMES.has(name)
    ? [printed, withUmlautsOf(printed, encoded), printed.replaceAll('CE', 'Œ').replaceAll('ce', 'œ')]
    : [printed];

const UMLAUTS: Readonly<Record<string, string>> = { A: 'Ä', O: 'Ö', U: 'Ü', a: 'ä', o: 'ö', u: 'ü' };

/** The printed letters with the two dots that a reader missed: the zone writes such a letter as two (Doc 9303-3, table 6A), which nothing else accounts for. */
function withUmlautsOf(printed: string, encoded: string): string {
  const zone = letters(encoded);
  const plain = letters(printed);
  let [inPrint, inZone] = [0, 0];
  const restored = [...printed].map((letter) => {
    const umlaut = UMLAUTS[letter];
    const isTwo =
      umlaut !== undefined && zone[inZone + 1] === 'E' && (plain[inPrint + 1] !== 'E' || zone[inZone + 2] === 'E');
    const width = letters(letter).length;
    inPrint += width;
    inZone += isTwo ? 2 : width;
    return isTwo ? umlaut : letter;
  });
  return inZone === zone.length ? restored.join('') : printed;
}

/** Surname and given names printed behind one caption, with a comma between: only the zone says which is which. */
function standsAmong(encoded: string, printed: string, mayBeCut: boolean): boolean {
  const parts = printed.split(',');
  return parts.length === 2 && parts.some((part) => isSame(part, encoded, mayBeCut));
}

/** Where no filler is left behind the names, there may have been no room for all of them; a card has them on its third line. */
const hasFullNames = ({ lines }: MrzZone): boolean => !(lines[2] ?? lines[0] ?? '<').endsWith('<');

/** Doc 9303 part 3, section 6: the zone writes names without diacritics, some letters as two, and cuts what is too long. */
function isSame(printed: string, encoded: string, mayBeCut: boolean): boolean {
  const zone = letters(encoded);
  return [lettersAsTwo(printed), letters(printed)].some((form) => form === zone || (mayBeCut && form.startsWith(zone)));
}

/** Its letters as a zone writes them that takes two for one with two dots. */
const lettersAsTwo = (text: string): string =>
  letters(
    text
      .toUpperCase()
      .replace(/Ä/g, 'AE')
      .replace(/Ö/g, 'OE')
      .replace(/Ü/g, 'UE')
      .replace(/Œ/g, 'OE')
      .replace(/ß|ẞ/g, 'SS'),
  );

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
