import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findServers } from './find-servers.ts';
import { freePort, type Server, startServer } from './server-process.ts';

export { findOrInstallServers, findServers } from './find-servers.ts';
export type { Server } from './server-process.ts';

interface Options {
  /** The server's own settings, beside or instead of those given here. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Redis set up as Docket asks for: every write in the append-only file, nothing thrown away. */
export async function startRedis({ settings = {} }: Options = {}): Promise<Server> {
  const { redis } = findServers();
  if (!redis) throw new Error('redis-server is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'docket-redis-'));
  const all = {
    port: String(await freePort()),
    bind: '127.0.0.1',
    dir: folder,
    save: '""',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    ...settings,
  };
  const file = join(folder, 'redis.conf');
  writeFileSync(
    file,
    Object.entries(all)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  return startServer({
    url: `redis://127.0.0.1:${all.port}`,
    folder,
    command: redis,
    args: [file],
    ready: /Ready to accept connections/,
    endsOn: 'SIGTERM',
    quitsOn: 'SIGKILL',
  });
}

/** A PostgreSQL with its own defaults: every commit is on the disk before it is acknowledged. */
export async function startPostgres({ settings = {} }: Options = {}): Promise<Server> {
  const { postgres } = findServers();
  if (!postgres) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'docket-postgres-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(postgres, 'initdb'),
    ['-D', data, '-U', 'docket', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...user },
  );
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, max_connections: '200', ...settings };
  return startServer({
    url: `postgres://docket@127.0.0.1:${port}/postgres`,
    folder,
    command: join(postgres, 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    ready: /ready to accept connections/,
    endsOn: 'SIGINT', // its "fast" shutdown: open sessions are ended, not waited for
    quitsOn: 'SIGQUIT',
    ...(user && { user }),
    companions: childrenOf,
  });
}

/** A fresh database in that server; gives its URL. */
export async function newDatabase(server: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** As whom PostgreSQL runs where we are root, which it refuses to be. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function childrenOf(pid: number): readonly number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return []; // pgrep's way to say none
  }
}
