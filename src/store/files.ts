import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { BlobStore } from '../pipeline/ports.ts';
import { writeDurably } from './durable-file.ts';
import type { Sealer } from './encryption.ts';

/** Blobs as encrypted files, `blobs/<application>/<document>`; a blob's name is its place, so one file cannot stand in for another. */
export function encryptedFiles(folder: string, prefix: string, sealer: Sealer): BlobStore {
  const place = (blob: string) => `${prefix}|${blob}`;
  return {
    async put(bytes, application, document) {
      const blob = nameOf(application, document);
      await writeDurably(join(folder, blob), sealer.seal(bytes, place(blob)));
      return blob;
    },
    async open(blob) {
      if (!NAME.test(blob)) throw new Failure('blob.missing');
      const sealed = await readFile(join(folder, blob)).catch((cause: unknown) => {
        throw isAbsence(cause) ? new Failure('blob.missing', { cause }) : cause; // a busy disk is not a lost file
      });
      return sealer.open(sealed, place(blob));
    },
  };
}

const NAME = /^app_[0-9a-z]{26}\/doc_[0-9a-z]{26}$/;
const nameOf = (application: ApplicationId, document: DocumentId): string => `${application}/${document}`;
const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
