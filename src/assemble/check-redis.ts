import { Cluster, type Redis } from 'ioredis';
import type { Zone } from '../config.ts';
import { Failure } from '../domain/failure.ts';
import type { Problem } from '../domain/problem.ts';
import { refuseUnsafe } from '../domain/unsafe-server.ts';

const OLDEST = [6, 2] as const; // the oldest that BullMQ runs on without reserve

/** Refuses a Redis that forgets jobs: by eviction, or with its process. In the masked zone that is a warning only. What a managed service does not tell is a warning everywhere. */
export async function checkRedis(connection: Redis | Cluster, zone: Zone): Promise<readonly string[]> {
  const nodes = connection instanceof Cluster ? connection.nodes('master') : [connection];
  const infos = await Promise.all(nodes.map(infoOf));
  const problems = distinct(infos.flatMap(problemsIn));
  return [...refuseUnsafe(zone, problems), ...new Set(infos.flatMap(untold))];
}

/** INFO tells all that is needed, where CONFIG is often forbidden. */
async function infoOf(node: Redis): Promise<ReadonlyMap<string, string>> {
  try {
    const text = await node.info();
    return new Map(text.split('\r\n').map((line) => [line.replace(/:.*/, ''), line.replace(/^[^:]*:/, '')]));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('NOPERM')) return new Map();
    throw new Failure('queue.unavailable', { cause });
  }
}

function problemsIn(info: ReadonlyMap<string, string>): Problem[] {
  const [major = 0, minor = 0] = (info.get('redis_version') ?? OLDEST.join('.')).split('.').map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  const evicts = (info.get('maxmemory_policy') ?? 'noeviction') !== 'noeviction';
  const forgets = (info.get('aof_enabled') ?? '1') !== '1';
  return [
    ...(old ? [{ at: 'redis version', says: `must be ${OLDEST.join('.')} or newer` }] : []),
    ...(evicts ? [{ at: 'redis maxmemory-policy', says: 'must be noeviction: any other throws jobs away' }] : []),
    ...(forgets ? [{ at: 'redis appendonly', says: 'must be yes: without it a restart forgets the queue' }] : []),
  ];
}

/** Where Redis keeps silent about a setting, somebody must look by hand. */
const untold = (info: ReadonlyMap<string, string>): string[] =>
  [
    ['redis_version', 'version', `${OLDEST.join('.')} or newer`],
    ['maxmemory_policy', 'maxmemory-policy', 'noeviction'],
    ['aof_enabled', 'appendonly', 'yes'],
  ].flatMap(([told = '', at, should]) =>
    info.has(told) ? [] : [`redis ${at} cannot be seen: make sure that it is ${should}`],
  );

const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((one) => [one.at, one])).values(),
];
