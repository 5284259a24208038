import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, statSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveLocally } from '../../src/api/local.ts';
import { askRunning, isListening } from '../../src/cli/ask-running.ts';
import { findSocketPath, makeSocketPath, removeSocket } from '../../src/config/socket.ts';
import { Failure } from '../../src/domain/failure.ts';
import { newActorId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/pipeline/store-ports.ts';
import type { OperationPorts } from '../../src/services/operations.ts';
import { newDataFolder } from '../support/service.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).reverse()) await close();
});

const actor = { id: newActorId(), kind: 'person', subject: 'os:1000', roles: [] } as const;

/** A process on this data folder whose store knows what one operation needs. */
async function serve(data: string, parked: () => Promise<never[]> = async () => []) {
  const bugs: unknown[] = [];
  const store = { actors: { require: async () => {} }, steps: { parked } };
  const ports = { store: store as unknown as Store, actor, zone: 'masked' } as unknown as OperationPorts; // the operation uses nothing else of them
  const path = makeSocketPath(data);
  const close = await serveLocally(path, { ...ports, onBug: (error) => void bugs.push(error) });
  closing.push(close);
  return { path, bugs };
}

const ask = (data: string, name = 'parked', zone = 'masked') =>
  askRunning(findSocketPath(data) ?? '', name, { zone, input: {} });

/** Somebody who listens in a process's place and does with each connection what the test says. */
async function pretend(data: string, onConnection: (connection: Socket) => void): Promise<Server> {
  const server = createServer(onConnection);
  await new Promise<void>((resolve) => server.listen(makeSocketPath(data), resolve));
  const path = findPath(data);
  chmodSync(path, 0o600);
  closing.push(() => void server.close());
  return server;
}
const findPath = (data: string): string => join(data, 'run', 'docket.sock');

describe('the local socket', () => {
  it('is open to its owner alone, also where the data folder is open to all', async () => {
    const data = newDataFolder();
    chmodSync(data, 0o755);
    const { path } = await serve(data);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await ask(data)).toEqual({ steps: [] });
  });

  it('is not trusted where others could have put it there', async () => {
    const data = newDataFolder();
    const { path } = await serve(data);
    for (const [place, mode] of [
      [path, 0o666],
      [dirname(path), 0o755],
    ] as const) {
      const before = statSync(place).mode & 0o777;
      chmodSync(place, mode);
      expect(() => findSocketPath(data)).toThrow(expect.objectContaining({ code: 'access.denied' }));
      chmodSync(place, before);
    }
    expect(findSocketPath(data)).toBe(path);
  });

  it('has a short path where the data folder’s is too long for one, and leaves nothing of it', async () => {
    const data = join(newDataFolder(), 'a-folder-with-a-very-long-name'.repeat(4), 'data');
    mkdirSync(data, { recursive: true });
    const { path } = await serve(data);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(103);
    expect(readlinkSync(findPath(data))).toBe(path);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await ask(data)).toEqual({ steps: [] });
    removeSocket(data);
    expect([existsSync(dirname(path)), findSocketPath(data)]).toEqual([false, undefined]);
  });

  it('that a killed process left is known for dead, and replaced', async () => {
    const data = newDataFolder();
    const server = await pretend(data, () => {});
    renameSync(findPath(data), `${findPath(data)}.kept`); // closing takes away only what is under its name
    await new Promise((resolve) => server.close(resolve));
    renameSync(`${findPath(data)}.kept`, findPath(data));
    expect(lstatSync(findPath(data)).isSocket()).toBe(true);
    expect(await isListening(findSocketPath(data) ?? '')).toBe(false);
    await serve(data);
    expect(await isListening(findSocketPath(data) ?? '')).toBe(true);
    expect(await ask(data)).toEqual({ steps: [] });
  });

  it('is none where no process ever was', () => {
    expect(findSocketPath(newDataFolder())).toBeUndefined();
  });
});

describe('a failure of the running process', () => {
  it('is the same failure here, with its facts and problems', async () => {
    const data = newDataFolder();
    const problems = [{ at: 'a place', says: 'is wrong' }];
    await serve(data, async () => {
      throw new Failure('server.unsafe', { facts: { line: 3 }, problems });
    });
    const failure = await ask(data).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'server.unsafe', facts: { line: 3 }, problems });
  });

  it('that is a bug is told to that process alone', async () => {
    const data = newDataFolder();
    const { bugs } = await serve(data, async () => {
      throw new Error('CANARY');
    });
    const error = await ask(data).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(Failure);
    expect(String(error)).not.toContain('CANARY');
    expect(bugs).toEqual([expect.objectContaining({ message: 'CANARY' })]);
  });

  it('comes where whoever asks believes to be in another zone', async () => {
    const data = newDataFolder();
    await serve(data);
    await expect(ask(data, 'parked', 'production')).rejects.toMatchObject({ code: 'zone.mismatch' });
  });

  it('comes where it does not know the operation', async () => {
    const data = newDataFolder();
    await serve(data);
    for (const name of ['toString', 'no-such-operation'])
      await expect(ask(data, name), name).rejects.toMatchObject({ code: 'usage.invalid' });
  });
});

describe('a process that does not answer', () => {
  it('because it hangs is given up', async () => {
    const data = newDataFolder();
    let asked: Promise<unknown> = Promise.resolve();
    await new Promise<void>((connected, failed) => {
      const hang = (connection: Socket) => {
        closing.push(() => void connection.destroy());
        connected();
      };
      pretend(data, hang).then(() => {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        asked = ask(data).catch((error: unknown) => error);
      }, failed);
    });
    vi.advanceTimersByTime(20_000);
    expect(await asked).toMatchObject({ code: 'service.busy' });
  });

  it('because it dies is told so', async () => {
    const data = newDataFolder();
    await pretend(data, (connection) => void connection.destroy());
    await expect(ask(data)).rejects.toMatchObject({ code: 'service.busy' });
  });
});
