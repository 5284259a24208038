import { availableParallelism, homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from './domain/failure.ts';
import { problemsOf } from './domain/problem.ts';

export const Zone = z.enum(['production', 'masked']);
export type Zone = z.infer<typeof Zone>;

/** The process's environment, or one made for a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

const paths = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(delimiter)
      .filter(Boolean)
      .map((path) => resolve(path)),
  );
const path = z
  .string()
  .min(1, 'a path')
  .transform((text) => resolve(text));
const wholeNumber = (from: number, to: number) =>
  z.coerce
    .number(`a whole number from ${from} to ${to}`)
    .int(`a whole number from ${from} to ${to}`)
    .min(from, `a whole number from ${from} to ${to}`)
    .max(to, `a whole number from ${from} to ${to}`);

const Settings = z.object({
  DOCKET_DATA: path.optional(),
  DOCKET_CONCURRENCY: wholeNumber(1, 64).default(Math.min(availableParallelism(), 4)),
  DOCKET_PORT: wholeNumber(0, 65_535).default(7420),
  DOCKET_TYPES: path.optional(),
  DOCKET_POLICY: path.optional(),
  DOCKET_DATASETS: paths,
  DOCKET_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'one of silent, error, warn, info, debug')
    .default('info'),
});

export interface Config {
  readonly zone: Zone;
  /** The data folder: database, blobs, keys, lock. */
  readonly data: string;
  /** Documents read at the same time, each in a process of its own. */
  readonly concurrency: number;
  readonly port: number;
  readonly types?: string;
  readonly policy?: string;
  readonly datasets: readonly string[];
  readonly log: z.infer<typeof Settings>['DOCKET_LOG'];
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
  const { DOCKET_DATA, DOCKET_CONCURRENCY, DOCKET_PORT, DOCKET_TYPES, DOCKET_POLICY, DOCKET_DATASETS, DOCKET_LOG } =
    parsed.data;
  return {
    data: DOCKET_DATA ?? join(userDataFolder(env), 'data'),
    concurrency: DOCKET_CONCURRENCY,
    port: DOCKET_PORT,
    datasets: DOCKET_DATASETS,
    log: DOCKET_LOG,
    ...(DOCKET_TYPES && { types: DOCKET_TYPES }),
    ...(DOCKET_POLICY && { policy: DOCKET_POLICY }),
  };
}
