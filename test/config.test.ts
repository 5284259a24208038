import { describe, expect, it } from 'vitest';
import { readConfig, readLocalConfig, zoneOf } from '../src/config.ts';
import { FAILURES, Failure } from '../src/domain/failure.ts';

const failureOf = (act: () => unknown): Failure => {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('nothing was refused');
};

describe('the zone', () => {
  it('stops whatever opens a store when it is not set, with exit code 78', () => {
    expect(failureOf(() => readConfig({})).code).toBe('zone.unset');
    expect(FAILURES['zone.unset'].exit).toBe(78);
  });

  it('is looked at before any other setting', () => {
    expect(failureOf(() => readConfig({ DOCKET_PORT: 'x' })).code).toBe('zone.unset');
  });

  it('is taken exactly as it is written down, in every command', () => {
    for (const misspelt of ['Masked', 'prod', ' masked', 'production ', '']) {
      expect(failureOf(() => zoneOf({ DOCKET_ZONE: misspelt })).code).toBe('zone.unset');
      expect(failureOf(() => readLocalConfig({ DOCKET_ZONE: misspelt })).code).toBe('zone.unset');
    }
    expect(readConfig({ DOCKET_ZONE: 'masked' }).zone).toBe('masked');
  });

  it('may be unset for a command that opens no store', () => {
    expect(readLocalConfig({})).not.toHaveProperty('zone');
  });
});

describe('a setting', () => {
  it('that is wrong names the variable and what is allowed, never the value', () => {
    const failure = failureOf(() =>
      readConfig({ DOCKET_ZONE: 'masked', DOCKET_PORT: '70001', DOCKET_CONCURRENCY: 'CANARY', DOCKET_LOG: 'CANARY' }),
    );
    expect(failure.code).toBe('config.invalid');
    expect(failure.problems).toEqual([
      { at: 'DOCKET_CONCURRENCY', says: 'must be a whole number from 1 to 64' },
      { at: 'DOCKET_PORT', says: 'must be a whole number from 0 to 65535' },
      { at: 'DOCKET_LOG', says: 'must be one of silent, error, warn, info, debug' },
    ]);
  });

  it('that is not made has its default', () => {
    const config = readConfig({ DOCKET_ZONE: 'production', XDG_DATA_HOME: '/somewhere' });
    expect(config).toMatchObject({ port: 7420, datasets: [], log: 'info' });
    expect(config.concurrency).toBeGreaterThan(0);
    if (process.platform === 'linux') expect(config.data).toBe('/somewhere/docket/data');
  });

  it('that is a path is made absolute', () => {
    const config = readConfig({ DOCKET_ZONE: 'masked', DOCKET_DATA: 'here', DOCKET_POLICY: 'there.yaml' });
    expect([config.data, config.policy]).toEqual([`${process.cwd()}/here`, `${process.cwd()}/there.yaml`]);
  });
});

describe('the server tier', () => {
  const read = (env: Record<string, string>) =>
    readConfig({ DOCKET_ZONE: 'masked', DOCKET_DATABASE: 'postgres://docket@db/docket', ...env });
  const refused = (env: Record<string, string>) => failureOf(() => read(env)).problems;

  it('is a database that the settings name; without it everything is in the data folder', () => {
    expect(read({}).database).toBe('postgres://docket@db/docket');
    expect(readConfig({ DOCKET_ZONE: 'masked' })).not.toHaveProperty('database');
    for (const wrong of ['mysql://db/docket', 'postgres://', 'postgres://db', 'db'])
      expect(refused({ DOCKET_DATABASE: wrong }).map(({ at }) => at)).toEqual(['DOCKET_DATABASE']);
  });

  it('reaches a single Redis', () => {
    expect(read({ DOCKET_REDIS: 'redis://cache' }).redis).toEqual({
      kind: 'single',
      nodes: [{ host: 'cache', port: 6379 }],
      secure: false,
    });
    expect(read({ DOCKET_REDIS: 'redis://[::1]:7000/3' }).redis).toMatchObject({
      nodes: [{ host: '::1', port: 7000 }],
      database: 3,
    });
  });

  it('reaches a cluster and sentinels, over TLS and as a named user', () => {
    expect(read({ DOCKET_REDIS: 'rediss+cluster://docket:p%40ss@a:7000,b:7001' }).redis).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 7000 },
        { host: 'b', port: 7001 },
      ],
      secure: true,
      username: 'docket',
      password: 'p@ss',
    });
    expect(read({ DOCKET_REDIS: 'redis+sentinel://:secret@s1,s2:26380/main' }).redis).toEqual({
      kind: 'sentinel',
      nodes: [
        { host: 's1', port: 26379 },
        { host: 's2', port: 26380 },
      ],
      master: 'main',
      secure: false,
      password: 'secret',
    });
  });

  it.each([
    'http://cache',
    'redis://a,b',
    'redis+cluster://a/0',
    'redis+sentinel://a',
    'redis://a:99999',
    'redis://',
    'redis://u:%zz@a',
  ])('refuses the Redis address %s', (wrong) => {
    expect(refused({ DOCKET_REDIS: wrong }).map(({ at }) => at)).toEqual(['DOCKET_REDIS']);
  });

  it('refuses Redis on a folder, which belongs to one process alone', () => {
    const failure = failureOf(() => readConfig({ DOCKET_ZONE: 'masked', DOCKET_REDIS: 'redis://cache' }));
    expect(failure.code).toBe('config.invalid');
    expect(failure.problems.map(({ at }) => at)).toEqual(['DOCKET_REDIS']);
  });

  it('refuses certificates that would protect nothing, and half a pair of them', () => {
    const tls = { DOCKET_REDIS: 'rediss://cache' };
    expect(refused({ DOCKET_REDIS: 'redis://cache', DOCKET_REDIS_CA: '/ca.pem' })[0]?.at).toBe('DOCKET_REDIS');
    expect(refused({ ...tls, DOCKET_REDIS_CERT: '/c.pem' })[0]?.at).toBe('DOCKET_REDIS_KEY');
    expect(refused({ ...tls, DOCKET_REDIS_KEY: '/k.pem' })[0]?.at).toBe('DOCKET_REDIS_CERT');
    expect(read({ ...tls, DOCKET_REDIS_CERT: '/c.pem', DOCKET_REDIS_KEY: '/k.pem' }).redis).toMatchObject({
      cert: '/c.pem',
      key: '/k.pem',
    });
  });

  it('keeps documents in a bucket where one is named', () => {
    expect(read({ DOCKET_BLOBS: 's3://papers' }).blobs).toEqual({ bucket: 'papers', prefix: '' });
    expect(
      read({ DOCKET_BLOBS: 's3://papers/a/b/', DOCKET_S3_ENDPOINT: 'http://s3:9000', DOCKET_S3_REGION: 'eu-west-1' })
        .blobs,
    ).toEqual({ bucket: 'papers', prefix: 'a/b', endpoint: 'http://s3:9000', region: 'eu-west-1' });
    for (const wrong of ['papers', 's3://', 's3://papers//a', 's3://Papers'])
      expect(refused({ DOCKET_BLOBS: wrong }).map(({ at }) => at)).toEqual(['DOCKET_BLOBS']);
  });

  it('never repeats a secret when it refuses', () => {
    const problems = JSON.stringify(
      refused({
        DOCKET_DATABASE: 'postgres://docket:CANARY@',
        DOCKET_REDIS: 'redis://docket:CANARY@a,b',
        DOCKET_S3_ENDPOINT: 'CANARY',
        DOCKET_KEYS: '',
        DOCKET_PORT: 'CANARY',
      }),
    );
    expect(problems).toContain('DOCKET_REDIS');
    expect(problems).not.toContain('CANARY');
  });
});
