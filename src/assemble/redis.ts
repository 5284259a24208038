import { readFileSync } from 'node:fs';
import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import type { RedisSettings, Zone } from '../config.ts';
import { Failure } from '../domain/failure.ts';
import { checkRedis } from './check-redis.ts';

export type RedisConnection = Redis | Cluster;

/** Two connections, as those who hand in must hear at once that Redis is away, and those who wait must not. */
export interface RedisConnections {
  /** Fails at once where Redis is away: the outbox keeps what could not be published. */
  readonly producer: RedisConnection;
  /** Waits until Redis is back. */
  readonly worker: RedisConnection;
  /** What a careful operator would change; refused outright in production. */
  readonly warnings: readonly string[];
}

const START_MS = 5_000;

/** Connects, and looks whether that Redis keeps what it is given. Both connections come back by themselves after a loss, however long it lasts. */
export async function connectRedis(settings: RedisSettings, zone: Zone): Promise<RedisConnections> {
  const producer = connect(settings, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 10_000 });
  const worker = connect(settings, { maxRetriesPerRequest: null });
  try {
    await Promise.all([opened(producer), opened(worker)]);
    return { producer, worker, warnings: await checkRedis(producer, zone) };
  } catch (error) {
    producer.disconnect();
    worker.disconnect();
    throw error;
  }
}

type Options = Omit<RedisOptions, 'replyMapping'>; // it picks the type of the connection, which stays the usual one
type Patience = Pick<RedisOptions, 'enableOfflineQueue' | 'maxRetriesPerRequest' | 'commandTimeout'>;

function connect(settings: RedisSettings, { enableOfflineQueue = true, ...patience }: Patience): RedisConnection {
  const connection = build(settings, enableOfflineQueue, { ...optionsOf(settings), ...patience });
  connection.on('error', () => {}); // each command says by itself that it failed; an error nobody hears would be printed
  return connection;
}

function build(settings: RedisSettings, enableOfflineQueue: boolean, options: Options): RedisConnection {
  const { kind, nodes, master, database = 0 } = settings;
  const own = { enableOfflineQueue, lazyConnect: true };
  if (kind === 'cluster')
    return new Cluster([...nodes], { ...own, ...clusterOptions(settings), redisOptions: options });
  if (kind === 'sentinel')
    return new Redis({ ...options, ...own, ...sentinelOptions(settings, options), name: master ?? '' });
  return new Redis({ ...options, ...own, ...nodes[0], db: database });
}

const sentinelOptions = ({ nodes, secure }: RedisSettings, { tls }: Options): Options => ({
  sentinels: [...nodes],
  ...(secure && tls && { sentinelTLS: tls, enableTLSForSentinelMode: true }),
});

/** Over TLS, nodes are called by the names in their certificates, not by the addresses that the names stand for. */
const clusterOptions = ({ secure }: RedisSettings): ClusterOptions =>
  secure ? { dnsLookup: (name, found) => found(null, name) } : {};

const optionsOf = (settings: RedisSettings): Options => ({
  ...(settings.username && { username: settings.username }),
  ...(settings.password && { password: settings.password }),
  ...(settings.secure && { tls: tlsOf(settings) }),
  connectionName: 'docket',
  keepAlive: 10_000,
  socketTimeout: 30_000, // an answer that takes longer will not come: the network between us is gone
  reconnectOnError: (error) => error.message.startsWith('READONLY'), // a master that has become a replica
});

const tlsOf = ({ ca, cert, key }: RedisSettings): NonNullable<RedisOptions['tls']> => ({
  ...(ca && { ca: read('DOCKET_REDIS_CA', ca) }),
  ...(cert && { cert: read('DOCKET_REDIS_CERT', cert) }),
  ...(key && { key: read('DOCKET_REDIS_KEY', key) }),
});

function read(at: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Failure('config.invalid', { problems: [{ at, says: 'must be a file that can be read' }], cause });
  }
}

/** Resolves once commands are answered. Sentinels and clusters are asked again and again, so the time has an end. */
async function opened(connection: RedisConnection): Promise<void> {
  let last: Error | undefined;
  const remember = (error: Error) => {
    last = error;
  };
  connection.on('error', remember);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, refuse) => {
    timer = setTimeout(refuse, START_MS, new Error('no answer in time'));
  });
  try {
    await Promise.race([connection.connect(), tooLong]);
  } catch (error) {
    throw refusal(last ?? error);
  } finally {
    clearTimeout(timer);
    connection.off('error', remember);
  }
}

function refusal(cause: unknown): Failure {
  if (!(cause instanceof Error && /^(WRONGPASS|NOAUTH|ERR AUTH)/.test(cause.message)))
    return new Failure('queue.unavailable', { cause });
  const problems = [{ at: 'DOCKET_REDIS', says: 'must name a user and a password that Redis accepts' }];
  return new Failure('config.invalid', { problems, cause });
}
