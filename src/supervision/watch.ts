import { readFileSync } from 'node:fs';

const MEMORY_POLL_MS = 100;

/** What one document may take. */
export interface Limits {
  readonly documentDeadlineMs: number;
  /** From one part of the answer to the next. */
  readonly partDeadlineMs: number;
  readonly memoryMb: number;
}

type Stop = (code: 'document.timeout' | 'document.crashed', facts: Readonly<Record<string, number>>) => void;

/** The clocks and the memory gauge of one document. */
export class Watch {
  readonly #document: NodeJS.Timeout;
  readonly #memory: NodeJS.Timeout;
  readonly #startPart: () => NodeJS.Timeout;
  #part: NodeJS.Timeout;

  constructor(pid: number | undefined, { documentDeadlineMs, partDeadlineMs, memoryMb }: Limits, stop: Stop) {
    this.#startPart = () => setTimeout(() => stop('document.timeout', { partDeadlineMs }), partDeadlineMs);
    this.#part = this.#startPart();
    this.#document = setTimeout(() => stop('document.timeout', { documentDeadlineMs }), documentDeadlineMs);
    this.#memory = setInterval(() => {
      if (residentMb(pid) > memoryMb) stop('document.crashed', { memoryMb });
    }, MEMORY_POLL_MS);
  }

  nextPart(): void {
    clearTimeout(this.#part);
    this.#part = this.#startPart();
  }

  stop(): void {
    clearTimeout(this.#part);
    clearTimeout(this.#document);
    clearInterval(this.#memory);
  }
}

/** Resident memory as Linux tells it, at once and from no disk (proc(5)). Elsewhere nothing is known, and V8's heap limit and the deadlines must do. */
export function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
