import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { KeyProvider, ObjectStore } from '../pipeline/store-ports.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database.ts';
import type { EmbeddedPool } from './embedded-pool.ts';
import { lockFolder } from './folder-lock.ts';
import { environmentKeys } from './keys/environment-keys.ts';
import { addKey, fileKeys } from './keys/file-keys.ts';
import { migrate, requireNewestSchema } from './migrate.ts';
import { fileObjects } from './objects/files.ts';
import type { S3Settings } from './objects/s3.ts';
import type { Database } from './schema.ts';
import { folderPlace } from './second-place.ts';
import type { ServerDatabase } from './server-database.ts';
import { createSettings, hasSettings, readSetting, writeSetting } from './settings.ts';
import { type OpenStore, openStore } from './store.ts';

export type { OpenStore } from './store.ts';

export interface StoreSettings {
  readonly zone: string;
  /** The data folder: the embedded database, encrypted files, keys and checkpoints, as far as they are not said to lie elsewhere. */
  readonly data: string;
  readonly database?: string;
  readonly databaseCa?: string;
  readonly blobs?: S3Settings;
  readonly keys?: string;
  readonly keyFile?: string;
  readonly checkpoints?: string;
}

/** What a store's own process holds: `pool` is the database for a queue on it, of this process alone where it is embedded. */
export interface OpenedStore extends OpenStore {
  readonly pool: EmbeddedPool | ServerDatabase['pool'];
  /** What a careful operator would change; refused outright in production. */
  readonly warnings: readonly string[];
  /** A new zone key where the keys are in a file (in the environment, its owner puts it first), and every data key wrapped under it. Gives how many were. */
  rotateKeys(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the store of the tier that the settings name. `mayMigrate`: brings a server's schema up to date, and makes a new store; an embedded one always does. */
export async function openStoreOf(
  settings: StoreSettings,
  { mayMigrate = false }: { readonly mayMigrate?: boolean } = {},
): Promise<OpenedStore> {
  if (settings.database !== undefined) return openServer(settings, settings.database, mayMigrate);
  const unlock = lockFolder(settings.data);
  try {
    const opened = await openEmbeddedDatabase(join(settings.data, 'database'));
    const store = await open(opened, settings, true);
    return { ...store, warnings: [], close: () => opened.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openServer(settings: StoreSettings, url: string, mayMigrate: boolean): Promise<OpenedStore> {
  const { zone, databaseCa } = settings;
  const { openServerDatabase } = await import('./server-database.ts'); // the embedded tier does without it
  const opened = await openServerDatabase(url, { zone, ...(databaseCa && { ca: databaseCa }) });
  const store = await open(opened, settings, mayMigrate);
  return { ...store, warnings: opened.warnings, close: opened.close };
}

async function open(
  { database, pool, close }: EmbeddedDatabase | ServerDatabase,
  settings: StoreSettings,
  mayMigrate: boolean,
): Promise<OpenStore & Pick<OpenedStore, 'pool' | 'rotateKeys'>> {
  try {
    const { provider, isNew } = await prepare(database, settings, mayMigrate);
    const store = await openStore({
      database,
      zone: settings.zone,
      provider,
      objects: await objectsOf(settings),
      secondPlace: folderPlace(settings.checkpoints ?? join(settings.data, 'checkpoints')),
      isNew,
    });
    if (isNew) await writeSetting(database, 'zone', settings.zone);
    return {
      ...store,
      pool,
      async rotateKeys() {
        if (settings.keys === undefined) await addKey(keyFileOf(settings), settings.zone);
        return store.keys.rewrap();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Zone first, then key, then schema: nothing is written to a store that is not ours to open. A store without a stamp is
 * still being made: its key may be made too, and the stamp comes last.
 */
async function prepare(
  database: Database,
  settings: StoreSettings,
  mayMigrate: boolean,
): Promise<{ provider: KeyProvider; isNew: boolean }> {
  if (mayMigrate) await createSettings(database);
  const stamped = (await hasSettings(database)) ? await readSetting(database, 'zone') : undefined;
  if (stamped !== undefined && stamped !== settings.zone) throw new Failure('zone.mismatch');
  if (stamped === undefined && !mayMigrate) throw new Failure('schema.older');
  const provider = await providerOf(settings, stamped === undefined);
  await (mayMigrate ? migrate(database) : requireNewestSchema(database));
  return { provider, isNew: stamped === undefined };
}

const keyFileOf = ({ data, keyFile = join(data, 'keys', 'zone.keys') }: StoreSettings): string => keyFile;

const providerOf = async (settings: StoreSettings, mayMake: boolean): Promise<KeyProvider> =>
  settings.keys === undefined
    ? fileKeys(keyFileOf(settings), settings.zone, { mayMake })
    : environmentKeys(settings.keys, settings.zone);

async function objectsOf({ data, blobs }: StoreSettings): Promise<ObjectStore> {
  if (!blobs) return fileObjects(join(data, 'blobs'));
  const { s3Objects } = await import('./objects/s3.ts'); // the SDK is large
  return s3Objects(blobs);
}
