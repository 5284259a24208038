import { setTimeout as sleep } from 'node:timers/promises';
import type { Intake } from '../../src/assemble.ts';
import type { ApplicationId } from '../../src/domain/ids.ts';
import { forgetApplicant } from '../../src/services/forget-applicant.ts';
import { submitApplication } from '../../src/services/submit-application.ts';
import { under } from './failpoints.ts';
import { type Load, packetOf } from './papers.ts';
import type { Tell } from './protocol.ts';

const AT_ONCE = 8;

export interface CustomerPorts {
  readonly intake: Intake;
  readonly load: Load;
  readonly tell: Tell;
  readonly wake: () => void;
}

/** Whoever uses Docket: hands applications in, has them forgotten, and tries again what was refused, under the same key. */
export async function customer({ intake, load, tell, wake }: CustomerPorts) {
  const { store, blobs } = intake;
  const maker = await store.actors.known('system:chaos', 'system', ['submitter', 'privacy-officer']);

  const handIn = (number: number): Promise<ApplicationId> => {
    const { key, form, papers } = packetOf(load, number);
    const files = papers.map(({ file, bytes }) => ({ file, bytes: async () => bytes }));
    const packet = { form, files, maker: maker.id, idempotencyKey: key };
    return submitApplication(packet, { store, blobs, wake, admit: async () => {} });
  };

  let stopping = false;
  const again = async (work: () => Promise<void>): Promise<void> => {
    while (!stopping) {
      try {
        return await work();
      } catch (error) {
        tell({ t: 'failed', code: codeOf(error) });
        await sleep(250);
      }
    }
  };

  const submitOne = async (number: number): Promise<void> => {
    tell({ t: 'submit', number });
    await again(async () => tell({ t: 'ack', number, application: await handIn(number) }));
  };

  return {
    /** What is not acknowledged yet is left to the next one. */
    stop() {
      stopping = true;
    },

    async submit(which: readonly number[]): Promise<void> {
      const waiting = [...which];
      const hand = async () => {
        for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) await submitOne(number);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, hand));
    },

    async follow(application: ApplicationId): Promise<void> {
      while (!(await store.proposal(application))) await sleep(100);
      tell({ t: 'decided', application });
    },

    async forget(application: ApplicationId): Promise<void> {
      tell({ t: 'forget', application });
      await again(async () => {
        await forgetApplicant(application, maker, { store, blobs });
        tell({ t: 'forgotten', application });
      });
    },

    rotate: () => again(async () => tell({ t: 'rotated', keys: await under('rotate', intake.rotateKeys) })),

    async count(): Promise<void> {
      const { steps, applications } = await store.status();
      const all = [steps.due, steps.leased, applications.reading, applications.deciding];
      tell({ t: 'count', open: all.reduce((sum: number, count) => sum + (count ?? 0), 0) });
    },
  };
}

/** A bug's kind and message: the runner reads it, nobody else. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : `${error.name}: ${error.message}`;
};
