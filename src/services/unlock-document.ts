import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Unlocker } from '../pipeline/ports.ts';
import type { BlobStore, Store } from '../pipeline/store-ports.ts';

export interface UnlockPorts {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly unlocker: Unlocker;
  readonly actor: Actor;
  readonly wake: () => void;
}

/** Opens a stored PDF with the password that a person gives, keeps the bytes without it in place of the others, and has them read. The password is kept nowhere; every use of one is an event, right or wrong. */
export async function unlockDocument(
  { document, password }: { readonly document: DocumentId; readonly password: string },
  { store, blobs, unlocker, actor, wake }: UnlockPorts,
): Promise<{ readonly document: DocumentId }> {
  const found = await store.document(document);
  if (!found) throw new Failure('document.unknown');
  const { application } = found;
  const { documents = [] } = (await store.progress(application)) ?? {};
  if (documents.find((one) => one.document === document)?.code !== 'document.encrypted')
    throw new Failure('document.not-locked');
  const bytes = await unlocker.unlock(await blobs.open(found.blob), password).catch(async (error: unknown) => {
    if (error instanceof Failure && error.code === 'document.wrong-password')
      await store.audit.record({ type: 'document.password-refused', actor: actor.id, application, subject: document });
    throw error;
  });
  const done = await store.steps.readAgain(document, await blobs.put(bytes, application), actor.id);
  if (!done) throw new Failure('document.not-locked'); // somebody else was quicker
  wake();
  for (const blob of done.leaves) await blobs.remove(blob);
  return { document };
}
