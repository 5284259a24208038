import type { DocumentType } from '../../documents/define.ts';
import type { Line } from '../../domain/page.ts';
import { editDistance, matchPhrase, slipsIn, squeeze } from '../find/match-phrase.ts';

/** Lines as anchors are looked for in them. */
export interface Searchable {
  readonly text: string;
  readonly squeezed: string;
  /** Word by word. */
  readonly lines: readonly (readonly string[])[];
}

export function searchable(lines: readonly Pick<Line, 'text'>[]): Searchable {
  const worded = lines.map(({ text }) => text.split(/\s+/));
  return {
    text: lines.map(({ text }) => text).join('\n'),
    squeezed: ` ${worded.map((words) => words.map(squeeze).filter(Boolean).join(' ')).join(' | ')} `,
    lines: worded,
  };
}

/** How much of the type's anchors stands here, by weight. Spellings so alike that a misreading may turn one into the other count once. */
export function anchorWeight({ anchors }: Pick<DocumentType, 'anchors'>, text: Searchable): number {
  const known = anchors.map((anchor) => (typeof anchor === 'string' ? { phrase: anchor, weight: 1 } : anchor));
  const exact: string[] = [];
  let sum = 0;
  for (const anchor of known) {
    if ('pattern' in anchor) sum += new RegExp(anchor.pattern, 'iu').test(text.text) ? anchor.weight : 0;
    else if (standsExact(anchor.phrase, text)) {
      sum += anchor.weight;
      exact.push(squeeze(anchor.phrase));
    }
  }
  for (const anchor of known) {
    if ('pattern' in anchor || standsExact(anchor.phrase, text) || !standsMisread(anchor.phrase, text)) continue;
    const wanted = squeeze(anchor.phrase);
    if (exact.some((other) => editDistance(other, wanted) <= slipsIn(wanted))) continue;
    sum += anchor.weight;
    exact.push(wanted);
  }
  return sum;
}

const standsExact = (phrase: string, { squeezed }: Searchable): boolean =>
  squeezed.includes(` ${phrase.split(/\s+/).map(squeeze).filter(Boolean).join(' ')} `);

/** Short words must stand alone and exact: misread ones are too many. */
const LEAST_LETTERS = 7;

const standsMisread = (phrase: string, { lines }: Searchable): boolean =>
  squeeze(phrase).length >= LEAST_LETTERS && lines.some((words) => matchPhrase(phrase, words).length > 0);
