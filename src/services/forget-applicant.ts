import type { Actor } from '../domain/actor.ts';
import type { ActorId, ApplicationId } from '../domain/ids.ts';
import type { BlobStore, Store } from '../pipeline/store-ports.ts';

interface ForgetPorts {
  readonly store: Pick<Store, 'erasure' | 'actors'>;
  readonly blobs: BlobStore;
}

/** Erases all that is held of an applicant at somebody's order. A legal hold wins. */
export async function forgetApplicant(id: ApplicationId, actor: Actor, ports: ForgetPorts): Promise<void> {
  await ports.store.actors.require(actor.id, 'forget');
  await eraseApplication(id, actor.id, ports);
}

/** The key and the rows first, then the bytes, which say nothing without the key. */
export async function eraseApplication(
  id: ApplicationId,
  actor: ActorId,
  { store, blobs }: ForgetPorts,
): Promise<void> {
  await store.erasure.erase(id, actor);
  await removeBytes(id, { store, blobs });
}

/** At every start: what was erased stays erased, also where a database or a folder has come back from a backup. */
export async function repeatErasures({ store, blobs }: ForgetPorts): Promise<void> {
  for (const id of await store.erasure.repeat()) await removeBytes(id, { store, blobs });
}

async function removeBytes(id: ApplicationId, { store, blobs }: ForgetPorts): Promise<void> {
  await blobs.removeAll(id);
  await store.erasure.bytesGone(id);
}
