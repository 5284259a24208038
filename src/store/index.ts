import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { BackUp, KeyProvider, ObjectStore, RestoreSummary, SecondPlace } from '../pipeline/store-ports.ts';
import { checkBackup } from './backup/check.ts';
import { type Operator, restoreBackup } from './backup/restore.ts';
import { writeBackup } from './backup/write.ts';
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
import { type OpenStore, openStore, TENANT } from './store.ts';

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
  readonly backUp: BackUp;
  close(): Promise<void>;
}

/** Opens the store of the tier that the settings name. `mayMigrate`: brings a server's schema up to date, and makes a new store; an embedded one always does. */
export async function openStoreOf(
  settings: StoreSettings,
  { mayMigrate = false }: { readonly mayMigrate?: boolean } = {},
): Promise<OpenedStore> {
  const opened = await openDatabaseOf(settings);
  const store = await open(opened, settings, mayMigrate || settings.database === undefined);
  return { ...store, warnings: opened.warnings, close: opened.close };
}

export interface RestoreSource {
  /** The backup's folder. */
  readonly folder: string;
  readonly keyFile: string;
  readonly operator: Operator;
}

/** Fills an empty store of the tier that the settings name. The zone's keys must be there: none is made. */
export async function restoreStoreOf(
  settings: StoreSettings,
  { folder, keyFile, operator }: RestoreSource,
): Promise<RestoreSummary> {
  const provider = () => providerOf(settings, false);
  const backup = await checkBackup(folder, keyFile, { zone: settings.zone, provider });
  const { database, close } = await openDatabaseOf(settings);
  try {
    const target = { database, objects: await objectsOf(settings), secondPlace: secondPlaceOf(settings) };
    return await restoreBackup({ ...target, tenant: TENANT, operator }, backup);
  } finally {
    await close();
  }
}

type OpenedDatabase = Pick<OpenedStore, 'pool' | 'warnings' | 'close'> &
  Pick<EmbeddedDatabase, 'database'> &
  Partial<Pick<ServerDatabase, 'hasty'>>;

async function openDatabaseOf({ zone, data, database, databaseCa }: StoreSettings): Promise<OpenedDatabase> {
  if (database !== undefined) {
    const { openServerDatabase } = await import('./server-database.ts'); // the embedded tier does without it
    return openServerDatabase(database, { zone, ...(databaseCa && { ca: databaseCa }) });
  }
  const unlock = lockFolder(data);
  try {
    const opened = await openEmbeddedDatabase(join(data, 'database'));
    return { ...opened, warnings: [], close: () => opened.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(
  { database, hasty = database, pool, close }: OpenedDatabase,
  settings: StoreSettings,
  mayMigrate: boolean,
): Promise<OpenStore & Pick<OpenedStore, 'pool' | 'rotateKeys' | 'backUp'>> {
  try {
    const { provider, isNew } = await prepare(database, settings, mayMigrate);
    const { zone } = settings;
    const objects = await objectsOf(settings);
    const secondPlace = secondPlaceOf(settings);
    const store = await openStore({ database, hasty, zone, provider, objects, secondPlace, isNew });
    if (isNew) await writeSetting(database, 'zone', zone);
    const { id, keys } = store;
    return {
      ...store,
      pool,
      async rotateKeys() {
        if (settings.keys === undefined) await addKey(keyFileOf(settings), zone);
        return keys.rewrap();
      },
      backUp: (folder, keyFile) => writeBackup({ database, objects, keys, zone, id }, folder, keyFile),
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

const secondPlaceOf = ({ data, checkpoints = join(data, 'checkpoints') }: StoreSettings): SecondPlace =>
  folderPlace(checkpoints);

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
