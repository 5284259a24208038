import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { BlobStore, Store } from '../pipeline/ports.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import type { EmbeddedPool } from './embedded-pool.ts';
import { fileKey, type Sealer, sealerWith } from './encryption.ts';
import { encryptedFiles } from './files.ts';
import { lockFolder } from './folder-lock.ts';
import { createSettings, type Database, migrate, readSetting, writeSetting } from './schema.ts';
import { sealedJson } from './sealed-json.ts';
import { openStore } from './store.ts';

export interface EmbeddedStore {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly pool: EmbeddedPool;
  close(): Promise<void>;
}

/** The embedded tier's data folder: database, encrypted files and key, held by this process alone and stamped with its zone. */
export async function openEmbeddedStore(folder: string, zone: string): Promise<EmbeddedStore> {
  const unlock = lockFolder(folder);
  try {
    const { database, pool, close } = await openEmbeddedDatabase(join(folder, 'database'));
    const sealer = await prepare(database, folder, zone).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    const prefix = `${zone}|default`;
    return {
      store: openStore(database, sealedJson(sealer, prefix)),
      blobs: encryptedFiles(join(folder, 'blobs'), prefix, sealer),
      pool,
      close: () => close().finally(unlock),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Zone first, then key, then schema: nothing is written to a store that is not ours to open. */
async function prepare(database: Database, folder: string, zone: string): Promise<Sealer> {
  await createSettings(database);
  const stamped = await readSetting(database, 'zone');
  if (stamped !== undefined && stamped !== zone) throw new Failure('zone.mismatch');
  const sealer = sealerWith(await fileKey(join(folder, 'keys', 'file.key'), stamped === undefined));
  if (stamped === undefined) await stamp(database, zone, sealer);
  else sealer.open(Buffer.from((await readSetting(database, 'key-check')) ?? '', 'base64'), keyCheckOf(zone));
  await migrate(database);
  return sealer;
}

/** A store belongs to the zone and the key that made it. The stamp comes last, as a folder without one is still being made. */
async function stamp(database: Database, zone: string, sealer: Sealer): Promise<void> {
  await writeSetting(database, 'key-check', sealer.seal(Buffer.alloc(0), keyCheckOf(zone)).toString('base64'));
  await writeSetting(database, 'zone', zone);
}

const keyCheckOf = (zone: string): string => `${zone}|key-check`;
