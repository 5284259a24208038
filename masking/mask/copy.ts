import type { TrueDocument } from '../../src/domain/truth.ts';
import { bindPages } from '../bind.ts';
import type { SheetCopy } from './sheet-copy.ts';

/** A copied document; a blank sheet has no type. */
export interface Part {
  readonly sheet: SheetCopy;
  readonly type?: string;
}

type Paper = Omit<Extract<TrueDocument, { readonly type: string }>, 'file'>;

export interface Copy {
  readonly bytes: Uint8Array;
  readonly extension: 'pdf' | 'png' | 'jpg';
  readonly papers: readonly Paper[];
}

/** One picture is a file of its own; everything else is bound. */
export async function bindCopy(parts: readonly Part[]): Promise<Copy> {
  const papers = papersOf(parts);
  const [only, ...others] = parts;
  const [picture, ...more] = only?.sheet.pictures ?? [];
  if (picture && more.length === 0 && others.length === 0)
    return { bytes: picture.bytes, extension: picture.format, papers };
  const bytes = only && others.length === 0 ? only.sheet.bytes : await bindPages(parts.map(({ sheet }) => sheet));
  return { bytes, extension: 'pdf', papers };
}

function papersOf(parts: readonly Part[]): Paper[] {
  let before = 0;
  return parts.flatMap(({ type, sheet: { truth, pages } }): Paper[] => {
    const first = before;
    before += pages;
    if (type === undefined) return [];
    const fields = Object.entries(truth).map(
      ([field, { value, page, box }]) => [field, { value, page: page + first, box }] as const,
    );
    const numbers = Array.from({ length: pages }, (_, page) => first + page + 1);
    return [{ type, ...(parts.length > 1 && { pages: numbers }), fields: Object.fromEntries(fields) }];
  });
}
