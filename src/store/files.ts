import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { BlobStore } from '../pipeline/ports.ts';
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
        throw new Failure('blob.missing', { cause });
      });
      return sealer.open(sealed, place(blob));
    },
  };
}

const NAME = /^app_[0-9a-z]{26}\/doc_[0-9a-z]{26}$/;
const nameOf = (application: ApplicationId, document: DocumentId): string => `${application}/${document}`;

/** Written whole or not at all: a temporary file, flushed, renamed into place, and the folder flushed, before the caller is told. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
