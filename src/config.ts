import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { RedisAddress } from './config/redis-url.ts';
import { contradictions, Settings } from './config/settings.ts';
import { Failure } from './domain/failure.ts';
import { problemsOf } from './domain/problem.ts';

export const Zone = z.enum(['production', 'masked']);
export type Zone = z.infer<typeof Zone>;

/** The process's environment, or one made for a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How Redis is reached: with the files of the certificates that TLS is to use instead of the system's. */
export interface RedisSettings extends RedisAddress {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface Config {
  readonly zone: Zone;
  /** The data folder: database, blobs, keys, lock. */
  readonly data: string;
  /** Documents read at the same time, each in a process of its own. */
  readonly concurrency: number;
  /** Which Tesseract reads: the system's program, the package's own, or the first where it is installed. */
  readonly ocr: Settings['DOCKET_OCR'];
  /** The address that the HTTP service listens on. */
  readonly host: string;
  readonly port: number;
  readonly types?: string;
  readonly policy?: string;
  /** The file of tables that say what scores are worth. */
  readonly calibration?: string;
  readonly datasets: readonly string[];
  /** The file of public keys that are believed for masked datasets. */
  readonly trustedKeys?: string;
  readonly log: Settings['DOCKET_LOG'];
  /** The server tier's database, with its password. */
  readonly database?: string;
  /** The file of the authority that signed the database's certificate; naming it asks for TLS. */
  readonly databaseCa?: string;
  readonly redis?: RedisSettings;
  /** Where documents lie, when not in the data folder. */
  readonly blobs?: {
    readonly bucket: string;
    readonly prefix: string;
    readonly endpoint?: string;
    readonly region?: string;
  };
  /** The zone's keys themselves. */
  readonly keys?: string;
  readonly keyFile?: string;
  /** The second place, outside the database: signed checkpoints and the ledger of erasures. */
  readonly checkpoints?: string;
  /** The file with the schedule of retention. */
  readonly retention?: string;
  /** The file that says when people work. */
  readonly calendar?: string;
  /** The secret that pseudonyms are drawn by; production only. */
  readonly maskingKeyFile?: string;
  /** The key that signs masked datasets, where it is not the one in the keys folder. */
  readonly signingKeyFile?: string;
}

/** What commands that open no store go by: the zone may be unset. */
export type LocalConfig = Omit<Config, 'zone'> & { readonly zone?: Zone };

/** The settings of whatever opens a store. The zone comes first: unset or misspelt, nothing else is looked at. */
export function readConfig(env: Environment): Config {
  const zone = zoneOf(env);
  if (zone === undefined) throw new Failure('zone.unset');
  return { ...settingsOf(env), zone };
}

/** The settings of a command that opens no store; a misspelt zone is refused all the same. */
export function readLocalConfig(env: Environment): LocalConfig {
  const zone = zoneOf(env);
  return { ...settingsOf(env), ...(zone && { zone }) };
}

/** The zone exactly as it must be written, or undefined where the variable is not set; anything else is refused. */
export function zoneOf(env: Environment): Zone | undefined {
  if (env.DOCKET_ZONE === undefined) return undefined;
  const zone = Zone.safeParse(env.DOCKET_ZONE);
  if (!zone.success) throw new Failure('zone.unset');
  return zone.data;
}

/** Where invented-data keys and, by default, the data folder live: the user's data directory of the platform. */
export function userDataFolder(env: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'docket');
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'docket');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'docket');
}

function settingsOf(env: Environment): Omit<Config, 'zone'> {
  const parsed = Settings.safeParse(env);
  if (!parsed.success)
    throw new Failure('config.invalid', {
      problems: problemsOf(parsed.error).map(({ at, says }) => ({ at, says: `must be ${says}` })),
    });
  const settings = parsed.data;
  const problems = contradictions(settings);
  if (problems.length > 0) throw new Failure('config.invalid', { problems });
  return {
    data: settings.DOCKET_DATA ?? join(userDataFolder(env), 'data'),
    concurrency: settings.DOCKET_CONCURRENCY,
    ocr: settings.DOCKET_OCR,
    host: settings.DOCKET_HOST,
    port: settings.DOCKET_PORT,
    datasets: settings.DOCKET_DATASETS,
    log: settings.DOCKET_LOG,
    ...given({
      types: settings.DOCKET_TYPES,
      trustedKeys: settings.DOCKET_TRUSTED_KEYS,
      policy: settings.DOCKET_POLICY,
      calibration: settings.DOCKET_CALIBRATION,
      database: settings.DOCKET_DATABASE,
      databaseCa: settings.DOCKET_DATABASE_CA,
      redis: redisOf(settings),
      blobs: blobsOf(settings),
      keys: settings.DOCKET_KEYS,
      keyFile: settings.DOCKET_KEY_FILE,
      checkpoints: settings.DOCKET_CHECKPOINTS,
      retention: settings.DOCKET_RETENTION,
      calendar: settings.DOCKET_CALENDAR,
      maskingKeyFile: settings.DOCKET_MASKING_KEY_FILE,
      signingKeyFile: settings.DOCKET_SIGNING_KEY_FILE,
    }),
  };
}

const redisOf = (settings: Settings): RedisSettings | undefined =>
  settings.DOCKET_REDIS && {
    ...settings.DOCKET_REDIS,
    ...given({ ca: settings.DOCKET_REDIS_CA, cert: settings.DOCKET_REDIS_CERT, key: settings.DOCKET_REDIS_KEY }),
  };

const blobsOf = (settings: Settings): Config['blobs'] =>
  settings.DOCKET_BLOBS && {
    ...settings.DOCKET_BLOBS,
    ...given({ endpoint: settings.DOCKET_S3_ENDPOINT, region: settings.DOCKET_S3_REGION }),
  };

/** Only what is there: a setting that is not made is no property at all. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }; // Object.fromEntries forgets the names
}
