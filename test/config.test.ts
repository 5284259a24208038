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
