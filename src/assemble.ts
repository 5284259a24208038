import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Dataset } from '../masking/index.ts';
import { profileOf } from './assemble/profile.ts';
import type { RedisConnection } from './assemble/redis.ts';
import { fittedCalibration } from './calibration/fitted.ts';
import { loadTables } from './calibration/load.ts';
import type { CalibrationTables } from './calibration/tables.ts';
import { type Config, type Environment, type LocalConfig, readLocalConfig, userDataFolder } from './config.ts';
import type { DocumentType } from './documents/define.ts';
import { loadTypes } from './documents/load.ts';
import type { Actor } from './domain/actor.ts';
import type { Calendar } from './domain/calendar.ts';
import { Failure } from './domain/failure.ts';
import type { Inboxes } from './domain/inbox.ts';
import { today } from './domain/plain-date.ts';
import type { Profile } from './domain/profile.ts';
import type { PageRenderer, Unlocker } from './pipeline/ports.ts';
import type { ReadDocumentPorts } from './pipeline/read-document.ts';
import { staffing, type Understaffed } from './pipeline/staffing.ts';
import type { BackUp, Lineage, RestoreSummary } from './pipeline/store-ports.ts';
import { vocabularyOf } from './pipeline/vocabulary.ts';
import { loadCalendar } from './policy/calendar.ts';
import { loadInboxes, loadPolicy, type Policy } from './policy/load.ts';
import { loadRetention } from './policy/retention.ts';
import { admit as admitKind } from './reading/admission/admit.ts';
import { openReader } from './reading/index.ts';
import { requireStaff } from './services/check-staffing.ts';
import { repeatErasures } from './services/forget-applicant.ts';
import type { LocalPorts } from './services/read-file.ts';
import { routeReviews } from './services/route-reviews.ts';
import { sweepRetention } from './services/sweep-retention.ts';
import { type OpenedStore, openStoreOf, restoreStoreOf } from './store/index.ts';
import { openUnderstanding } from './understanding/index.ts';

const clock = { today };
const keysFolder = (env: Environment): string => join(userDataFolder(env), 'keys');

/** How the queue is reached: BullMQ on the store's own database, or on Redis. */
export type QueueConnection =
  | { readonly kind: 'postgres'; readonly pool: OpenedStore['pool'] }
  | {
      readonly kind: 'redis';
      /** Names this zone's and this store's keys apart from all others on the same Redis. */
      readonly prefix: string;
      /** Fails at once where Redis is away: the outbox keeps what could not be published. */
      readonly producer: RedisConnection;
      /** Waits for ever. */
      readonly worker: RedisConnection;
    };

/** A store with what every command on it needs. */
export interface Vault extends Pick<OpenedStore, 'store' | 'blobs' | 'keys'> {
  /** Refuses bytes that this zone may not hold, and what the gate turns away; `from` says where they lie, so that the manifest above them counts. */
  readonly admit: (bytes: Uint8Array, from: string) => Promise<void>;
  readonly unlocker: Unlocker;
  /** The document types that the settings name; loaded when they are asked for. */
  readonly knownTypes: () => readonly DocumentType[];
  readonly rotateKeys: () => Promise<number>;
  readonly backUp: BackUp;
  /** Deletes what is past its retention. */
  readonly sweep: () => Promise<void>;
  /** When people work. */
  readonly calendar: Calendar;
  /** Gives reviews to people; how many were moved. */
  readonly route: () => Promise<number>;
  readonly inboxes: Inboxes;
  /** The inboxes with too few people for the policy. */
  readonly understaffed: () => Promise<readonly Understaffed[]>;
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/** A vault with a queue: what a process needs that takes applications in. */
export interface Intake extends Vault {
  readonly queue: QueueConnection;
}

/** Everything: what a process needs that works on applications. */
export interface Stack extends Intake {
  readonly reading: ReadDocumentPorts;
  readonly renderer: PageRenderer;
  readonly policy: Policy;
  readonly types: readonly DocumentType[];
  readonly profile: Profile;
  readonly lineage: Lineage;
}

export interface OpenOptions {
  /** Makes a new store, or brings a server's schema up to date; an embedded folder always may. */
  readonly mayMigrate?: boolean;
}

/** The store of the tier that the settings name, without a queue. */
export async function openVault(
  config: Config,
  options: OpenOptions = {},
  env: Environment = process.env,
): Promise<Vault> {
  const opened = await openStoreOf(config, options);
  return orClosed(opened, vaultOver(opened, config, env));
}

export async function openIntake(
  config: Config,
  options: OpenOptions = {},
  env: Environment = process.env,
): Promise<Intake> {
  const opened = await openStoreOf(config, options);
  const vault = await orClosed(opened, vaultOver(opened, config, env));
  const redis = await orClosed(opened, connectQueue(config, opened));
  return {
    ...vault,
    queue: redis.queue,
    warnings: [...vault.warnings, ...redis.warnings],
    close: async () => {
      redis.disconnect();
      await vault.close();
    },
  };
}

export async function openStack(
  config: Config,
  options: OpenOptions = {},
  env: Environment = process.env,
): Promise<Stack> {
  const types = loadTypes(config.types);
  const policy = loadPolicy(config.policy, vocabularyOf(types));
  const calibration = loadTables(config.calibration);
  const intake = await openIntake(config, options, env);
  const { store, blobs } = intake;
  await orClosed(intake, store.keepPolicy(policy));
  const staff = await orClosed(
    intake,
    intake.understaffed().then((lacking) => requireStaff(lacking, config)),
  );
  const reader = await orClosed(intake, openReader({ processes: config.concurrency, ocr: config.ocr }));
  const understanding = openUnderstanding({
    processes: config.concurrency,
    types,
    profile: profileOf(config.zone),
    calibration,
  });
  return {
    ...intake,
    warnings: [...intake.warnings, ...staff],
    reading: { blobs, reader, understanding, clock },
    renderer: reader,
    policy,
    types,
    profile: profileOf(config.zone),
    lineage: { ...reader.versions, types: hashOf(types), calibration: fittedCalibration(calibration).version },
    close: async () => {
      await Promise.all([reader.close(), understanding.close()]);
      await intake.close();
    },
  };
}

/** What cannot be finished does not stay half open: it would hold the folder and its connections. */
const orClosed = <Value>(opened: { close(): Promise<void> }, work: Promise<Value>): Promise<Value> =>
  work.catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });

async function vaultOver(opened: OpenedStore, config: Config, env: Environment): Promise<Vault> {
  const { store, blobs, keys, warnings, close } = opened;
  const retention = loadRetention(config.retention);
  const calendar = loadCalendar(config.calendar);
  const { inboxes } = loadInboxes();
  await repeatErasures({ store, blobs });
  return {
    store,
    blobs,
    keys,
    warnings,
    admit: admissionFor(config, env),
    unlocker: { unlock: unlockOnce },
    knownTypes: () => loadTypes(config.types),
    rotateKeys: () => opened.rotateKeys(),
    backUp: opened.backUp,
    sweep: () => sweepRetention(retention, { store, blobs }),
    calendar,
    inboxes,
    route: () => routeReviews({ store, inboxes, calendar }),
    understaffed: async () => staffing(loadPolicy(config.policy), inboxes, await store.people.list()),
    close,
  };
}

/** In a process of its own, as it comes seldom and not every process that is asked reads documents. */
async function unlockOnce(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const reader = await openReader({ processes: 1 });
  return reader.unlock(bytes, password).finally(() => reader.close());
}

/** Redis where it is named, else the store's own database. */
async function connectQueue(
  { redis, zone }: Config,
  { pool, id }: OpenedStore,
): Promise<{ queue: QueueConnection; warnings: readonly string[]; disconnect(): void }> {
  if (!redis) return { queue: { kind: 'postgres', pool }, warnings: [], disconnect: () => {} };
  const { connectRedis } = await import('./assemble/redis.ts'); // the embedded tier does without it
  const { producer, worker, warnings } = await connectRedis(redis, zone);
  const queue = { kind: 'redis', prefix: `{docket-${zone}-${id}}`, producer, worker } as const;
  return {
    queue,
    warnings,
    disconnect() {
      producer.disconnect();
      worker.disconnect();
    },
  };
}

const hashOf = (types: readonly DocumentType[]): string =>
  createHash('sha256').update(JSON.stringify(types)).digest('hex').slice(0, 16);

export interface LocalOptions {
  readonly types?: string;
  /** Takes every page to be of this type. */
  readonly type?: string;
  readonly policy?: string;
  /** Leaves scores as they are, for what learns from them. */
  readonly uncalibrated?: true;
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
    readonly unlocker: Unlocker;
    /** What confidences are made by, where they are not left as they are. */
    readonly tables: CalibrationTables;
    close(): Promise<void>;
  }
> {
  const config = readLocalConfig(env);
  const types = loadTypes(options.types ?? config.types);
  const forced = options.type === undefined ? undefined : typeNamed(options.type, types);
  const policy = loadPolicy(options.policy ?? config.policy, vocabularyOf(types));
  const tables = loadTables(config.calibration);
  const reader = await openReader({ processes: config.concurrency, ocr: config.ocr });
  const understanding = openUnderstanding({
    processes: 1,
    types,
    profile: profileOf(config.zone),
    calibration: options.uncalibrated ? 'none' : tables,
    ...(forced && { forced }),
  });
  return {
    reader,
    renderer: reader,
    unlocker: reader,
    understanding,
    clock,
    types,
    policy,
    tables,
    admit: admissionOf(config, env),
    close: async () => {
      await Promise.all([reader.close(), understanding.close()]);
    },
  };
}

/** What is asked before bytes go to a store: may this zone hold them, and does the gate let them in? */
export function admissionFor(config: LocalConfig, env: Environment = process.env): LocalPorts['admit'] {
  const inZone = admissionOf(config, env);
  return async (bytes, from) => {
    await inZone(bytes, from);
    admitKind(bytes);
  };
}

/** Who sits at the terminal: whoever holds the data folder and its keys may do everything but decide. */
const operator = (): Omit<Actor, 'id'> => ({
  subject: `os:${process.getuid?.() ?? 'user'}`,
  kind: 'person',
  roles: ['administrator', 'privacy-officer', 'submitter'],
});

export async function operatorOf({ store }: Pick<Vault, 'store'>): Promise<Actor> {
  const { subject, kind, roles } = operator();
  return store.actors.known(subject, kind, roles);
}

/** Fills an empty store from a backup. Opening it erases again what was erased since, as at every start. */
export async function restoreVault(
  config: Config,
  backup: { readonly folder: string; readonly keyFile: string },
  env: Environment = process.env,
): Promise<RestoreSummary> {
  const restored = await restoreStoreOf(config, { ...backup, operator: operator() });
  const vault = await openVault(config, {}, env);
  await vault.close();
  return restored;
}

/** All that makes synthetic data comes with it, half the time of a start: loaded when it is first needed. */
const masking = () => import('../masking/index.ts');

async function openDataset(folder: string, env: Environment, trusted?: string): Promise<Dataset[]> {
  const { openDatasets, trustedKeys } = await masking();
  return openDatasets([folder], await trustedKeys(keysFolder(env), trusted));
}

/** The key that signs this user's synthetic data, made at its first use. */
export const openSigningKey = async (env: Environment) => (await masking()).openUserKey(keysFolder(env));

/** In the masked zone only bytes that a signed dataset lists come in: one named by DOCKET_DATASETS, or one at or above the file. */
function admissionOf(
  { zone, datasets: folders, trustedKeys: trusted }: LocalConfig,
  env: Environment,
): (bytes: Uint8Array, from: string) => Promise<void> {
  if (zone !== 'masked') return async () => {};
  const opened = new Map<string, Promise<Dataset[]>>();
  const open = (folder: string) => {
    const found = opened.get(folder) ?? openDataset(folder, env, trusted);
    opened.set(folder, found);
    return found;
  };
  return async (bytes, from) => {
    const { admit, datasetAbove } = await masking();
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
