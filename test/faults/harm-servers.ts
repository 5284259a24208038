import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Rig } from './rig.ts';

const LOOK_MS = 50;

/** Ends Redis as a crash would, and starts it again a little later. */
export async function killRedis({ place: { redis }, history }: Rig, random: () => number): Promise<void> {
  const awayMs = Math.round(500 + random() * 3_000);
  await redis?.kill9();
  history.note(`kill -9 redis, for ${awayMs} ms`);
  await sleep(awayMs);
  await redis?.restart();
  history.note('redis is back');
}

/** As killRedis, and what it wrote last, up to two seconds of it, never reached the disk. */
export async function cutRedis({ place: { redis }, history }: Rig, random: () => number): Promise<void> {
  if (!redis) return;
  const looks = Math.ceil((random() * 2_000) / LOOK_MS);
  const file = newestLog(redis.folder);
  const before = statSync(file).size;
  await sleep(looks * LOOK_MS);
  await redis.kill9();
  const cut = statSync(file).size - before;
  if (cut > 0 && newestLog(redis.folder) === file) truncateSync(file, before);
  history.note(`kill -9 redis, and the last ${looks * LOOK_MS} ms of its log, ${cut} bytes, are gone`);
  await redis.restart();
}

export async function flushRedis(rig: Rig): Promise<void> {
  await withRedis(rig, (redis) => redis.flushall());
  rig.history.note('FLUSHALL');
}

/** Redis has no memory left for anything more, for a while. */
export async function fillRedis(rig: Rig, ms: number): Promise<void> {
  await withRedis(rig, (redis) => redis.config('SET', 'maxmemory', '1mb'));
  rig.history.note('redis has no memory left');
  await sleep(ms);
  await withRedis(rig, (redis) => redis.config('SET', 'maxmemory', '0'));
  rig.history.note('redis has memory again');
}

export async function withRedis<Result>(
  { place: { redis } }: Rig,
  work: (redis: Redis) => Promise<Result>,
): Promise<Result> {
  if (!redis) throw new Error('this tier has no Redis');
  const client = new Redis(redis.url);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

/** The file that Redis appends to. */
function newestLog(folder: string): string {
  const logs = join(folder, 'appendonlydir');
  const files = readdirSync(logs).filter((name) => name.endsWith('.incr.aof'));
  const newest = files.map((name) => join(logs, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) throw new Error('Redis writes no log');
  return newest;
}

/** Ends PostgreSQL as a crash would, and starts it again a little later. */
export async function killPostgres({ place: { postgres }, history }: Rig, random: () => number): Promise<void> {
  const awayMs = Math.round(500 + random() * 3_000);
  await postgres?.kill9();
  history.note(`kill -9 postgres, for ${awayMs} ms`);
  await sleep(awayMs);
  await postgres?.restart();
  history.note('postgres is back');
}

/** One of each. */
export const serverHarms = (rig: Rig, random: () => number): (() => Promise<void>)[] => [
  () => killRedis(rig, random),
  () => flushRedis(rig),
  () => killPostgres(rig, random),
  () => cutRedis(rig, random),
  () => fillRedis(rig, 3_000),
];
