import type { Understanding } from '../pipeline/ports.ts';
import type { TypeChoice } from '../pipeline/split-and-classify.ts';
import { Pool } from '../supervision.ts';
import { SUPERVISION } from './limits.ts';
import { SupervisedThread, type Supervision } from './supervised-thread.ts';

export type UnderstandingPool = Understanding & { close(): Promise<void> };

export interface UnderstandingOptions extends TypeChoice, Partial<Supervision> {
  /** How many documents are understood at once: each has a thread of its own. */
  readonly processes: number;
}

/** Opens the threads that understand pages. None starts before the first document comes; `close` ends those that did. */
export function openUnderstanding({ processes, types, forced, ...limits }: UnderstandingOptions): UnderstandingPool {
  const choice = { types, ...(forced && { forced }) };
  const pool = new Pool(processes, () => new SupervisedThread(choice, { ...SUPERVISION, ...limits }));
  return {
    prepare: () => pool.prepare(),
    understand: (document, pages, today) => pool.lend((thread) => thread.understand(document, pages, today)),
    close: async () => pool.close(),
  };
}
