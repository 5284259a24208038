import type { TrueDocument } from '../../src/domain/truth.ts';
import { bindPages, protect, wrapScan } from '../bind.ts';
import { type Scan, scan } from '../degrade.ts';
import type { Keyed } from '../keyed.ts';
import type { Persona } from '../persona.ts';
import type { PageRenderer } from '../renderer.ts';
import { drawSaying } from '../says.ts';
import type { Paper, PaperFile } from '../scenarios/scenario.ts';
import { SPECIMENS } from '../specimens/index.ts';
import type { Specimen } from '../specimens/specimen.ts';
import { tampered } from '../tamper.ts';

/** What a packet's files are drawn from. */
export interface Drawer {
  readonly persona: Persona;
  readonly from: Keyed;
  readonly renderer: PageRenderer;
  readonly anyLayout: boolean;
}

export interface DrawnFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly documents: readonly TrueDocument[];
}

/** One file of a packet, with the truth about each document in it. */
export async function drawFile(file: PaperFile, drawer: Drawer): Promise<DrawnFile> {
  const path = `documents/${file.file}`;
  const specimens = await Promise.all(file.papers.map((paper) => drawPaper(paper, drawer)));
  const [first] = specimens;
  if (!first) throw new RangeError('A file without papers');
  if (file.password !== undefined) {
    const bytes = await protect(first.bytes, file.password, drawer.from.at(path));
    return { path, bytes, documents: [{ file: path, refusal: 'document.encrypted' }] };
  }
  if (file.scan) {
    const scans = await scanAll(specimens, file, file.scan, drawer);
    return { path, bytes: await scannedFile(file, scans), documents: truthOf(path, file, scans) };
  }
  const bytes = specimens.length === 1 ? first.bytes : await bindPages(specimens);
  return { path, bytes, documents: truthOf(path, file, specimens) };
}

/** A place in the key space per type: the same paper in another file or scenario order says the same. */
async function drawPaper(paper: Paper, { persona, from, anyLayout }: Drawer): Promise<Specimen> {
  const { draw, layouts } = SPECIMENS[paper.type];
  const [holder, own] = [paper.of ?? persona, from.at(paper.type)];
  const usual = anyLayout ? own.pick<string>('layout', layouts) : layouts[0];
  const drawn = () => draw(holder, own, paper.layout ?? usual);
  const specimen = await (paper.says ? drawSaying({ fields: paper.says, print: holder.locale.print }, drawn) : drawn());
  return paper.tampering ? tampered(specimen, paper.tampering) : specimen;
}

async function scanAll(
  specimens: readonly Specimen[],
  { file, turn = 0 }: PaperFile,
  profile: NonNullable<PaperFile['scan']>,
  { from, renderer }: Drawer,
): Promise<Scan[]> {
  const scans: Scan[] = [];
  for (const [index, specimen] of specimens.entries())
    scans.push(await scan(specimen, profile, from.at(`documents/${file}`).at(`paper-${index + 1}`), renderer, turn));
  return scans;
}

/** One picture as it is where the name says so, else a PDF of all of them: a picture file has no second page. */
async function scannedFile({ file }: PaperFile, scans: readonly Scan[]): Promise<Uint8Array> {
  const [first, ...more] = scans.flatMap(({ pictures }) => pictures);
  if (!first) throw new RangeError('A scan without pages');
  if (!file.endsWith('.pdf') && more.length === 0) return first.bytes;
  return wrapScan({ pictures: [first, ...more] });
}

/** The documents of a file in order, each with the pages it takes where there are several. */
function truthOf(
  file: string,
  { papers }: PaperFile,
  drawn: readonly Pick<Specimen, 'truth' | 'pages'>[],
): TrueDocument[] {
  let before = 0;
  return papers.flatMap((paper, index) => {
    const specimen = drawn[index];
    if (!specimen) return [];
    const first = before;
    before += specimen.pages;
    const fields = Object.entries(specimen.truth).map(
      ([field, { value, page, box }]) => [field, { value, page: page + first, box }] as const,
    );
    const numbers = Array.from({ length: specimen.pages }, (_, page) => first + page + 1);
    const pages = papers.length > 1 && { pages: numbers };
    return [{ file, type: paper.type, ...pages, fields: Object.fromEntries(fields) }];
  });
}
