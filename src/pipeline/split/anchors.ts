import type { DocumentType } from '../../documents/define.ts';
import type { Line } from '../../domain/page.ts';
import { editDistance, matchPhrase, slipsIn, squeeze } from '../find/match-phrase.ts';

/** Lines as anchors are looked for in them. */
export interface Searchable {
  readonly text: string;
  readonly squeezed: string;
  readonly lines: readonly { readonly words: readonly string[]; readonly joined: string }[];
}

export function searchable(lines: readonly Pick<Line, 'text'>[]): Searchable {
  const worded = lines.map(({ text }) => text.split(/\s+/));
  return {
    text: lines.map(({ text }) => text).join('\n'),
    squeezed: ` ${worded.map((words) => words.map(squeeze).filter(Boolean).join(' ')).join(' | ')} `,
    lines: worded.map((words) => ({ words, joined: narrow(words.map(squeeze).join('')) })),
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

function standsMisread(phrase: string, { lines }: Searchable): boolean {
  const wanted = squeeze(phrase);
  if (wanted.length < LEAST_LETTERS) return false;
  const pieces = piecesOf(narrow(wanted), slipsIn(wanted) + 1);
  return lines.some(
    ({ words, joined }) => pieces.some((piece) => joined.includes(piece)) && matchPhrase(phrase, words).length > 0,
  );
}

/** With fewer slips than pieces at least one piece is left whole: what has none of them need not be compared. */
function piecesOf(text: string, count: number): string[] {
  const size = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at) =>
    text.slice(at * size, at === count - 1 ? undefined : (at + 1) * size),
  );
}

const narrow = (text: string): string => text.replace(/rn/g, 'm');
