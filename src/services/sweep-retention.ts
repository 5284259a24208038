import type { BlobStore, Store } from '../pipeline/store-ports.ts';
import type { Retention } from '../policy/retention.ts';
import { eraseApplication } from './forget-applicant.ts';
import { abandonSubmission } from './submit-application.ts';

/** Deletes what is past its time, row by row: stopped half-way, or run by two at once, it ends the same. */
export async function sweepRetention(
  { documents, applications, idempotencyKeys }: Retention,
  { store, blobs }: { readonly store: Pick<Store, 'erasure' | 'actors' | 'abandon'>; readonly blobs: BlobStore },
): Promise<void> {
  const { id: actor } = await store.actors.known('system:retention', 'system', []);
  for (const application of await store.erasure.olderThan(applications))
    await eraseApplication(application, actor, { store, blobs });
  for (const reserved of await store.erasure.neverAccepted(1)) await abandonSubmission(reserved, { store, blobs });
  for (const document of await store.erasure.blobsOlderThan(documents))
    await store.erasure.forgetBlob(document, blobs.remove);
  await store.erasure.forgetIdempotencyKeys(idempotencyKeys);
}
