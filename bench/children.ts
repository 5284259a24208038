import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A gauge for the memory of this process's children, in MiB; Linux only (proc(5)). */
export class Children {
  #peak = 0;
  readonly #timer = setInterval(() => this.#look(), 100).unref();

  /** Forgets how high they ever stood. */
  reset(): void {
    for (const pid of this.#pids()) {
      try {
        writeFileSync(`/proc/${pid}/clear_refs`, '5');
      } catch {} // it ended meanwhile
    }
    this.#peak = 0;
  }

  /** The highest that any of them stood since. */
  get peakMb(): number {
    this.#look();
    return this.#peak;
  }

  /** What they hold now, together. */
  get nowMb(): number {
    return this.#pids().reduce((sum, pid) => sum + figure(pid, 'VmRSS'), 0);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    this.#peak = Math.max(this.#peak, ...this.#pids().map((pid) => figure(pid, 'VmHWM')));
  }

  #pids(): string[] {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid);
  }
}

const parentOf = (pid: string): number => Number(/PPid:\s+(\d+)/.exec(statusOf(pid))?.[1]);
const figure = (pid: string, name: string): number =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(statusOf(pid))?.[1] ?? 0) / 1024);

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
