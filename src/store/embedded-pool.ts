import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

interface QueryResult<Row> {
  command: string;
  rowCount: number;
  rows: Row[];
}

/**
 * PGlite in the shape of a `pg.Pool`, for Kysely and BullMQ together. PGlite is one session: a client that begins a
 * transaction has it to itself until the transaction ends, and everyone else waits. (PGlite's own socket server queues
 * single protocol messages, so that two clients' statements can mix; this cannot.)
 */
export class EmbeddedPool extends EventEmitter {
  readonly #db: PGlite;
  readonly #turn = new Turn();

  constructor(db: PGlite) {
    super();
    this.#db = db;
  }

  async connect(): Promise<EmbeddedClient> {
    return new EmbeddedClient(this.#db, this.#turn);
  }

  async query<Row = unknown>(text: string, params?: readonly unknown[]): Promise<QueryResult<Row>> {
    const client = await this.connect();
    try {
      return await client.query<Row>(text, params);
    } finally {
      await client.release();
    }
  }

  /** The database is closed by whoever opened it. */
  async end(): Promise<void> {}
}

/** BullMQ's statements begin with comments. */
const LISTEN = /^(?:\s|--.*\n)*(un)?listen\s+"?([\w:-]+)"?/i;

class EmbeddedClient extends EventEmitter {
  readonly #db: PGlite;
  readonly #turn: Turn;
  readonly #listening = new Map<string, () => void>();
  #endTurn: (() => void) | undefined;

  constructor(db: PGlite, turn: Turn) {
    super();
    this.#db = db;
    this.#turn = turn;
  }

  async query<Row = unknown>(text: string, params: readonly unknown[] = []): Promise<QueryResult<Row>> {
    const channel = LISTEN.exec(text);
    if (channel) {
      await this.#subscribe(text, channel[2] ?? '', channel[1] === undefined);
      return { command: 'LISTEN', rowCount: 0, rows: [] };
    }
    this.#endTurn ??= await this.#turn.take();
    try {
      await this.#turn.breathe();
      return await run<Row>(this.#db, text, params);
    } finally {
      if (!this.#db.isInTransaction()) this.#giveBack();
    }
  }

  /** A transaction left open is undone, as when a connection drops. */
  async release(): Promise<void> {
    for (const stop of this.#listening.values()) stop();
    this.#listening.clear();
    if (this.#endTurn) await this.query('rollback');
  }

  #giveBack(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }

  /** The session goes on listening for the others when one client stops: only its own ear is closed. */
  async #subscribe(text: string, channel: string, on: boolean): Promise<void> {
    this.#listening.get(channel)?.();
    this.#listening.delete(channel);
    if (!on) return;
    const endTurn = await this.#turn.take();
    await this.#db.exec(text).finally(endTurn);
    const stop = this.#db.onNotification((heard, payload) => {
      if (heard === channel) this.emit('notification', { channel, payload });
    });
    this.#listening.set(channel, stop);
  }
}

/** Without parameters a text may hold several statements, as migrations do; the last one's result counts, as in `pg`. */
async function run<Row>(db: PGlite, text: string, params: readonly unknown[]): Promise<QueryResult<Row>> {
  const result = params.length > 0 ? await db.query<object>(text, params.map(forPglite)) : (await db.exec(text)).at(-1);
  return asInPg<Row>(text, result);
}

/** What `pg` answers: a command word, and the number of rows returned or changed; bytes as Buffer. */
function asInPg<Row>(
  text: string,
  result: { rows: readonly object[]; affectedRows?: number } | undefined,
): QueryResult<Row> {
  const rows = (result?.rows ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
    ),
  );
  const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
  return { command, rows: rows as Row[], rowCount: rows.length || (result?.affectedRows ?? 0) }; // as with `pg`, the caller says what a row is
}

const forPglite = (value: unknown): unknown => (value === undefined ? null : value);

const BREATH_MS = 10;

/** One at a time, in the order of asking. */
class Turn {
  #last: Promise<void> = Promise.resolve();
  #breathed = 0;

  /** PGlite answers within the turn of the event loop: without this, queries in a row would let no timer and no socket in, and leases would run out. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#breathed < BREATH_MS) return;
    await setImmediate();
    this.#breathed = performance.now();
  }

  async take(): Promise<() => void> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}
