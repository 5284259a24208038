import type { Lease } from '../src/domain/step.ts';
import type { Steps } from '../src/pipeline/store-ports.ts';

/** Often enough that a lease outlives one missed renewal. */
const RENEW_MS = 1_500;
/** No step takes as long, as reading and understanding have their deadlines: what does hangs, on a disk or a network that never answers, and is left to others. */
const LONGEST_MS = 900_000;

export interface LeaseKeeper {
  /** Renews the lease until the returned function is called. */
  hold(lease: Lease): () => void;
  /** Leases in hand. */
  readonly inHand: number;
  /** Gives every lease in hand back, for a stop that cannot wait. */
  releaseAll(): Promise<void>;
}

export function keepLeases(steps: Pick<Steps, 'renew' | 'release'>): LeaseKeeper {
  const held = new Map<Lease, NodeJS.Timeout>();
  const drop = (lease: Lease) => {
    clearInterval(held.get(lease));
    held.delete(lease);
  };
  return {
    hold(lease) {
      // A renewal that fails is not the end: the result is fenced, and counts only if nobody took the step over.
      const until = performance.now() + LONGEST_MS;
      const renew = () => (performance.now() < until ? void steps.renew(lease).catch(() => {}) : drop(lease));
      held.set(lease, setInterval(renew, RENEW_MS));
      return () => drop(lease);
    },
    get inHand() {
      return held.size;
    },
    async releaseAll() {
      await Promise.allSettled([...held.keys()].map((lease) => steps.release(lease)));
      for (const lease of held.keys()) drop(lease);
    },
  };
}
