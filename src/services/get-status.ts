import { FAILURES, type FailureCode } from '../domain/failure.ts';
import type { Store, StoreStatus } from '../pipeline/store-ports.ts';

export interface StatusPorts {
  readonly store: Pick<Store, 'status'>;
  readonly zone: string;
  readonly startedAt: number;
}

export interface Status extends Omit<StoreStatus, 'failed'> {
  readonly schema: 'docket.status.v1';
  readonly zone: string;
  readonly uptimeSeconds: number;
  /** What waits for people because it ended badly, with what to do next. */
  readonly failed: readonly {
    readonly id: string;
    readonly state: string;
    readonly code: string;
    readonly next: string;
  }[];
}

/** How things stand: counts, and what failed. Nothing personal. */
export async function getStatus({ store, zone, startedAt }: StatusPorts): Promise<Status> {
  const { failed, ...counts } = await store.status();
  return {
    schema: 'docket.status.v1',
    zone,
    uptimeSeconds: Math.round((Date.now() - startedAt) / 1000),
    ...counts,
    failed: failed.map((entry) => ({
      ...entry,
      next: isKnown(entry.code) ? FAILURES[entry.code].next : 'See the log for the place of the error.',
    })),
  };
}

const isKnown = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code);
