import { type ScanProfile, scan } from '../../masking/degrade.ts';
import { keyed } from '../../masking/keyed.ts';
import { drawPersona } from '../../masking/persona.ts';
import type { PageRenderer } from '../../masking/renderer.ts';
import { SPECIMENS, type SpecimenType } from '../../masking/specimens/index.ts';
import type { Placed } from '../../masking/specimens/specimen.ts';
import type { Box, Line, Page, Word } from '../../src/domain/page.ts';
import { distance, share } from './compare.ts';

/** How much of what is drawn was read: letters to change for each that is printed, and words found exactly. */
export interface PageScore {
  readonly type: string;
  readonly layout: string;
  readonly profile: ScanProfile;
  readonly letters: number;
  readonly errors: number;
  readonly words: number;
  readonly found: number;
  readonly page: Page;
  /** Lines that were not read right, as printed and as read. */
  readonly wrong: readonly { readonly printed: string; readonly read: string }[];
}

export interface SpecimenReader extends PageRenderer {
  pages(bytes: Uint8Array): Promise<Page[]>;
}

export interface Sample {
  readonly type: SpecimenType;
  readonly layout: string;
  readonly profile: ScanProfile;
  readonly bytes: Uint8Array;
  readonly lines: readonly PrintedLine[];
  readonly dpi: number;
}

interface PrintedLine {
  readonly words: readonly { readonly text: string; readonly box: Box }[];
}

/** The first page of a specimen as a scan, and every word that is drawn on it, where the wear has moved it. */
export async function sampleOf(
  type: SpecimenType,
  layoutAt: number,
  profile: ScanProfile,
  seed: string,
  reader: SpecimenReader,
): Promise<Sample | undefined> {
  const from = keyed('reading').at(`${seed}/${type}/${layoutAt}`);
  const { draw, layouts } = SPECIMENS[type];
  const layout = layouts[layoutAt % layouts.length] ?? layouts[0] ?? '';
  const specimen = await draw(drawPersona(from.at('persona'), 'p'), from.at('paper'), layout);
  const [drawn] = await reader.pages(specimen.bytes);
  if (drawn?.source !== 'text') return undefined;
  const words = drawn.lines.flatMap((line, row) =>
    line.words.map((word, at) => [`${row}:${at}`, placed(word)] as const),
  );
  const worn = await scan({ ...specimen, truth: Object.fromEntries(words) }, profile, from, reader);
  const moved = (row: number, at: number): Box => worn.truth[`${row}:${at}`]?.box ?? [0, 0, 0, 0];
  const lines = drawn.lines.map((line, row) => ({
    words: line.words.map(({ text }, at) => ({ text, box: moved(row, at) })),
  }));
  return { type, layout, profile, bytes: worn.bytes, lines, dpi: worn.pictures[0].dpi };
}

const placed = ({ text, box }: Word): Placed => ({ value: text, printed: text, page: 1, box });

export async function scorePage(
  { type, layout, profile, bytes, lines }: Sample,
  reader: SpecimenReader,
): Promise<PageScore> {
  const [page] = await reader.pages(bytes);
  if (!page) throw new Error('a scan without a page');
  const read = readLines(lines, page.lines);
  const wrong: { printed: string; read: string }[] = [];
  let [letters, errors, words, found] = [0, 0, 0, 0];
  for (const [row, { words: printed }] of lines.entries()) {
    const text = plain(printed);
    if (text === '') continue;
    const line = plain(read[row] ?? []);
    const seen = line.split(' ');
    const off = distance(text, line);
    letters += text.length;
    errors += Math.min(off, text.length);
    words += text.split(' ').length;
    for (const word of text.split(' ')) {
      const at = seen.indexOf(word);
      if (at >= 0) found++;
      if (at >= 0) seen.splice(at, 1);
    }
    if (off > 0) wrong.push({ printed: text, read: line });
  }
  return { type, layout, profile, letters, errors, words, found, page, wrong };
}

/** Typesetters' quotes and dashes as a keyboard has them, and no words without a letter or a figure: which of those stand there, or whether a stroke between two captions hangs on one of them, is no matter of reading. */
const plain = (words: readonly { readonly text: string }[]): string =>
  words
    .map(({ text }) =>
      text
        .replace(/[’‘´`]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[–—]/g, '-')
        .replace(/^\/|\/$/g, ''),
    )
    .flatMap((text) => text.split(/\s+/))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');

/** The words that were read, given to the printed line whose nearest word they lie on. */
function readLines(printed: readonly PrintedLine[], lines: readonly Line[]): Word[][] {
  const read: Word[][] = printed.map(() => []);
  for (const word of lines.flatMap((line) => line.words)) {
    const [x, y] = centre(word.box);
    let nearest = { row: -1, off: 1 };
    for (const [row, line] of printed.entries())
      for (const { box } of line.words) {
        const off = outside(box, x, y);
        if (off < nearest.off) nearest = { row, off };
      }
    if (nearest.off < 0.006) read[nearest.row]?.push(word);
  }
  return read.map((row) => row.sort((a, b) => a.box[0] - b.box[0]));
}

const centre = ([x, y, width, height]: Box): [number, number] => [x + width / 2, y + height / 2];

/** How far a point lies outside a box; within it, hardly more than nothing, the less the nearer to its middle. */
function outside([x, y, width, height]: Box, px: number, py: number): number {
  const across = Math.max(x - px, px - x - width, 0);
  const down = Math.max(y - py, py - y - height, 0);
  return across + down + Math.abs(py - y - height / 2) * 0.01;
}

/** Figures of a group of pages. */
export function summary(scores: readonly PageScore[]) {
  const total = (of: (score: PageScore) => number) => scores.reduce((sum, score) => sum + of(score), 0);
  return {
    pages: scores.length,
    characterError: share(
      total(({ errors }) => errors),
      total(({ letters }) => letters),
    ),
    wordRecall: share(
      total(({ found }) => found),
      total(({ words }) => words),
    ),
  };
}
