import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { connectRedis } from '../../src/assemble/redis.ts';
import { readConfig } from '../../src/config.ts';
import { openQueues } from '../../workers/queue.ts';
import { ROOT } from '../support/docket.ts';
import { startRedis } from '../support/servers.ts';

const Service = z.object({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string().nullable()).default({}),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const compose = Compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const service = (name: string) => Service.parse(compose.services[name]);
const docket = ['migrate', 'api', 'worker'].map(service);

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

describe('docker-compose.yml', () => {
  it('has no zone of its own: Compose refuses to start where none is set', () => {
    for (const { environment } of docket) expect(environment.DOCKET_ZONE).toMatch(/^\$\{DOCKET_ZONE:\?/);
  });

  it('starts each role by the command of that name', () => {
    expect(docket.map(({ command }) => command)).toEqual([['migrate'], ['serve'], ['work']]);
  });

  it('holds no password: all are files that git does not keep', () => {
    const values = Object.values(compose.services).flatMap(({ environment }) => Object.entries(environment));
    expect(values.filter(([name]) => /PASS|SECRET|TOKEN|KEYS$/.test(name))).toEqual([
      ['POSTGRES_PASSWORD_FILE', '/run/secrets/postgres-password'],
    ]);
    expect(read('docker-compose.yml')).not.toMatch(/:\/\/[^\s/]*:[^\s/]*@/);
    for (const { file } of Object.values(compose.secrets))
      expect(execFileSync('git', ['check-ignore', file], { cwd: ROOT, encoding: 'utf8' }).trim()).toBe(file);
  });

  it('keeps keys and checkpoints apart from documents, and every process sees the same', () => {
    for (const { volumes, environment } of docket) {
      expect(volumes).toEqual(['documents:/docket/data', 'keys:/docket/keys', 'checkpoints:/docket/checkpoints']);
      expect(() => readConfig({ ...settingsOf(environment), DOCKET_ZONE: 'production' })).not.toThrow();
      expect(environment).toMatchObject({ DOCKET_DATA: '/docket/data', DOCKET_CHECKPOINTS: '/docket/checkpoints' });
      expect(environment.DOCKET_KEY_FILE).toMatch(/^\/docket\/keys\//);
    }
  });

  it('opens nothing to other machines, and gives what reads documents no way out', () => {
    const ports = Object.values(compose.services).flatMap((one) => one.ports);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(compose.networks.inside?.internal).toBe(true);
    for (const name of ['worker', 'postgres', 'redis']) expect(service(name).networks).toEqual(['inside']);
  });

  it('names a version of every server', () => {
    for (const name of ['postgres', 'redis']) expect(service(name).image).toMatch(/:\d/);
  });
});

describe.skipIf(!inject('redis'))('the Redis of docker-compose.yml', () => {
  const ownRedis = async () => {
    const secrets = makeSecrets();
    const server = await startRedis({
      settings: { ...redisSettings(service('redis').command), aclfile: join(secrets, 'redis-users') },
    });
    cleanups.push(server.stop);
    const password = readFileSync(join(secrets, 'redis-password'), 'utf8');
    const { redis } = readConfig({
      DOCKET_ZONE: 'production',
      DOCKET_DATABASE: 'postgres://db/docket',
      DOCKET_REDIS: server.url.replace('//', `//docket:${password}@`),
    });
    if (!redis) throw new Error('the settings name no Redis');
    const connections = await connectRedis(redis, 'production');
    cleanups.push(() => {
      connections.producer.disconnect();
      connections.worker.disconnect();
    });
    return connections;
  };

  it('is one that production takes without a word, and carries jobs', async () => {
    const { producer, worker, warnings } = await ownRedis();
    expect(warnings).toEqual([]);
    const errors: Error[] = [];
    const queues = await openQueues({ kind: 'redis', prefix: '{docket-masked-a}', producer, worker }, (error) =>
      errors.push(error),
    );
    await queues.publish([{ id: 'out-1', job: 'read-document', payload: { step: 'step' } }]);
    expect(await queues.waiting()).toBe(1);
    const seen = await new Promise((done) => {
      const reading = queues.work('read-document', 1, async (job) => done(job.data));
      cleanups.push(() => reading.close());
    });
    expect(seen).toEqual({ step: 'step' });
    cleanups.push(() => queues.close());
    expect(errors).toEqual([]);
  });

  it('lets the queue’s user neither look at other keys nor change, watch, empty or copy the server', async () => {
    const { producer } = await ownRedis();
    for (const command of [
      ['get', 'other'],
      ['keys', '*'],
      ['config', 'set', 'appendonly', 'no'],
      ['flushall'],
      ['monitor'],
      ['replicaof', 'no', 'one'],
      ['acl', 'list'],
      ['shutdown'],
    ])
      await expect(producer.call(command[0] ?? '', ...command.slice(1)), command.join(' ')).rejects.toThrow(/NOPERM/);
  });

  it('has passwords that are made once, each for itself, for the owner’s eyes', () => {
    const secrets = makeSecrets();
    const passwords = ['postgres-password', 'redis-password'].map((name) => readFileSync(join(secrets, name), 'utf8'));
    for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(passwords).size).toBe(2);
    expect(statSync(secrets).mode & 0o077).toBe(0);
    execFileSync('sh', [join(secrets, '../make-secrets.sh')]);
    expect(readFileSync(join(secrets, 'redis-password'), 'utf8')).toBe(passwords[1]);
  });
});

describe('the image', () => {
  it('holds what the program needs, and no file of anybody’s', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(new Set(copied)).toEqual(new Set(allowed));
    const image = mkdtempSync(join(tmpdir(), 'docket-image-'));
    for (const path of copied) cpSync(join(ROOT, path), join(image, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
    const [program = '', ...args] = z
      .array(z.string())
      .parse(JSON.parse(/^ENTRYPOINT (.*)$/m.exec(read('Dockerfile'))?.[1] ?? ''));
    expect(execFileSync(program, [...args, '--help'], { cwd: image, encoding: 'utf8' })).toContain('Usage: docket');
  });

  it('does not run as root', () => {
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
  });
});

/** A variable without a value is one that Compose passes on where it is set. */
const settingsOf = (environment: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

const redisSettings = ([, ...args]: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    args.flatMap((name, at) => (name.startsWith('--') ? [[name.slice('--'.length), args[at + 1] ?? '']] : [])),
  );

/** As somebody would who starts the server tier for the first time; gives the folder. */
function makeSecrets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-deploy-'));
  cpSync(join(ROOT, 'deploy/make-secrets.sh'), join(folder, 'make-secrets.sh'));
  execFileSync('sh', [join(folder, 'make-secrets.sh')]);
  return join(folder, 'secrets');
}
