import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { connectRedis, type RedisConnections } from '../../src/assemble/redis.ts';
import { readConfig } from '../../src/config.ts';
import { Failure } from '../../src/domain/failure.ts';
import { localCertificate } from '../support/certificates.ts';
import { findServers } from '../support/find-servers.ts';
import { freePort, startServer } from '../support/server-process.ts';
import { startRedis } from '../support/servers.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function ownRedis(settings: Record<string, string> = {}) {
  const server = await startRedis({ settings });
  cleanups.push(server.stop);
  return server;
}

async function connect(url: string, zone: 'production' | 'masked' = 'production', env = {}): Promise<RedisConnections> {
  const config = readConfig({ DOCKET_ZONE: zone, DOCKET_DATABASE: 'postgres://db/docket', DOCKET_REDIS: url, ...env });
  if (!config.redis) throw new Error('the settings name no Redis');
  const connections = await connectRedis(config.redis, zone);
  cleanups.push(() => {
    connections.producer.disconnect();
    connections.worker.disconnect();
  });
  return connections;
}

const refusal = (connecting: Promise<unknown>): Promise<unknown> =>
  connecting.then(
    () => 'nothing was refused',
    (error: unknown) =>
      error instanceof Failure ? { code: error.code, at: error.problems.map(({ at }) => at) } : error,
  );

describe.skipIf(!inject('redis'))('a Redis at the start', () => {
  it('is taken without a word where it keeps every job', async () => {
    const { producer, worker, warnings } = await connect(inject('redis') ?? '');
    expect(warnings).toEqual([]);
    expect([await producer.ping(), await worker.ping()]).toEqual(['PONG', 'PONG']);
  });

  it('is refused in production where it evicts jobs or forgets them with its process', async () => {
    const { url } = await ownRedis({ 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' });
    expect(await refusal(connect(url))).toEqual({
      code: 'server.unsafe',
      at: ['redis maxmemory-policy', 'redis appendonly'],
    });
  });

  it('is taken with a warning in the masked zone, where nobody loses anything', async () => {
    const { url } = await ownRedis({ 'maxmemory-policy': 'allkeys-lru' });
    const { warnings } = await connect(url, 'masked');
    expect(warnings).toEqual([expect.stringContaining('maxmemory-policy must be noeviction')]);
  });

  it('that does not tell its settings is taken with the request to look by hand', async () => {
    const { url } = await ownRedis({ user: 'default on nopass ~* +@all -info' });
    const { warnings } = await connect(url);
    expect(warnings.join('\n')).toMatch(/version cannot be seen.*\n.*maxmemory-policy.*\n.*appendonly/);
  });

  it('that is not there is said to be away', async () => {
    expect(await refusal(connect(`redis://127.0.0.1:${await freePort()}`))).toEqual({
      code: 'queue.unavailable',
      at: [],
    });
  });

  it('that does not take the password is a setting to mend', async () => {
    const { url } = await ownRedis({ requirepass: 'right' });
    const wrong = url.replace('//', '//:wrong@');
    expect(await refusal(connect(wrong))).toEqual({ code: 'config.invalid', at: ['DOCKET_REDIS'] });
    expect(await refusal(connect(url))).toEqual({ code: 'config.invalid', at: ['DOCKET_REDIS'] });
  });
});

describe.skipIf(!inject('redis'))('a Redis that dies', () => {
  it('fails who hands in at once, keeps who waits waiting, and both go on when it is back', async () => {
    const server = await ownRedis();
    const { producer, worker } = await connect(server.url);
    await producer.set('kept', 'yes');
    await server.kill9();
    await vi.waitFor(() => expect(producer.status).not.toBe('ready'));
    await expect(producer.get('kept')).rejects.toThrow();
    const waiting = worker.get('kept');
    await server.restart();
    expect(await waiting).toBe('yes');
    await vi.waitFor(async () => expect(await producer.get('kept')).toBe('yes'), 20_000);
  });
});

describe.skipIf(!inject('redis'))('a Redis behind', () => {
  it('a named user', async () => {
    const { url } = await ownRedis({ user: 'docket on >s3cret ~* +@all' });
    const { producer } = await connect(url.replace('//', '//docket:s3cret@'));
    expect(await producer.call('acl', 'whoami')).toBe('docket');
  });

  it('TLS, which asks each side for its certificate', async () => {
    const { cert, key } = localCertificate();
    const tls = String(await freePort());
    await ownRedis({ 'tls-port': tls, 'tls-ca-cert-file': cert, 'tls-cert-file': cert, 'tls-key-file': key });
    const url = `rediss://localhost:${tls}`;
    const files = { DOCKET_REDIS_CA: cert, DOCKET_REDIS_CERT: cert, DOCKET_REDIS_KEY: key };
    const { producer } = await connect(url, 'production', files);
    expect(await producer.ping()).toBe('PONG');
    expect(await refusal(connect(url))).toMatchObject({ code: 'queue.unavailable' });
    const absent = { ...files, DOCKET_REDIS_CA: join(cert, 'absent') };
    expect(await refusal(connect(url, 'production', absent))).toEqual({
      code: 'config.invalid',
      at: ['DOCKET_REDIS_CA'],
    });
  });

  it('a cluster', async () => {
    const { url } = await ownRedis({
      'cluster-enabled': 'yes',
      'cluster-announce-ip': '127.0.0.1',
      'maxmemory-policy': 'allkeys-lru',
    });
    const node = new Redis(url);
    cleanups.push(() => node.disconnect());
    await node.call('cluster', 'addslotsrange', '0', '16383');
    await vi.waitFor(async () => expect(await node.cluster('INFO')).toContain('cluster_state:ok'), 10_000);
    const clustered = url.replace('redis:', 'redis+cluster:');
    const { producer, warnings } = await connect(clustered, 'masked');
    expect(await producer.set('{docket}:a', '1')).toBe('OK');
    expect(warnings).toHaveLength(1);
    expect(await refusal(connect(clustered))).toEqual({ code: 'server.unsafe', at: ['redis maxmemory-policy'] });
  });

  it('sentinels, who know where the master is', async () => {
    const master = await ownRedis();
    await (await connect(master.url)).producer.set('seen', 'master');
    const sentinel = await startSentinel(new URL(master.url).port);
    const { producer } = await connect(`redis+sentinel://127.0.0.1:${sentinel}/main`);
    expect(await producer.get('seen')).toBe('master');
  });

  it('sentinels that are all away', async () => {
    const away = `redis+sentinel://127.0.0.1:${await freePort()}/main`;
    expect(await refusal(connect(away))).toEqual({ code: 'queue.unavailable', at: [] });
  });
});

/** A sentinel keeps what it learns in its own file of settings. */
async function startSentinel(masterPort: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-sentinel-'));
  const port = await freePort();
  const file = join(folder, 'sentinel.conf');
  writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\nsentinel monitor main 127.0.0.1 ${masterPort} 1\n`);
  const server = await startServer({
    url: `redis://127.0.0.1:${port}`,
    folder,
    command: findServers().redis ?? '',
    args: [file, '--sentinel'],
    ready: /\+monitor master main/,
    endsOn: 'SIGTERM',
    quitsOn: 'SIGKILL',
  });
  cleanups.push(server.stop);
  return port;
}
