import type { PostgresPool } from 'kysely';
import { Failure } from '../domain/failure.ts';

/** What is used of a pool, be it of a server's connections or of the embedded database. */
interface Pool {
  connect(): Promise<Client>;
  end(): Promise<void>;
}

interface Client {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
  release(destroy?: boolean): unknown;
}

/**
 * SQLSTATEs (PostgreSQL, appendix A) that say nothing about the query: connection lost (08), out of disk, memory or
 * connections (53), stopped by its operator or by a time limit (57), the system beneath it failed (58), a server that has
 * become a standby (25006), a transaction left waiting too long (25P03).
 */
const AWAY = /^(08|53|57|58)|^25006$|^25P03$/;
/** What pg says for itself, without a code. */
const LOST = /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded)/;
const SYSTEM = /^E(?!RR)[A-Z]{3,}$/; // the system's own, such as ECONNRESET and ENOSPC; Node's ERR_… are ours to mend

/** Whether the error says that the database is away or out of space: the same query may succeed later. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? LOST.test(error.message) : AWAY.test(code) || SYSTEM.test(code);
}

/** The pool for Kysely, where a database that is away is `store.unavailable`. A connection that failed so is not used again. */
export function withFailures(pool: Pool): PostgresPool {
  const guarded = {
    async connect() {
      const client = await pool.connect().catch((cause: unknown) => {
        throw new Failure('store.unavailable', { cause });
      });
      return guardClient(client);
    },
    end: () => pool.end(),
  };
  return guarded as unknown as PostgresPool; // Kysely's type asks for pg's cursors too, which are never used here
}

function guardClient(client: Client): Client {
  let broken = false;
  return {
    async query(sql, parameters) {
      try {
        return await client.query(sql, parameters);
      } catch (cause) {
        if (!isAway(cause)) throw cause;
        broken = true;
        throw new Failure('store.unavailable', { cause });
      }
    },
    release: () => client.release(broken),
  };
}
