import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docket, ROOT } from '../support/docket.ts';

const place = mkdtempSync(join(tmpdir(), 'docket-backup-'));
const at = (name: string) => join(place, name);
const over = (data: string) => ({
  ...{
    DOCKET_ZONE: 'masked',
    DOCKET_DATA: at(data),
    DOCKET_CHECKPOINTS: at('second'),
    DOCKET_KEY_FILE: at('zone.keys'),
  },
  ...{ DOCKET_PORT: '0', DOCKET_LOG: 'error', NO_COLOR: '1' },
});
const start = (args: readonly string[], data: string) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...over(data) },
    stdio: 'ignore',
  });
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(5);
};

describe('a backup', () => {
  let service: ReturnType<typeof start>;
  let application: string;
  beforeAll(async () => {
    expect((await docket(['submit', 'samples/clean-approval'], over('data'))).exit).toBe(0);
    service = start(['up'], 'data');
    await until(() => existsSync(join(at('data'), 'run', 'docket.sock')));
    const submitted = await docket(['submit', 'samples/clean-approval', '--wait', '--json'], over('data'));
    application = /app_\w+/.exec(submitted.out)?.[0] ?? '';
  }, 120_000);
  afterAll(async () => {
    if (service.exitCode !== null) return;
    service.kill('SIGTERM');
    await once(service, 'exit');
  });

  it('is made by the process that serves, and says what to do with the keys', async () => {
    const made = await docket(['backup', '--out', at('one')], over('data'));
    expect(made.err).toMatch(/Applications: 2, with 10 files/);
    expect(made.err).toMatch(/key file apart, replace it at each backup and delete older ones/);
    expect(made.exit).toBe(0);
    expect(existsSync(at('one.keys'))).toBe(true);
  });

  it('never puts its keys in with the rest, and is not put over another', async () => {
    const inside = await docket(['backup', '--out', at('two'), '--keys-out', at('two/keys')], over('data'));
    expect([inside.exit, existsSync(at('two'))]).toEqual([2, false]);
    expect((await docket(['backup', '--out', at('one')], over('data'))).exit).toBe(2);
  });

  it('brings the service back elsewhere, without whom was forgotten since', async () => {
    expect((await docket(['forget', application, '--yes'], over('data'))).exit).toBe(0);
    const restored = await docket(['restore', at('one'), '--keys', at('one.keys'), '--json'], over('restored'));
    expect(restored.exit).toBe(0);
    expect(JSON.parse(restored.out)).toMatchObject({ schema: 'docket.restore-summary.v1', erased: 0 });
    const gone = await docket(['status', application], over('restored'));
    expect(gone.out).toContain('erased');
    expect((await docket(['audit', 'verify'], over('restored'))).exit).toBe(0);
  });

  it('that was killed half-way is none, unless it was just whole', async () => {
    service.kill('SIGTERM');
    await once(service, 'exit');
    const killed = start(['backup', '--out', at('half')], 'data');
    await until(() => existsSync(at('half/tables')));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const isWhole = existsSync(at('half/manifest.json'));
    const keys = at(isWhole ? 'half.keys' : 'one.keys');
    const restored = await docket(['restore', at('half'), '--keys', keys], over('half-restored'));
    expect([restored.exit, existsSync(at('half-restored'))]).toEqual(isWhole ? [0, true] : [9, false]);
  });

  it('can be restored again when that was killed half-way', async () => {
    const killed = start(['restore', at('one'), '--keys', at('one.keys')], 'again');
    await until(() => existsSync(join(at('again'), 'blobs')));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const restored = await docket(['restore', at('one'), '--keys', at('one.keys')], over('again'));
    expect([0, 2]).toContain(restored.exit); // 2: the first one was just done
    expect((await docket(['audit', 'verify'], over('again'))).exit).toBe(0);
  });
});
