import { createHash } from 'node:crypto';
import type { ApplicationForm } from '../domain/application.ts';
import { Failure, isRefusal } from '../domain/failure.ts';
import { type ActorId, type ApplicationId, newApplicationId, newDocumentId } from '../domain/ids.ts';
import type { AcceptedDocument, BlobStore, Store } from '../pipeline/store-ports.ts';
import { refusalOf } from './read-file.ts';

/** A file as it was handed in. `bytes` fails with a refusal where the file is missing or empty; it costs that file, not the packet. */
export interface SubmittedFile {
  readonly file: string;
  readonly declaredType?: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface Packet {
  readonly form: ApplicationForm;
  readonly files: readonly SubmittedFile[];
  /** Who hands it in. */
  readonly maker: ActorId;
  /** The same key with the same packet gives the same application, however often it is handed in. */
  readonly idempotencyKey?: string;
}

export interface SubmitPorts {
  readonly store: Store;
  readonly blobs: BlobStore;
  /** Fails with `zone.unlisted` on bytes that this zone may not hold. */
  readonly admit: (bytes: Uint8Array) => Promise<void>;
  /** Told after the commit, so that the first steps start at once. */
  readonly wake: () => void;
}

/** Accepts an application: bytes encrypted and flushed, then rows and first steps in one transaction. Once it answers, nothing is lost. */
export async function submitApplication(
  { form, files, maker, idempotencyKey }: Packet,
  { store, blobs, admit, wake }: SubmitPorts,
): Promise<ApplicationId> {
  if (files.length === 0) throw new Failure('packet.empty');
  const id = newApplicationId();
  await store.reserve(id);
  let handedOver = false;
  try {
    const documents: AcceptedDocument[] = [];
    for (const file of files) documents.push(await accept(id, file, { blobs, admit }));
    handedOver = true;
    const accepted = await store.accept({
      id,
      maker,
      form,
      documents,
      ...(idempotencyKey !== undefined && {
        idempotency: { key: idempotencyKey, fingerprint: fingerprintOf(form, documents) },
      }),
    });
    if (accepted !== id) await abandonSubmission(id, { store, blobs }); // it was handed in before
    wake();
    return accepted;
  } catch (error) {
    // Only what surely did not come: where the database went away, it may have come after all. On a full disk, what each try leaves would keep it full; where not even removing works, the retention sweep does it later.
    const surelyNot = !handedOver || (error instanceof Failure && error.row.retry === 'never');
    if (surelyNot) await abandonSubmission(id, { store, blobs }).catch(() => {});
    throw error;
  }
}

/** Removes what was kept for an application that did not come: no row names it, so that nothing else would ever erase it. The key goes last, as it is what the retention sweep finds. */
export async function abandonSubmission(
  id: ApplicationId,
  { store, blobs }: { readonly store: Pick<Store, 'abandon'>; readonly blobs: BlobStore },
): Promise<void> {
  await blobs.removeAll(id);
  await store.abandon(id);
}

/** Names a packet's content: the form, and every file by its hash. Not the day it came: a retry after midnight is a retry. */
const fingerprintOf = ({ receivedOn: _, ...form }: ApplicationForm, documents: readonly AcceptedDocument[]): string =>
  createHash('sha256')
    .update(JSON.stringify([form, documents.map(({ file, sha256, declaredType }) => [file, sha256, declaredType])]))
    .digest('hex');

async function accept(
  application: ApplicationId,
  { file, declaredType, bytes }: SubmittedFile,
  { blobs, admit }: Pick<SubmitPorts, 'blobs' | 'admit'>,
): Promise<AcceptedDocument> {
  const id = newDocumentId();
  const document = { id, application, file, sha256: '', ...(declaredType && { declaredType }) };
  try {
    const content = await bytes();
    await admit(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { ...document, sha256, blob: await blobs.put(content, application) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refusal = refusalOf(error.code);
    return { ...document, outcome: { document: id, file, status: 'refused', refusal, pages: [] } };
  }
}
