import type { PageSummary } from '../../src/domain/page.ts';
import type { TrueDocument } from '../../src/domain/truth.ts';
import { bindPages, wrapScan } from '../bind.ts';
import { type ScanProfile, scan } from '../degrade.ts';
import type { Keyed } from '../keyed.ts';
import type { PageRenderer } from '../renderer.ts';
import type { Specimen } from '../specimens/specimen.ts';

/** A drawn document, or a blank sheet without a type, and the page of the source on which it began. */
export interface Part {
  readonly page: PageSummary;
  readonly specimen: Specimen;
  readonly type?: string;
}

type Paper = Omit<Extract<TrueDocument, { readonly type: string }>, 'file'>;

export interface Copy {
  readonly bytes: Uint8Array;
  readonly extension: 'pdf' | 'png' | 'jpg';
  readonly papers: readonly Paper[];
}

/** The pages as they came: with a text layer where they had one, else scanned or photographed as well or as badly. */
export async function copyOf(parts: readonly Part[], from: Keyed, renderer: PageRenderer): Promise<Copy> {
  const [only, ...others] = parts;
  if (only && others.length === 0 && only.page.source !== 'text') return pictureOf(only, from, renderer);
  const pages: Specimen[] = [];
  for (const [index, part] of parts.entries()) pages.push(await asItCame(part, from.at(`part-${index}`), renderer));
  const bytes = pages.length === 1 && pages[0] ? pages[0].bytes : await bindPages(pages);
  return { bytes, extension: 'pdf', papers: papersOf(parts, pages) };
}

async function pictureOf(part: Part, from: Keyed, renderer: PageRenderer): Promise<Copy> {
  const picture = await scan(part.specimen, profileOf(part), from, renderer);
  return { bytes: picture.bytes, extension: picture.format, papers: papersOf([part], [picture]) };
}

async function asItCame(part: Part, from: Keyed, renderer: PageRenderer): Promise<Specimen> {
  if (part.page.source === 'text') return part.specimen;
  const picture = await scan(part.specimen, profileOf(part), from, renderer);
  return { ...picture, bytes: await wrapScan(picture) };
}

const profileOf = ({ page }: Part): ScanProfile =>
  page.tier === 'clean' || page.tier === 'born-digital' ? 'clean' : 'degraded';

function papersOf(parts: readonly Part[], pages: readonly Specimen[]): Paper[] {
  let before = 0;
  const total = pages.reduce((sum, specimen) => sum + specimen.pages, 0);
  return parts.flatMap(({ type }, index): Paper[] => {
    const { truth = {}, pages: count = 0 } = pages[index] ?? {};
    const first = before;
    before += count;
    if (type === undefined) return [];
    const fields = Object.entries(truth).map(
      ([field, { value, page, box }]) => [field, { value, page: page + first, box }] as const,
    );
    const numbers = Array.from({ length: count }, (_, page) => first + page + 1);
    return [{ type, ...(total > count && { pages: numbers }), fields: Object.fromEntries(fields) }];
  });
}
