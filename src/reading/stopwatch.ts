export interface Stopwatch {
  /** Runs the stage and adds its time to what that stage has taken so far. */
  during<T>(stage: string, run: () => T | Promise<T>): Promise<T>;
  /** Milliseconds by stage, rounded. */
  readonly timings: Readonly<Record<string, number>>;
}

export function stopwatch(): Stopwatch {
  const spent: Record<string, number> = {};
  return {
    async during(stage, run) {
      const begin = performance.now();
      try {
        return await run();
      } finally {
        spent[stage] = (spent[stage] ?? 0) + performance.now() - begin;
      }
    },
    get timings() {
      return Object.fromEntries(Object.entries(spent).map(([stage, ms]) => [stage, Math.round(ms)]));
    },
  };
}
