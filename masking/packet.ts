import type { ApplicationForm } from '../src/domain/application.ts';
import { PlainDate } from '../src/domain/plain-date.ts';
import type { TrueDocument, Truth } from '../src/domain/truth.ts';
import { bindPages, protect, wrapScan } from './bind.ts';
import { type ScanProfile, scan } from './degrade.ts';
import type { Keyed } from './keyed.ts';
import { drawPersona, type Persona, RECEIVED_ON } from './persona.ts';
import type { PageRenderer } from './renderer.ts';
import type { Paper, PaperFile, Scenario } from './scenarios/scenario.ts';
import { REQUESTED } from './specimens/application-form/requested.ts';
import { SPECIMENS, type SpecimenType } from './specimens/index.ts';
import type { Specimen } from './specimens/specimen.ts';

export interface PacketFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PacketPlan {
  readonly scenario: Scenario;
  readonly id: string;
  readonly reference: string;
  /** Only these document types; the expectation is then left out where a paper is. */
  readonly types?: readonly SpecimenType[];
  /** The share of single-page PDFs that become poor scans, 0 to 1. */
  readonly noise?: number;
}

/** A packet's files, drawn from the key: application.json, its documents, and the truth about them. */
export async function drawPacket(plan: PacketPlan, seeded: Keyed, renderer: PageRenderer): Promise<PacketFile[]> {
  const from = seeded.at(plan.id);
  const persona = drawPersona(from.at('persona'), plan.id);
  const told = plan.scenario.files(persona, from.at('story'));
  const files = told.flatMap((file) => withNoise(onlyTypes(file, plan.types), plan.noise ?? 0, from));
  const drawn = await Promise.all(files.map((file) => drawFile(file, persona, from, renderer)));
  const asTold = JSON.stringify(files) === JSON.stringify(told);
  const truth: Truth = {
    documents: drawn.flatMap(({ documents }) => documents),
    ...(asTold && { expected: plan.scenario.expected }),
    persona: { id: plan.id },
  };
  return [
    { path: 'application.json', bytes: json(applicationForm(plan, persona)) },
    ...drawn.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'truth.json', bytes: json(truth) },
  ];
}

function applicationForm({ reference }: PacketPlan, { requestedAmount }: Persona): ApplicationForm {
  return {
    schema: 'docket.application.v1',
    reference,
    product: REQUESTED.code,
    country: 'USA',
    amount: requestedAmount / 100,
    currency: 'USD',
    receivedOn: PlainDate.parse(RECEIVED_ON),
  };
}

function onlyTypes(file: PaperFile, types: readonly SpecimenType[] | undefined): PaperFile[] {
  const [first, ...rest] = file.papers.filter(({ type }) => types === undefined || types.includes(type));
  return first ? [{ ...file, papers: [first, ...rest] }] : [];
}

function withNoise(files: readonly PaperFile[], noise: number, from: Keyed): PaperFile[] {
  return files.map((file) => {
    const plain = file.papers.length === 1 && file.scan === undefined && file.password === undefined;
    const hit = plain && from.integer(`noise-${file.file}`, 1_000) < noise * 1_000;
    return hit ? { ...file, scan: 'degraded' } : file;
  });
}

interface DrawnFile extends PacketFile {
  readonly documents: readonly TrueDocument[];
}

async function drawFile(file: PaperFile, persona: Persona, from: Keyed, renderer: PageRenderer): Promise<DrawnFile> {
  const path = `documents/${file.file}`;
  const specimens = await Promise.all(file.papers.map((paper) => drawPaper(paper, persona, from)));
  const [first] = specimens;
  if (!first) throw new RangeError('A file without papers');
  if (file.password !== undefined) {
    const bytes = await protect(first.bytes, file.password, from.at(path));
    return { path, bytes, documents: [{ file: path, refusal: 'document.encrypted' }] };
  }
  if (file.scan) {
    const { bytes, truth } = await drawScan(first, file, file.scan, from.at(path), renderer);
    return { path, bytes, documents: [trueDocument(path, file.papers[0], { truth, pages: 1 })] };
  }
  if (specimens.length === 1)
    return { path, bytes: first.bytes, documents: [trueDocument(path, file.papers[0], first)] };
  let next = 1;
  const documents = file.papers.flatMap((paper, index) => {
    const specimen = specimens[index];
    if (!specimen) return [];
    const before = next - 1;
    next += specimen.pages;
    return [trueDocument(path, paper, specimen, before)];
  });
  return { path, bytes: await bindPages(specimens), documents };
}

/** A place in the key space per type: the same paper in another file or scenario order says the same. */
function drawPaper({ type, layout, of }: Paper, persona: Persona, from: Keyed): Promise<Specimen> {
  const { draw, layouts } = SPECIMENS[type];
  return draw(of ?? persona, from.at(type), layout ?? layouts[0]);
}

async function drawScan(
  specimen: Specimen,
  { file }: PaperFile,
  profile: ScanProfile,
  from: Keyed,
  renderer: PageRenderer,
) {
  const scanned = await scan(specimen, profile, from, renderer);
  return { truth: scanned.truth, bytes: file.endsWith('.pdf') ? await wrapScan(scanned) : scanned.bytes };
}

function trueDocument(
  file: string,
  { type }: Paper,
  { truth, pages }: Pick<Specimen, 'truth' | 'pages'>,
  before?: number,
): TrueDocument {
  const fields = Object.entries(truth).map(
    ([field, { value, page, box }]) => [field, { value, page: page + (before ?? 0), box }] as const,
  );
  const numbers = Array.from({ length: pages }, (_, index) => index + 1 + (before ?? 0));
  return { file, type, ...(before !== undefined && { pages: numbers }), fields: Object.fromEntries(fields) };
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
