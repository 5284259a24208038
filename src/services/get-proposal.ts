import { Failure } from '../domain/failure.ts';
import type { ApplicationId } from '../domain/ids.ts';
import type { ProposalReport } from '../domain/proposal.ts';
import { extractionReport } from '../pipeline/report.ts';
import type { Store } from '../pipeline/store-ports.ts';

/** An application's proposal with what every file gave; undefined while it is still being worked on. */
export async function getProposal(id: ApplicationId, store: Store): Promise<ProposalReport | undefined> {
  const found = await store.application(id);
  if (!found) throw new Failure('application.unknown');
  const proposal = await store.proposal(id);
  if (!proposal) return undefined;
  const documents = found.application.documents.map((outcome) => extractionReport(outcome, found.extractions));
  return { schema: 'docket.proposal.v1', application: id, documents, ...proposal };
}
