import type { DocumentType } from '../documents/define.ts';
import type { ApplicationId } from '../domain/ids.ts';
import { decideApplication } from '../pipeline/decide-application.ts';
import type { Store } from '../pipeline/ports.ts';
import type { Policy } from '../policy/load.ts';

/** Makes and records the proposal of an application whose documents are all in. Decided as of the day it was received, so that it replays to the same answer. */
export async function decideStoredApplication(
  id: ApplicationId,
  store: Store,
  policy: Policy,
  types: readonly DocumentType[],
): Promise<void> {
  const found = await store.application(id);
  if (!found) return; // erased meanwhile
  const { application, extractions } = found;
  await store.saveProposal(id, decideApplication(application, extractions, policy, types, application.form.receivedOn));
}
