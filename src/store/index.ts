import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { BlobStore, Store } from '../pipeline/ports.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import type { EmbeddedPool } from './embedded-pool.ts';
import { fileKey, sealerWith } from './encryption.ts';
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
    try {
      await createSettings(database);
      await stamp(database, zone);
      await migrate(database);
    } catch (error) {
      await close();
      throw error;
    }
    const sealer = sealerWith(fileKey(join(folder, 'keys', 'file.key')));
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

/** A store belongs to the zone that made it, for ever. */
async function stamp(database: Database, zone: string): Promise<void> {
  const stamped = await readSetting(database, 'zone');
  if (stamped === undefined) await writeSetting(database, 'zone', zone);
  else if (stamped !== zone) throw new Failure('zone.mismatch');
}
