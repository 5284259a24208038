import { readFileSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Failure } from '../domain/failure.ts';
import { refuseUnsafe } from '../domain/unsafe-server.ts';
import { withFailures } from './database-errors.ts';
import type { Tables } from './schema.ts';

export interface ServerDatabase {
  readonly database: Kysely<Tables>;
  /**
   * The same, for leases and published wake-ups: what is written here is not waited for to be on the disk. A crash of the
   * server may forget the last of it, and then a step is claimed or a wake-up is published once more.
   */
  readonly hasty: Kysely<Tables>;
  /** The same server, for BullMQ. */
  readonly pool: pg.Pool;
  /** What a careful operator would change; refused outright in production. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

interface ServerOptions {
  readonly zone: string;
  /** The file of the authority that signed the server's certificate; with it only TLS will do. */
  readonly ca?: string;
}

const INT8 = 20;

/**
 * A PostgreSQL server that keeps what it confirms. Its connections come and go: while it is away every query fails with
 * `store.unavailable`, and the same handle works again when it is back.
 */
export async function openServerDatabase(url: string, { zone, ca }: ServerOptions): Promise<ServerDatabase> {
  const address = addressOf(url, ca);
  const pool = newPool(address, LIMITS);
  try {
    const warnings = refuseUnsafe(zone, await problemsOf(pool));
    const [database, hasty] = [on(pool), on(newPool(address, HASTY))];
    const close = async () => void (await Promise.all([database.destroy(), hasty.destroy()]));
    return { database, hasty, pool, warnings, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function newPool(address: pg.PoolConfig, limits: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...address, ...limits, types: { getTypeParser } });
  pool.on('error', () => {}); // an idle connection that was lost is replaced by the next query
  pool.on('connect', (client) => client.on('error', () => {})); // one that is lost between the queries of a transaction fails the next of them
  return pool;
}

const on = (pool: pg.Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withFailures(pool) }) });

/** No query waits for ever: not for a connection, not for its answer, nor others for a process that stopped inside a transaction. */
const LIMITS = {
  max: 16,
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 60_000,
  query_timeout: 65_000, // the same again on our side, for a server whose network is gone
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: 'docket',
  options: '-c search_path=public,bullmq', // our tables first, then BullMQ's
} as const;

const HASTY = { ...LIMITS, max: 4, options: `${LIMITS.options} -c synchronous_commit=off` } as const;

/** What the URL says of TLS counts for nothing where an authority is named: it could only weaken it. */
function addressOf(url: string, ca: string | undefined): pg.PoolConfig {
  if (ca === undefined) return { connectionString: url };
  const plain = new URL(url);
  for (const name of ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey']) plain.searchParams.delete(name);
  return { connectionString: plain.href, ssl: { ca: readAuthority(ca), rejectUnauthorized: true } };
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const problems = [{ at: 'DOCKET_DATABASE_CA', says: 'must be a file that can be read' }];
    throw new Failure('config.invalid', { problems, cause });
  }
}

/** Numbers as numbers, as the embedded database gives them. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format);

async function problemsOf(pool: pg.Pool) {
  const { rows } = await pool
    .query<{ version: number; fsync: string; commit: string; pages: string }>(
      `select current_setting('server_version_num')::integer as version, current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`,
    )
    .catch((cause: unknown) => {
      throw refusal(cause);
    });
  return rows.flatMap(({ version, fsync, commit, pages }) => [
    ...(version < 130_000 ? [{ at: 'postgres version', says: 'must be 13 or newer' }] : []),
    ...(fsync === 'off'
      ? [{ at: 'postgres fsync', says: 'must be on: without it a power cut loses the database' }]
      : []),
    ...(commit === 'off'
      ? [{ at: 'postgres synchronous_commit', says: 'must be on: without it what was confirmed can be lost' }]
      : []),
    ...(pages === 'off'
      ? [{ at: 'postgres full_page_writes', says: 'must be on: without it a power cut can tear pages' }]
      : []),
  ]);
}

/** A server that is there and will not have us is a setting to mend: wrong user or password (SQLSTATE class 28), no such database. */
function refusal(cause: unknown): Failure {
  const code = cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
  if (!/^28|^3D000$/.test(code)) return new Failure('store.unavailable', { cause });
  const says = 'must name a user, a password and a database that the server accepts';
  return new Failure('config.invalid', { problems: [{ at: 'DOCKET_DATABASE', says }], cause });
}
