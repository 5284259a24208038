import type { ApplicationForm } from '../src/domain/application.ts';
import { PlainDate } from '../src/domain/plain-date.ts';
import type { Truth } from '../src/domain/truth.ts';
import { SCAN_PROFILES } from './degrade.ts';
import type { Keyed } from './keyed.ts';
import { type LocaleId, localeOf } from './locales/index.ts';
import { type Drawer, drawFile } from './packet/draw-file.ts';
import { type Among, drawPersona, type Persona, RECEIVED_ON } from './persona.ts';
import type { PageRenderer } from './renderer.ts';
import type { PaperFile, Scenario } from './scenarios/scenario.ts';
import { REQUESTED } from './specimens/application-form/requested.ts';
import type { SpecimenType } from './specimens/index.ts';

export interface PacketFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PacketPlan {
  readonly scenario: Scenario;
  readonly id: string;
  readonly reference: string;
  /** Which of the dataset's people this is; without it identifiers are drawn by the key alone. */
  readonly ordinal?: number;
  /** Whose papers, where the story does not say. */
  readonly locale?: LocaleId;
  /** Any layout where the story names none, not the usual one. */
  readonly anyLayout?: boolean;
  /** Only these document types; the expectation is then left out where a paper is. */
  readonly types?: readonly SpecimenType[];
  /** The share of single-paper PDFs that become scans, faxes or photos, 0 to 1. */
  readonly noise?: number;
}

/** A packet's files, drawn from the key: application.json, its documents, and the truth about them. */
export async function drawPacket(plan: PacketPlan, seeded: Keyed, renderer: PageRenderer): Promise<PacketFile[]> {
  const from = seeded.at(plan.id);
  const persona = drawApplicant(plan, seeded);
  const told = plan.scenario.files(persona, from.at('story'));
  const files = told
    .flatMap((file) => onlyTypes(file, plan.types))
    .map((file) => withNoise(file, plan.noise ?? 0, from));
  const drawer: Drawer = { persona, from, renderer, anyLayout: plan.anyLayout ?? false };
  const drawn = await Promise.all(files.map((file) => drawFile(file, drawer)));
  const asTold = files.length === told.length && files.every((file, index) => file === told[index]);
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

/** Whose packet it is. Fails with `masking-space.exhausted` where a dataset has more people than there are identifiers. */
export function drawApplicant({ id, scenario, locale = 'en-US', ordinal }: PacketPlan, seeded: Keyed): Persona {
  const among: Among | undefined = ordinal === undefined ? undefined : { dataset: seeded, ordinal };
  const from = seeded.at(id).at('persona');
  return drawPersona(from, id, localeOf(scenario.locale ?? locale), among && { among });
}

function applicationForm({ reference }: PacketPlan, { requestedAmount, locale }: Persona): ApplicationForm {
  return {
    schema: 'docket.application.v1',
    reference,
    product: REQUESTED.code,
    country: locale.country,
    amount: requestedAmount / 100,
    currency: locale.currency,
    receivedOn: PlainDate.parse(RECEIVED_ON),
  };
}

function onlyTypes(file: PaperFile, types: readonly SpecimenType[] | undefined): PaperFile[] {
  const [first, ...rest] = file.papers.filter(({ type }) => types === undefined || types.includes(type));
  if (first && rest.length + 1 === file.papers.length) return [file];
  return first ? [{ ...file, papers: [first, ...rest] }] : [];
}

const NOISES = SCAN_PROFILES.filter((profile) => profile !== 'unfocused');

function withNoise(file: PaperFile, noise: number, from: Keyed): PaperFile {
  const own = from.at(`noise-${file.file}`);
  const plain = file.papers.length === 1 && !file.scan && file.password === undefined && !file.papers[0].tampering;
  if (!plain || own.integer('hit', 1_000) >= noise * 1_000) return file;
  return { ...file, scan: own.pick('scan', NOISES), turn: own.pick('turn', [0, 0, 0, 0, 0, 90, 180, 270]) };
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
