import type { Page } from '../../domain/page.ts';

/** What a page says of its place in its document. */
export interface PageNumber {
  readonly number: number;
  readonly of?: number;
}

const WORD = '(?:page|seite|blatt|página|pagina|pág\\.?|sheet|feuillet|hoja|folio)';
/** `Page 2 of 3`, `Seite 2/3`, `Hoja 2`; `2 of 3` and `- 2 -` only where nothing else stands in the line. */
const NUMBERED = new RegExp(
  `(?<!\\p{L})${WORD}[\\s:n°.º]{0,4}(\\d{1,3})(?:\\s*(?:of|von|sur|de|/)\\s*(\\d{1,3}))?(?!\\d|[.,]\\d)`,
  'iu',
);
const ALONE = /^(?:(\d{1,3})\s*(?:of|von|sur|de|\/)\s*(\d{1,3})|[-–—]\s*(\d{1,3})\s*[-–—])$/i;
/** Numbers stand in the first and last lines; elsewhere the text may speak of the page of another paper. */
const EDGE = 0.2;

export function pageNumberOf(page: Page): PageNumber | undefined {
  const atEdge = page.lines.filter(({ box }) => box[1] < EDGE || box[1] > 1 - EDGE).map(({ text }) => text.trim());
  const inWords = [...atEdge, ...page.lines.map(({ text }) => text)].map((text) => NUMBERED.exec(text));
  const found = inWords.find((match) => match?.[2]) ?? inWords.slice(0, atEdge.length).find(Boolean);
  const alone = atEdge.map((text) => ALONE.exec(text)).find(Boolean);
  const [number, of] = found ? [found[1], found[2]] : [alone?.[1] ?? alone?.[3], alone?.[2]];
  if (number === undefined || (of !== undefined && Number(number) > Number(of))) return undefined;
  return { number: Number(number), ...(of !== undefined && { of: Number(of) }) };
}
