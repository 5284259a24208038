import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openVault } from '../../src/assemble.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { newDatabase, type Server, startPostgres, startRedis } from '../support/servers.ts';
import { Member } from './crew.ts';
import { History } from './history.ts';
import { type Load, packetOf, packetsOf } from './papers.ts';
import type { Line, Role } from './protocol.ts';

export type Tier = 'embedded' | 'server';

export interface RigOptions {
  readonly tier: Tier;
  readonly load: Load;
  /** Told of every line of the history. */
  readonly onEntry: (entry: string) => void;
}

/** A Docket of this tier in a folder of its own, with the processes that run it, and the history of what becomes of it. */
export class Rig {
  readonly tier: Tier;
  readonly load: Load;
  readonly folder: string;
  readonly history: History;
  readonly redis: Server | undefined;
  readonly postgres: Server | undefined;
  readonly config: Config;
  readonly #env: Readonly<Record<string, string>>;
  readonly #members = new Map<string, Member>();
  readonly #undo: (() => void)[] = [];
  #stopping = false;

  private constructor({ tier, load, onEntry }: RigOptions, folder: string, servers: Servers) {
    this.tier = tier;
    this.load = load;
    this.folder = folder;
    this.history = new History(onEntry);
    this.redis = servers.redis;
    this.postgres = servers.postgres;
    this.#env = {
      DOCKET_ZONE: 'masked',
      DOCKET_DATA: join(folder, 'data'),
      DOCKET_CONCURRENCY: '10',
      DOCKET_LOG: 'info',
      TMPDIR: join(folder, 'tmp'),
      ...(servers.database && { DOCKET_DATABASE: servers.database }),
      ...(servers.redis && { DOCKET_REDIS: servers.redis.url }),
    };
    this.config = readConfig(this.#env);
  }

  /** Those that were opened and are not yet removed. */
  static readonly open = new Set<Rig>();

  static async make(options: RigOptions): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'docket-chaos-'));
    for (const name of ['tmp', 'logs', 'marks', 'data']) mkdirSync(join(folder, name), { mode: 0o700 });
    shareCompiled(join(folder, 'tmp'));
    const servers = options.tier === 'server' ? await startServers() : {};
    const rig = new Rig(options, folder, servers);
    Rig.open.add(rig);
    if (options.tier === 'server') await (await openVault(rig.config, { mayMigrate: true })).close();
    return rig;
  }

  /** One process of the tier; on the embedded one, each does everything. */
  spawn(name: string, role: Role, { dieAt, hear }: { dieAt?: string; hear?: (line: Line) => void } = {}): Member {
    return new Member({
      name,
      settings: { role, load: this.load, marks: join(this.folder, 'marks'), ...(dieAt && { dieAt }) },
      env: this.#env,
      logs: join(this.folder, 'logs'),
      history: this.history,
      ...(hear && { hear }),
    });
  }

  get blobs(): string {
    return join(this.folder, 'data', 'blobs');
  }

  /** What is to be undone before the folder goes. */
  atEnd(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Starts the processes and hands in the whole load. Whichever process ends from here on is started again. */
  async start(): Promise<void> {
    const crew: [string, Role][] =
      this.tier === 'embedded'
        ? [['all', 'works']]
        : [
            ['customer', 'submits'],
            ['worker-1', 'works'],
            ['worker-2', 'works'],
          ];
    await Promise.all(crew.map(([name, role]) => this.#employ(name, role)));
  }

  /** Resolves when every process is up. */
  async working(): Promise<void> {
    await until(
      async () =>
        this.#stopping ||
        (await Promise.all(this.members.map(async (member) => member.alive && (await member.ready())))).every(Boolean),
      'a new start',
      120_000,
    );
  }

  /** Processes that work on applications. */
  get workers(): Member[] {
    return [...this.#members.values()].filter(({ name }) => name !== 'customer');
  }

  get members(): Member[] {
    return [...this.#members.values()];
  }

  /** Resolves when this share of all steps is done. */
  async progress(share: number): Promise<void> {
    const packets = packetsOf(this.load);
    let steps = packets;
    for (let number = 0; number < packets; number++) steps += packetOf(this.load, number).papers.length;
    await until(() => this.history.done.size >= share * steps, 'progress', 900_000);
  }

  /** Resolves when everything that was handed in is over. */
  async drained(withinMs = 300_000): Promise<void> {
    const begun = Date.now();
    const packets = packetsOf(this.load);
    await until(() => this.history.acknowledged.size >= packets, 'every acknowledgement', withinMs);
    await until(() => this.isIdle(), 'the end of every step', withinMs);
    this.history.caughtUpMs = Date.now() - begun;
    this.history.note(`everything is over, ${this.history.caughtUpMs} ms after the last fault`);
  }

  /** Stops every process in good order. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const took = await Promise.all(this.members.map((member) => member.stop()));
    this.history.note(`stopped, the slowest process within ${Math.max(0, ...took)} ms`);
  }

  /** Asks a process to stop and starts it again. */
  async roll(member: Member): Promise<void> {
    const ms = await member.stop();
    this.history.note(`${member.name} was asked to stop, and did within ${ms} ms`);
  }

  /** Whether nothing is left to do, as a living process says. */
  async isIdle(member = this.members.find(({ alive }) => alive)): Promise<boolean> {
    if (!member) return false;
    const answer = this.history.nextCount();
    member.say({ do: 'count' });
    return (await Promise.race([answer, sleep(2_000, -1)])) === 0;
  }

  /** Ids of processes that belong to this run and still live. */
  orphans(): number[] {
    const mark = `TMPDIR=${join(this.folder, 'tmp')}`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => environmentOf(pid).includes(mark));
  }

  /** What the processes logged stays when the rest goes; gives where. */
  keepLogs(): string {
    const kept = `${this.folder}-logs`;
    cpSync(join(this.folder, 'logs'), kept, { recursive: true });
    return kept;
  }

  async remove(): Promise<void> {
    Rig.open.delete(this);
    this.#stopping = true;
    await Promise.all(this.members.filter(({ alive }) => alive).map((member) => member.kill9()));
    await Promise.all([this.redis?.stop(), this.postgres?.stop()]);
    for (const undo of this.#undo) undo();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #employ(name: string, role: Role): Promise<void> {
    const member = this.spawn(name, role);
    this.#members.set(name, member);
    void member.ended().then(async () => {
      if (this.#stopping) return;
      if (!member.expected) await sleep(500);
      if (!this.#stopping) await this.#employ(name, role);
    });
    if ((await member.ready()) && name !== 'worker-1' && name !== 'worker-2') this.#handIn(member);
  }

  #handIn(member: Member): void {
    const { acknowledged } = this.history;
    const which = Array.from({ length: packetsOf(this.load) }, (_, number) => number);
    member.say({ do: 'submit', which: which.filter((number) => !acknowledged.has(number)) });
  }
}

export async function until(holds: () => boolean | Promise<boolean>, what: string, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come within ${withinMs} ms`);
    await sleep(50);
  }
}

interface Servers {
  readonly redis?: Server;
  readonly postgres?: Server;
  readonly database?: string;
}

async function startServers(): Promise<Servers> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  return { redis, postgres, database: await newDatabase(postgres.url) };
}

/** The processes have a folder of their own for temporary files, but what was compiled once is compiled for all. */
function shareCompiled(tmp: string): void {
  const cache = `tsx-${userInfo().uid}`;
  const compiled = join(tmpdir(), cache);
  if (existsSync(compiled)) symlinkSync(compiled, join(tmp, cache));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // it has ended meanwhile
  }
}
