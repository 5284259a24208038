import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../domain/failure.ts';
import type { KeyProvider } from '../../pipeline/store-ports.ts';
import { derive } from '../encryption.ts';
import { STORE } from '../keys/data-keys.ts';
import { keyPlace } from '../keys/key-ring.ts';
import { NEWEST_SCHEMA } from '../migrate.ts';
import { type KeyFile, type Manifest, openKeyFile, openManifest } from './manifest.ts';
import { BACKUP_PURPOSE } from './write.ts';

export interface CheckedBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly keys: KeyFile['keys'];
  /** The store's own key. */
  readonly dataKey: Buffer;
}

/**
 * A backup that is whole, unchanged, of this zone and openable with the zone's keys; else `backup.invalid`, or what is wrong
 * with the zone or the keys. The key file may be newer than the backup: who was erased in between has no key in it. It may
 * not be older: who came in between would have none.
 */
export async function checkBackup(
  folder: string,
  keyFile: string,
  { zone, provider }: { readonly zone: string; readonly provider: () => Promise<KeyProvider> },
): Promise<CheckedBackup> {
  const sealed = openManifest(await textOf(join(folder, 'manifest.json')));
  const sealedKeys = openKeyFile(await textOf(keyFile));
  if (sealed.claimed.zone !== zone || sealedKeys.claimed.zone !== zone) throw new Failure('zone.mismatch');
  const dataKey = await storeKey(sealedKeys.claimed, await provider());
  const macKey = derive(dataKey, BACKUP_PURPOSE);
  const [manifest, keys] = [sealed.verified(macKey), sealedKeys.verified(macKey)];
  if (manifest.version > NEWEST_SCHEMA) throw new Failure('schema.newer');
  if (keys.store !== manifest.store || keys.at < manifest.at) {
    const says = 'must be the key file of this backup, or of a later one of the same store';
    throw new Failure('backup.invalid', { problems: [{ at: '--keys', says }] });
  }
  for (const [file, expected] of Object.entries(manifest.files)) await requireFile(join(folder, file), expected);
  return { folder, manifest, keys: keys.keys, dataKey };
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure('backup.invalid', { cause });
  });

async function storeKey({ keys }: KeyFile, provider: KeyProvider): Promise<Buffer> {
  const row = keys.find(({ subject }) => subject === STORE);
  if (!row) throw new Failure('backup.invalid');
  return provider.unwrap(row.key, Buffer.from(row.wrapped, 'base64'), keyPlace(row.tenant, STORE));
}

async function requireFile(path: string, { bytes, sha256 }: Manifest['files'][string]): Promise<void> {
  const hash = createHash('sha256');
  let length = 0;
  try {
    await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        length += chunk.length;
      }
    });
  } catch (cause) {
    throw new Failure('backup.invalid', { cause });
  }
  if (length !== bytes || hash.digest('hex') !== sha256) throw new Failure('backup.invalid');
}
