import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Member } from './crew.ts';
import { History } from './history.ts';
import { type Load, packetOf, packetsOf } from './papers.ts';
import { newPlace, type Place, type Tier } from './place.ts';
import type { Line, Role } from './protocol.ts';

export interface RigOptions {
  readonly tier: Tier;
  readonly load: Load;
  /** Told of every line of the history. */
  readonly onEntry: (entry: string) => void;
}

const CREWS: Readonly<Record<Tier, readonly (readonly [string, Role])[]>> = {
  embedded: [['all', 'works']],
  server: [
    ['customer', 'submits'],
    ['worker-1', 'works'],
    ['worker-2', 'works'],
  ],
};

/** A Docket at a place of its own, the processes that run it, and the history of what becomes of it. */
export class Rig {
  readonly place: Place;
  readonly load: Load;
  readonly history: History;
  readonly #spawned = new Set<Member>();
  readonly #members = new Map<string, Member>();
  #stopping = false;

  private constructor(place: Place, { load, onEntry }: RigOptions) {
    this.place = place;
    this.load = load;
    this.history = new History(onEntry);
  }

  /** Those that were made and are not yet removed. */
  static readonly all = new Set<Rig>();

  static async make(options: RigOptions): Promise<Rig> {
    const rig = new Rig(await newPlace(options.tier), options);
    Rig.all.add(rig);
    return rig;
  }

  /** One process of the tier; on the embedded one, each does everything. */
  spawn(name: string, role: Role, { dieAt, hear }: { dieAt?: string; hear?: (line: Line) => void } = {}): Member {
    const member = new Member({
      name,
      settings: { role, load: this.load, marks: join(this.place.folder, 'marks'), ...(dieAt && { dieAt }) },
      env: this.place.env,
      logs: join(this.place.folder, 'logs'),
      history: this.history,
      ...(hear && { hear }),
    });
    this.#spawned.add(member);
    void member.ended().then(() => this.#spawned.delete(member));
    return member;
  }

  /** Starts the processes and hands in the whole load. Whichever process ends from here on is started again. */
  async start(): Promise<void> {
    await Promise.all(CREWS[this.place.tier].map(([name, role]) => this.#employ(name, role)));
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
  async drained(withinMs = 900_000): Promise<void> {
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

  async remove(): Promise<void> {
    Rig.all.delete(this);
    this.#stopping = true;
    await Promise.all([...this.#spawned].map((member) => member.kill9()));
    await this.place.remove();
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
