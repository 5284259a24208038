import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type ScanProfile, scan } from '../../masking/degrade.ts';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { SPECIMENS, SPECIMENS_VERSION, type SpecimenType } from '../../masking/specimens/index.ts';
import { FieldValue } from '../../src/domain/field.ts';
import { Box, Page } from '../../src/domain/page.ts';
import type { ReaderPool } from '../../src/reading/index.ts';

/** How a paper came to us: its own PDF, or one of the ways of wear. */
export type Arrival = 'born-digital' | ScanProfile;

export const Paper = z.object({
  id: z.string(),
  type: z.string(),
  layout: z.string(),
  arrival: z.string(),
  pages: z.array(Page),
  truth: z.record(z.string(), z.object({ value: FieldValue, page: z.number(), box: Box })),
});
/** An invented paper as it was read, with what it says. */
export type Paper = z.infer<typeof Paper>;

export interface PaperOrder {
  readonly type: SpecimenType;
  readonly layout: string;
  readonly arrival: Arrival;
  readonly seed: string;
}

/** Every layout of every type in each of these arrivals, so many times over. */
export function orders(often: Readonly<Partial<Record<Arrival, number>>>, seed: string): PaperOrder[] {
  const types = Object.keys(SPECIMENS) as SpecimenType[]; // Object.keys forgets the key type
  return (Object.entries(often) as [Arrival, number][]).flatMap(([arrival, times]) =>
    Array.from({ length: times }, (_, at) => at).flatMap((at) =>
      types.flatMap((type) =>
        SPECIMENS[type].layouts.map((layout) => ({ type, layout, arrival, seed: `${seed}-${at}` })),
      ),
    ),
  );
}

/** Of ten papers four are American, two British, and the rest from the continent. */
const LOCALE_OF_TEN: readonly LocaleId[] = [
  'en-US', 'en-US', 'en-US', 'en-US', 'en-GB', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'de-DE',
]; // biome-ignore format: a table

/** Draws a paper and reads it; what was read once by the same versions is taken from a folder of the system's own for passing files. */
export async function readPaper(order: PaperOrder, reader: ReaderPool): Promise<Paper> {
  const id = `${order.type}/${order.layout}/${order.arrival}/${order.seed}`;
  const key = createHash('sha256')
    .update(JSON.stringify([id, SPECIMENS_VERSION, reader.versions]))
    .digest('hex');
  const folder = join(tmpdir(), 'docket-papers', key.slice(0, 2));
  const kept = await readFile(join(folder, `${key}.json`), 'utf8').catch(() => undefined);
  if (kept !== undefined) return Paper.parse(JSON.parse(kept));
  const paper = { id, ...(await drawAndRead(order, reader)) };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${key}.json`), JSON.stringify(paper));
  return paper;
}

async function drawAndRead(
  { type, layout, arrival, seed }: PaperOrder,
  reader: ReaderPool,
): Promise<Omit<Paper, 'id'>> {
  const from = keyed('papers').at(`${type}/${layout}/${arrival}/${seed}`);
  const specimen = SPECIMENS[type];
  const locale = 'countries' in specimen ? 'en-US' : from.pick('locale', LOCALE_OF_TEN);
  const drawn = await specimen.draw(drawPersona(from.at('persona'), 'p', LOCALES[locale]), from.at('paper'), layout);
  const worn = arrival === 'born-digital' ? undefined : await scan(drawn, arrival, from, reader);
  const files = worn ? worn.pictures.map(({ bytes }) => bytes) : [drawn.bytes];
  const pages: Page[] = [];
  for (const file of files)
    for (const page of await reader.pages(file)) pages.push({ ...page, page: pages.length + 1 });
  const truth = Object.fromEntries(
    Object.entries((worn ?? drawn).truth).map(([field, { value, page, box }]) => [field, { value, page, box }]),
  );
  return { type, layout, arrival, pages, truth };
}

/** All of them, as many at a time as there are processes that read. */
export async function readPapers(
  wanted: readonly PaperOrder[],
  reader: ReaderPool,
  atOnce: number,
  progress: (done: number) => void = () => {},
): Promise<Paper[]> {
  const papers: Paper[] = new Array(wanted.length);
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    for (let at = next++; at < wanted.length; at = next++) {
      const order = wanted[at];
      if (order) papers[at] = await readPaper(order, reader);
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return papers;
}
