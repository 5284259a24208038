import { Failure } from '../domain/failure.ts';

/** What works under watch, for one document at a time. */
export interface Supervised {
  /** Whether it may be given another document. */
  readonly usable: boolean;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** Lends what works under watch, each to one borrower at a time. They start when they are first needed; one that failed is replaced, never reused. */
export class Pool<One extends Supervised> {
  readonly #size: number;
  readonly #start: () => One;
  readonly #waiting: (() => void)[] = [];
  readonly #idle: One[] = [];
  readonly #busy = new Set<One>();
  #taken = 0;
  #closed = false;

  constructor(size: number, start: () => One) {
    this.#size = size;
    this.#start = start;
  }

  /** How many could be lent at once without waiting. */
  get free(): number {
    return this.#closed ? 0 : this.#size - this.#taken;
  }

  /** How many of those have started. */
  get ready(): number {
    return this.#closed ? 0 : this.#idle.filter(({ usable }) => usable).length;
  }

  /** Starts one ahead of its first use, where none stands ready. */
  prepare(): void {
    if (this.#closed || this.#idle.length > 0 || this.#busy.size >= this.#size) return;
    this.#idle.push(this.#start());
  }

  async lend<Result>(work: (one: One) => Promise<Result>): Promise<Result> {
    if (!this.#closed) await this.#place();
    if (this.#closed) throw new Failure('reader.unavailable');
    const one = this.#borrow();
    try {
      return await work(one);
    } catch (error) {
      throw this.#closed ? new Failure('reader.unavailable', { cause: error }) : error;
    } finally {
      this.#giveBack(one);
    }
  }

  /** Ends them all; what was being worked on is told as `reader.unavailable`. */
  close(): void {
    this.#closed = true;
    for (const one of [...this.#idle, ...this.#busy]) one.end();
    for (const go of this.#waiting.splice(0)) go();
  }

  async #place(): Promise<void> {
    if (this.#taken < this.#size) this.#taken++;
    else await new Promise<void>((go) => this.#waiting.push(go)); // a place is handed on, not freed and fought for
  }

  #borrow(): One {
    for (let one = this.#idle.pop(); one; one = this.#idle.pop()) if (one.usable) return this.#lent(one);
    return this.#lent(this.#start());
  }

  #lent(one: One): One {
    this.#busy.add(one);
    return one;
  }

  #giveBack(one: One): void {
    this.#busy.delete(one);
    if (one.usable && !this.#closed) this.#idle.push(one);
    else one.end();
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken--;
  }
}
