import { createHash } from 'node:crypto';
import { Failure } from '../domain/failure.ts';
import type { BlobStore, ObjectStore } from '../pipeline/store-ports.ts';
import type { Sealer } from './encryption.ts';

export type SealedBlobs = BlobStore;

export interface SealedBlobsParts {
  /** The application's own; fails where its key is gone. */
  readonly sealerFor: (application: string) => Promise<Sealer>;
  /** A keyed hash. */
  readonly index: (column: string, value: Uint8Array) => Buffer;
  /** Zone and tenant. */
  readonly prefix: string;
}

const NAME = /^(app_[0-9a-z]{26})\/[0-9a-f]{64}$/;

/**
 * Encrypts and names what objects hold. A name is `<application>/<keyed hash of its bytes>`: bytes that come twice lie
 * there once, whoever sees names cannot tell who handed in the same bytes, and as a blob is sealed to its name, one
 * cannot stand in for another.
 */
export function sealedBlobs(objects: ObjectStore, { sealerFor, index, prefix }: SealedBlobsParts): SealedBlobs {
  const place = (blob: string) => `${prefix}|${blob}`;
  const nameOf = (bytes: Uint8Array, application: string) =>
    `${application}/${index('blob', Buffer.concat([Buffer.from(`${application}\0`), sha256(bytes)])).toString('hex')}`;
  return {
    async put(bytes, application) {
      const blob = nameOf(bytes, application);
      const sealer = await sealerFor(application);
      await objects.write(blob, sealer.seal(bytes, place(blob)));
      return blob;
    },
    async open(blob) {
      const sealer = await sealerFor(applicationOf(blob));
      return opened(sealer, await objects.read(blob), place(blob));
    },
    async remove(blob) {
      applicationOf(blob);
      await objects.remove(blob);
    },
    async removeAll(application) {
      for await (const blob of objects.names(`${application}/`)) await objects.remove(blob);
    },
  };
}

function applicationOf(blob: string): string {
  const [, application] = NAME.exec(blob) ?? [];
  if (application === undefined) throw new Failure('blob.missing');
  return application;
}

/** The application's key was the right one to try: bytes that another key sealed were put there by somebody else. */
function opened(sealer: Sealer, sealed: Uint8Array, place: string): Buffer {
  try {
    return sealer.open(sealed, place);
  } catch (error) {
    if (error instanceof Failure && error.code === 'key.wrong') throw new Failure('blob.damaged', { cause: error });
    throw error;
  }
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
