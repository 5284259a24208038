import { join } from 'node:path';
import type { DocumentType } from '../documents/define.ts';
import { kindOf } from '../documents/index.ts';
import type { ExtractionReport } from '../domain/extraction.ts';
import { Failure } from '../domain/failure.ts';
import type { PacketScore } from '../domain/score.ts';
import type { Truth } from '../domain/truth.ts';
import { extractionReport } from '../pipeline/report.ts';
import { type LocalPorts, readLocalFile } from './read-file.ts';
import { listPackets, readTruth } from './read-packet.ts';
import { isSplitRight, scoreDocument } from './score.ts';

type EvaluationPorts = LocalPorts & { readonly types: readonly DocumentType[] };

/** Extracts every document of a labelled folder and scores it against its truth. */
export async function* evaluate(folder: string, ports: EvaluationPorts): AsyncGenerator<PacketScore> {
  const labelled = await labelledFolders(folder);
  if (labelled.length === 0) throw new Failure('truth.invalid');
  for (const { packet, truth } of labelled) yield await scorePacket(packet, truth, ports);
}

async function labelledFolders(folder: string): Promise<{ packet: string; truth: Truth }[]> {
  const packets = await listPackets(folder);
  const read = await Promise.all(packets.map(async (packet) => ({ packet, truth: await readTruth(packet) })));
  return read.flatMap(({ packet, truth }) => (truth ? [{ packet, truth }] : []));
}

async function scorePacket(packet: string, { documents }: Truth, ports: EvaluationPorts): Promise<PacketScore> {
  const reports = new Map<string, ExtractionReport>();
  for (const file of new Set(documents.map((document) => document.file))) {
    const { outcome, extractions } = await readLocalFile(join(packet, file), file, ports);
    reports.set(file, extractionReport(outcome, extractions));
  }
  const kind = (type: string, field: string) => kindOf(type, field, ports.types);
  const splits = [...reports].flatMap(([file, report]) => {
    const truths = documents.filter((document) => document.file === file);
    return truths.some((document) => 'refusal' in document) ? [] : [isSplitRight(truths, report)];
  });
  return {
    packet,
    documents: documents.map((document) => scoreDocument(document, reports.get(document.file), kind)),
    split: { files: splits.length, right: splits.filter(Boolean).length },
    pages: new Map([...reports].map(([file, { pages }]) => [file, pages])),
  };
}
