import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import { newApplicationId } from '../domain/ids.ts';
import type { ProposalReport } from '../domain/proposal.ts';
import { decideApplication } from '../pipeline/decide-application.ts';
import { extractionReport } from '../pipeline/report.ts';
import type { Policy } from '../policy/load.ts';
import { type FileReading, type LocalPorts, readLocalFile } from './read-file.ts';
import type { Packet } from './read-packet.ts';
import { readingOnce } from './reading-once.ts';

/** One packet through the whole flow on the spot: read, reconciled, recommended, routed; nothing is kept. */
export async function processPacket(
  packet: Packet,
  ports: LocalPorts & { readonly types: readonly DocumentType[]; readonly policy: Policy },
): Promise<ProposalReport> {
  const once = { ...ports, reader: readingOnce(ports.reader) };
  const read: FileReading[] = [];
  for (const { path, file } of packet.files) read.push(await readLocalFile(path, file, once));
  const application: Application = {
    id: newApplicationId(),
    form: packet.form,
    documents: read.map(({ outcome }) => outcome),
  };
  const extractions = read.flatMap((file) => file.extractions);
  const proposal = decideApplication(application, extractions, ports.policy, ports.types, packet.form.receivedOn);
  const documents = read.map(({ outcome, extractions }) => extractionReport(outcome, extractions));
  return { schema: 'docket.proposal.v1', application: application.id, documents, ...proposal };
}
