import type { ApplicationId, StepId } from '../../src/domain/ids.ts';
import type { Line } from './protocol.ts';

export interface Kill {
  readonly at: number;
  readonly member: string;
  /** What was in its hands. */
  readonly steps: readonly StepId[];
}

/** What happened, as seen from outside the processes that die: handed in, acknowledged, taken, done, and every fault with its time. */
export class History {
  readonly begun = Date.now();
  readonly submitted = new Set<number>();
  readonly acknowledged = new Map<number, ApplicationId>();
  readonly forgetting = new Set<ApplicationId>();
  readonly forgotten = new Set<ApplicationId>();
  readonly kills: Kill[] = [];
  readonly points: string[] = [];
  /** How many points there were to die at, and those that no process died at. */
  boundaries = 0;
  readonly missed: string[] = [];
  readonly refusals = new Map<string, number>();
  readonly done = new Set<StepId>();
  skipped = '';
  /** Processes that ended though nobody ended them. */
  crashes = 0;
  rotated = 0;
  /** How often the processes logged each event. */
  readonly logged = new Map<string, number>();
  /** Wall-clock milliseconds from the last fault until everything was done. */
  caughtUpMs = 0;
  readonly #counts: ((open: number) => void)[] = [];
  readonly #inHand = new Map<string, Set<StepId>>();

  readonly #onEntry: (entry: string) => void;

  /** `onEntry` is told of every fault and what came of it. */
  constructor(onEntry: (entry: string) => void) {
    this.#onEntry = onEntry;
  }

  hear(member: string, line: Line): void {
    const inHand = this.#inHand.get(member) ?? new Set();
    this.#inHand.set(member, inHand);
    if (line.t === 'submit') this.submitted.add(line.number);
    else if (line.t === 'ack') this.acknowledged.set(line.number, line.application);
    else if (line.t === 'forget') this.forgetting.add(line.application);
    else if (line.t === 'forgotten') this.forgotten.add(line.application);
    else if (line.t === 'rotated') this.rotated++;
    else if (line.t === 'take') inHand.add(line.step);
    else if (line.t === 'left') inHand.delete(line.step);
    else if (line.t === 'done') {
      inHand.delete(line.step);
      this.done.add(line.step);
    } else if (line.t === 'failed') this.refusals.set(line.code, (this.refusals.get(line.code) ?? 0) + 1);
    else if (line.t === 'point') this.points.push(line.name);
    else if (line.t === 'count') for (const told of this.#counts.splice(0)) told(line.open);
    else if (line.t === 'deaf') this.note(`${member} is deaf to its queue`);
  }

  get superseded(): number {
    return this.logged.get('step.superseded') ?? 0;
  }

  hearLog(text: string): void {
    const event = /"msg":"([\w.-]+)"/.exec(text)?.[1];
    if (event) this.logged.set(event, (this.logged.get(event) ?? 0) + 1);
  }

  /** What the next process says that is asked what is open. */
  nextCount(): Promise<number> {
    return new Promise((told) => this.#counts.push(told));
  }

  /** A process was killed, or paused for longer than its leases last. */
  killed(member: string, how: string, at = Date.now()): void {
    const steps = [...(this.#inHand.get(member) ?? [])];
    this.#inHand.delete(member);
    this.kills.push({ at, member, steps });
    this.note(`${how} ${member}, ${steps.length} steps in hand`);
  }

  note(what: string): void {
    this.#onEntry(`${((Date.now() - this.begun) / 1000).toFixed(1).padStart(7)} s  ${what}`);
  }
}
