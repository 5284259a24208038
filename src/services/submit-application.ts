import { createHash } from 'node:crypto';
import type { ApplicationForm, Document } from '../domain/application.ts';
import { Failure, isRefusal } from '../domain/failure.ts';
import { type ApplicationId, newApplicationId, newDocumentId } from '../domain/ids.ts';
import type { AcceptedDocument, BlobStore, Store } from '../pipeline/ports.ts';
import { refusalOf } from './read-file.ts';

/** A file as it was handed in. `bytes` fails with a refusal where the file is missing or empty; it costs that file, not the packet. */
export interface SubmittedFile {
  readonly file: string;
  readonly declaredType?: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface SubmitPorts {
  readonly store: Store;
  readonly blobs: BlobStore;
  /** Fails with `zone.unlisted` on bytes that this zone may not hold. */
  readonly admit: (bytes: Uint8Array) => Promise<void>;
  /** Told after the commit, so that the first jobs start at once. */
  readonly wake: () => void;
}

/** Accepts an application: bytes encrypted and flushed, then rows and first jobs in one transaction. Once it answers, nothing is lost. */
export async function submitApplication(
  form: ApplicationForm,
  files: readonly SubmittedFile[],
  { store, blobs, admit, wake }: SubmitPorts,
): Promise<ApplicationId> {
  if (files.length === 0) throw new Failure('packet.empty');
  const id = newApplicationId();
  const documents: AcceptedDocument[] = [];
  for (const file of files) documents.push(await accept(id, file, { blobs, admit }));
  await store.accept(id, form, documents);
  wake();
  return id;
}

async function accept(
  application: ApplicationId,
  { file, declaredType, bytes }: SubmittedFile,
  { blobs, admit }: Pick<SubmitPorts, 'blobs' | 'admit'>,
): Promise<AcceptedDocument> {
  const id = newDocumentId();
  const document: Document = { id, application, file, sha256: '', blob: '', ...(declaredType && { declaredType }) };
  try {
    const content = await bytes();
    await admit(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { ...document, sha256, blob: await blobs.put(content, application, id) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      ...document,
      outcome: { document: id, file, status: 'refused', refusal: refusalOf(error.code), pages: [] },
    };
  }
}
