import type { Keyed } from '../../masking/keyed.ts';
import type { Page } from '../../src/domain/page.ts';

/** A paper whose pages are known to belong together. */
export interface Known {
  readonly id: string;
  readonly type: string;
  readonly pages: readonly Page[];
}

/** One file of several papers, with the pages that each has in it. */
export interface Packet {
  readonly pages: readonly Page[];
  readonly documents: readonly { readonly id: string; readonly type: string; readonly pages: readonly number[] }[];
}

/** Two to seven papers in any order, blank pages between some of them, and now and then a page that was put in twice. */
export function composePacket(from: Keyed, papers: readonly Known[], foreign: readonly Known[]): Packet {
  const count = 2 + from.integer('papers', 5);
  const chosen = Array.from({ length: count }, (_, at) => from.pick(`paper ${at}`, papers));
  if (from.integer('foreign', 3) > 0) chosen.splice(from.integer('where', count), 0, from.pick('which', foreign));
  const distinct = [...new Map(chosen.map((paper) => [paper.id, paper])).values()];
  const pages: Page[] = [];
  const add = (page: Page): number => pages.push({ ...page, page: pages.length + 1 });
  const documents = distinct.map(({ id, type, pages: own }, at) => {
    const numbers = own.map(add);
    if (from.integer(`blank ${at}`, 4) === 0) add({ ...(own[0] as Page), source: 'blank', lines: [] }); // every paper has a page
    if (from.integer(`twice ${at}`, 6) === 0) {
      const again = from.pick(`again ${at}`, own);
      if (numbersOn(again) >= LEAST_NUMBERS) add(again);
    }
    return { id, type, pages: numbers };
  });
  return { pages, documents };
}

/** A page with fewer numbers cannot be told for a second copy: it may be the back of another card. */
const LEAST_NUMBERS = 3;
const numbersOn = ({ lines }: Page): number =>
  lines.reduce((sum, { words }) => sum + words.filter(({ text }) => /\d/.test(text)).length, 0);
