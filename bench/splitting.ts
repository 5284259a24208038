import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keyed } from '../masking/keyed.ts';
import { wilson } from '../src/calibration/measure.ts';
import { DOCUMENT_TYPES } from '../src/documents/index.ts';
import { splitAndClassify } from '../src/pipeline/split-and-classify.ts';
import { openReader } from '../src/reading/index.ts';
import { orders, type PaperOrder, readPapers } from './extraction/papers.ts';
import { drawForeign, FOREIGN_KINDS } from './splitting/foreign.ts';
import { composePacket, type Known, type Packet } from './splitting/packets.ts';
import { fitConfidence, scrapsOf } from './splitting/scraps.ts';

/**
 * Whether one file of many papers falls into its documents: random packets of invented papers of every type and layout in any
 * order, with blank pages, pages put in twice and papers of no type between. A packet counts as right where every document has
 * exactly its pages. Then how far the confidence in a type can be trusted, on scraps of pages; its weights stand in
 * src/pipeline/split/type-confidence.ts.
 * `node --import tsx bench/splitting.ts [packets] [scanned papers of each type]`
 */
const ROOT = resolve(import.meta.dirname, '..');
const PACKETS = Number(process.argv[2] ?? 400);
const SCANNED = Number(process.argv[3] ?? 3);
const GOALS = { packets: 0.95, types: 0.99 };

const reader = await openReader({ processes: 2, pageDeadlineMs: 300_000 });
const born = await known(orders({ 'born-digital': 2 }, 'split'));
const scanned = await known(someOfEach(orders({ clean: 1 }, 'split'), SCANNED));
const foreign: Known[] = [];
for (const kind of FOREIGN_KINDS)
  foreign.push({ id: kind, type: 'other', pages: await reader.pages(await drawForeign(kind)) });
await reader.close();

const from = keyed('splitting');
const packets = Array.from({ length: PACKETS }, (_, at) => {
  // Every fourth packet holds what was scanned too.
  const papers = at % 4 === 0 && scanned.length > 0 ? [...born, ...scanned, ...scanned, ...scanned] : born;
  return composePacket(from.at(`packet ${at}`), papers, foreign);
});
const judged = packets.map(judge);
const right = judged.filter(({ wrong }) => wrong.length === 0).length;
const documents = packets.flatMap((packet) => packet.documents);
const typed = judged.reduce((sum, packet) => sum + packet.typed, 0);

const half = (at: number) => [...born, ...scanned, ...foreign].filter((_, index) => index % 2 === at);
const [taught, held] = [half(0), half(1)].map((papers) => scrapsOf(papers, DOCUMENT_TYPES, from.at('scraps')));
const confidence = Object.fromEntries(
  [false, true].map((none) => [
    none ? 'none' : 'typed',
    fitConfidence(
      (taught ?? []).filter((scrap) => scrap.none === none),
      (held ?? []).filter((scrap) => scrap.none === none),
    ),
  ]),
);

const figures = {
  schema: 'docket.bench.splitting.v1',
  goals: GOALS,
  packets: PACKETS,
  withScans: packets.filter((_, at) => at % 4 === 0).length,
  splitRight: share(right, PACKETS),
  documents: documents.length,
  typesRight: share(typed, documents.length),
  confidence,
};
for (const { wrong } of judged) for (const line of wrong) console.log(line);
console.log(`Packets split without error: ${right} of ${PACKETS} (${figures.splitRight.share}; goal ${GOALS.packets})`);
console.log(`Types right: ${typed} of ${documents.length} (${figures.typesRight.share}; goal ${GOALS.types})`);
console.table(confidence);
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(join(ROOT, 'bench/figures/splitting.json'), `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.splitRight.share >= GOALS.packets && figures.typesRight.share >= GOALS.types ? 0 : 1;

async function known(wanted: readonly PaperOrder[]): Promise<Known[]> {
  return (await readPapers(wanted, reader, 2)).map(({ id, type, pages }) => ({ id, type, pages }));
}

function someOfEach(all: readonly PaperOrder[], count: number): PaperOrder[] {
  const taken = new Map<string, number>();
  return all.filter(({ type }) => {
    taken.set(type, (taken.get(type) ?? 0) + 1);
    return (taken.get(type) ?? 0) <= count;
  });
}

/** A document's type is right where the part that holds its first page says it. */
function judge({ pages, documents }: Packet) {
  const parts = splitAndClassify(pages, { types: DOCUMENT_TYPES }).map(({ type, pages }) => ({
    type: type.id,
    pages: pages.map(({ page }) => page),
  }));
  const given = new Set(parts.map(({ pages }) => pages.join(',')));
  const typed = documents.filter(({ type, pages }) =>
    parts.some((part) => part.type === type && part.pages.includes(pages[0] ?? 0)),
  ).length;
  const missed = documents.filter(({ pages }) => !given.has(pages.join(',')));
  const wrong = missed.map(({ id, pages }) => `${id} [${pages}] of ${JSON.stringify(parts)}`);
  return { typed, wrong: parts.length > documents.length && wrong.length === 0 ? ['a part too many'] : wrong };
}

function share(count: number, of: number) {
  const [low, high] = wilson(count, of);
  return { share: round(count / of), from: round(low), to: round(high) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
