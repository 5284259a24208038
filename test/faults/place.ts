import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openVault } from '../../src/assemble.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { newDatabase, type Server, startPostgres, startRedis } from '../support/servers.ts';

export type Tier = 'embedded' | 'server';

/** Where a Docket of this tier lives: a folder, the servers it needs, and what its processes must know of both. */
export interface Place {
  readonly tier: Tier;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly config: Config;
  readonly redis?: Server;
  readonly postgres?: Server;
  /** Ids of processes that belong here and still live. */
  orphans(): number[];
  /** What the processes logged stays when the rest goes; gives where. */
  keepLogs(): string;
  /** Undone before the folder goes. */
  atEnd(undo: () => void): void;
  remove(): Promise<void>;
}

export async function newPlace(tier: Tier): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-chaos-'));
  for (const name of ['tmp', 'logs', 'marks', 'data']) mkdirSync(join(folder, name), { mode: 0o700 });
  const tmp = join(folder, 'tmp');
  shareCompiled(tmp);
  const servers = tier === 'server' ? await startServers() : {};
  const env = environment(folder, tmp, servers);
  const config = readConfig(env);
  if (tier === 'server') await (await openVault(config, { mayMigrate: true })).close();
  const undos: (() => void)[] = [];
  return {
    ...{ tier, folder, env, config, ...servers },
    orphans: () => processes().filter((pid) => environmentOf(pid).includes(`TMPDIR=${tmp}`)),
    keepLogs() {
      const kept = `${folder}-logs`;
      cpSync(join(folder, 'logs'), kept, { recursive: true });
      return kept;
    },
    atEnd: (undo) => void undos.push(undo),
    async remove() {
      await Promise.all([servers.redis?.stop(), servers.postgres?.stop()]);
      for (const undo of undos) undo();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Servers {
  readonly redis?: Server;
  readonly postgres?: Server;
  readonly database?: string;
}

async function startServers(): Promise<Servers> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  return { redis, postgres, database: await newDatabase(postgres.url) };
}

const environment = (folder: string, tmp: string, { redis, database }: Servers): Record<string, string> => ({
  DOCKET_ZONE: 'masked',
  DOCKET_DATA: join(folder, 'data'),
  DOCKET_CONCURRENCY: '10',
  DOCKET_LOG: 'debug', // the most that can be told: the search for personal values reads the logs too
  TMPDIR: tmp,
  ...(database && { DOCKET_DATABASE: database }),
  ...(redis && { DOCKET_REDIS: redis.url }),
});

/** The processes have a folder of their own for temporary files, but what was compiled once is compiled for all. */
function shareCompiled(tmp: string): void {
  const cache = `tsx-${userInfo().uid}`;
  const compiled = join(tmpdir(), cache);
  if (existsSync(compiled)) symlinkSync(compiled, join(tmp, cache));
}

const processes = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // it has ended meanwhile
  }
}
