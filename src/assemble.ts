import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { admit, type Dataset, datasetAbove, openDatasets, openUserKey, trustedKeys } from '../masking/index.ts';
import { type Config, type Environment, type LocalConfig, readLocalConfig, userDataFolder } from './config.ts';
import type { DocumentType } from './documents/define.ts';
import { loadTypes } from './documents/load.ts';
import { Failure } from './domain/failure.ts';
import { today } from './domain/plain-date.ts';
import type { BlobStore, PageRenderer, Store } from './pipeline/ports.ts';
import type { ReadDocumentPorts } from './pipeline/read-document.ts';
import { loadPolicy, type Policy } from './policy/load.ts';
import { openReader } from './reading/index.ts';
import type { LocalPorts } from './services/read-file.ts';
import { type EmbeddedStore, openEmbeddedStore } from './store/index.ts';
import { openUnderstanding } from './understanding/index.ts';

const clock = { today };
const keysFolder = (env: Environment): string => join(userDataFolder(env), 'keys');

/** The embedded tier: everything in this process but the page reader's children. */
export interface Stack {
  readonly store: Store;
  readonly blobs: BlobStore;
  /** The database, for the queue. */
  readonly pool: EmbeddedStore['pool'];
  readonly reading: ReadDocumentPorts;
  readonly renderer: PageRenderer;
  readonly policy: Policy;
  readonly types: readonly DocumentType[];
  /** Refuses bytes that this zone may not hold; `from` says where they lie, so that the manifest above them counts. */
  readonly admit: (bytes: Uint8Array, from: string) => Promise<void>;
  close(): Promise<void>;
}

export async function assembleEmbedded(config: Config, env: Environment = process.env): Promise<Stack> {
  const types = loadTypes(config.types);
  const policy = loadPolicy(config.policy);
  const { store, blobs, pool, close } = await openEmbeddedStore(config.data, config.zone);
  const reader = await openReader({ processes: config.concurrency });
  const understanding = openUnderstanding({ threads: config.concurrency, types });
  return {
    store,
    blobs,
    pool,
    reading: { blobs, reader, understanding, clock },
    renderer: reader,
    policy,
    types,
    admit: admissionOf(config, env),
    close: async () => {
      await Promise.all([reader.close(), understanding.close()]);
      await close();
    },
  };
}

export interface LocalOptions {
  readonly types?: string;
  /** Takes every page to be of this type. */
  readonly type?: string;
  readonly policy?: string;
}

/** What commands that open no store work with. */
export async function assembleLocal(
  env: Environment,
  options: LocalOptions = {},
): Promise<
  LocalPorts & {
    readonly types: readonly DocumentType[];
    readonly policy: Policy;
    readonly renderer: PageRenderer;
    close(): Promise<void>;
  }
> {
  const config = readLocalConfig(env);
  const types = loadTypes(options.types ?? config.types);
  const forced = options.type === undefined ? undefined : typeNamed(options.type, types);
  const policy = loadPolicy(options.policy ?? config.policy);
  const reader = await openReader({ processes: 1 });
  const understanding = openUnderstanding({ threads: 1, types, ...(forced && { forced }) });
  return {
    reader,
    renderer: reader,
    understanding,
    clock,
    types,
    policy,
    admit: admissionOf(config, env),
    close: async () => {
      await Promise.all([reader.close(), understanding.close()]);
    },
  };
}

/** The key that signs this user's synthetic data, made at its first use. */
export const openSigningKey = (env: Environment) => openUserKey(keysFolder(env));

/** In the masked zone only bytes that a signed dataset lists come in: one named by DOCKET_DATASETS, or one at or above the file. */
function admissionOf(
  { zone, datasets: folders }: LocalConfig,
  env: Environment,
): (bytes: Uint8Array, from: string) => Promise<void> {
  if (zone !== 'masked') return async () => {};
  const opened = new Map<string, Promise<Dataset[]>>();
  const open = (folder: string) => {
    const found = opened.get(folder) ?? trustedKeys(keysFolder(env)).then((keys) => openDatasets([folder], keys));
    opened.set(folder, found);
    return found;
  };
  return async (bytes, from) => {
    const above = await datasetAbove(dirname(from));
    const datasets = await Promise.all([...folders, ...(above ? [above] : [])].map(open));
    admit(createHash('sha256').update(bytes).digest('hex'), datasets.flat());
  };
}

function typeNamed(id: string, types: readonly DocumentType[]): DocumentType {
  const type = types.find((candidate) => candidate.id === id);
  if (type) return type;
  throw new Failure('usage.invalid', {
    problems: [{ at: '--type', says: `is one of ${types.map((known) => known.id).join(', ')}` }],
  });
}
