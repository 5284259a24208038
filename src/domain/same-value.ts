import type { FieldKind, FieldValue, TableRow } from './field.ts';

/** Same value: numbers of money as numbers; names, addresses and texts without regard to case, commas and spacing; all else to the letter. */
export function isSame(a: FieldValue, b: FieldValue, kind: FieldKind | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((row, index) => isSameRow(row, b[index]));
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  if (kind === 'money') return Number(a) === Number(b);
  const loose = kind === undefined || ['personName', 'organisationName', 'address', 'text'].includes(kind);
  return loose ? folded(a) === folded(b) : a === b;
}

const isSameRow = (a: TableRow, b: TableRow | undefined): boolean =>
  a.date === b?.date &&
  Number(a.amount) === Number(b?.amount) &&
  folded(a.description ?? '') === folded(b?.description ?? '');

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss') // capitals print it so
    .replace(/[\s,.;]+/g, ' ')
    .trim();
