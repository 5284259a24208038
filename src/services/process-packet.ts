import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import type { Facts } from '../domain/facts.ts';
import { newApplicationId } from '../domain/ids.ts';
import type { ProposalReport } from '../domain/proposal.ts';
import { decideApplication } from '../pipeline/decide-application.ts';
import { factsFor } from '../pipeline/facts.ts';
import { reconcile } from '../pipeline/reconcile.ts';
import { extractionReport } from '../pipeline/report.ts';
import type { Policy } from '../policy/load.ts';
import { type FileReading, type LocalPorts, readLocalFile } from './read-file.ts';
import type { Packet } from './read-packet.ts';
import { readingOnce } from './reading-once.ts';

type PacketPorts = LocalPorts & { readonly types: readonly DocumentType[]; readonly policy: Policy };

/** One packet through the whole flow on the spot: read, reconciled, recommended, routed; nothing is kept. */
export async function processPacket(packet: Packet, ports: PacketPorts): Promise<ProposalReport> {
  const { application, extractions, read } = await readInTurn(packet, ports);
  const proposal = decideApplication(application, extractions, ports.policy, ports.types, packet.form.receivedOn);
  const documents = read.map(({ outcome, extractions }) => extractionReport(outcome, extractions));
  return { schema: 'docket.proposal.v1', application: application.id, documents, ...proposal };
}

/** What the policy looks at in a packet. */
export async function factsOfPacket(packet: Packet, ports: PacketPorts): Promise<Facts> {
  const { application, extractions } = await readInTurn(packet, ports);
  const { receivedOn } = packet.form;
  const attributes = reconcile(application, extractions, ports.types, receivedOn);
  return factsFor(application, extractions, attributes, ports.types, ports.policy, receivedOn);
}

async function readInTurn(packet: Packet, ports: LocalPorts) {
  const once = { ...ports, reader: readingOnce(ports.reader) };
  const read: FileReading[] = [];
  for (const { path, file } of packet.files) read.push(await readLocalFile(path, file, once));
  const documents = read.map(({ outcome }) => outcome);
  const application: Application = { id: newApplicationId(), form: packet.form, documents };
  return { application, extractions: read.flatMap((file) => file.extractions), read };
}
