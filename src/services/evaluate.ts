import { join } from 'node:path';
import type { DocumentType } from '../documents/define.ts';
import { kindOf } from '../documents/index.ts';
import type { ExtractionReport } from '../domain/extraction.ts';
import { Failure } from '../domain/failure.ts';
import type { Truth } from '../domain/truth.ts';
import { extractionReport } from '../pipeline/report.ts';
import { type LocalPorts, readLocalFile } from './read-file.ts';
import { listPackets, readTruth } from './read-packet.ts';
import { type DocumentScore, type FieldScore, scoreDocument } from './score.ts';

export interface PacketScore {
  readonly packet: string;
  readonly documents: readonly DocumentScore[];
}

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly accuracy: number;
}

type EvaluationPorts = LocalPorts & { readonly types: readonly DocumentType[] };

/** Extracts every document of a labelled folder and scores it against its truth. */
export async function* evaluate(folder: string, ports: EvaluationPorts): AsyncGenerator<PacketScore> {
  const labelled = await labelledFolders(folder);
  if (labelled.length === 0) throw new Failure('truth.invalid');
  for (const { packet, truth } of labelled) yield { packet, documents: await scorePacket(packet, truth, ports) };
}

export function tally(scores: readonly FieldScore[]): Tally {
  const count = (verdict: FieldScore['verdict']) => scores.filter((score) => score.verdict === verdict).length;
  const right = count('right');
  return {
    right,
    wrong: count('wrong'),
    missed: count('missed'),
    accuracy: scores.length === 0 ? 1 : right / scores.length,
  };
}

async function labelledFolders(folder: string): Promise<{ packet: string; truth: Truth }[]> {
  const packets = await listPackets(folder);
  const read = await Promise.all(packets.map(async (packet) => ({ packet, truth: await readTruth(packet) })));
  return read.flatMap(({ packet, truth }) => (truth ? [{ packet, truth }] : []));
}

async function scorePacket(packet: string, truth: Truth, ports: EvaluationPorts): Promise<DocumentScore[]> {
  const reports = new Map<string, ExtractionReport>();
  for (const file of new Set(truth.documents.map((document) => document.file))) {
    const { outcome, extractions } = await readLocalFile(join(packet, file), file, ports);
    reports.set(file, extractionReport(outcome, extractions));
  }
  const kind = (type: string, field: string) => kindOf(type, field, ports.types);
  return truth.documents.map((document) => scoreDocument(document, reports.get(document.file), kind));
}
