import type { Store } from '../../src/pipeline/store-ports.ts';
import type { Tell } from './protocol.ts';

/** The store, telling which steps this process takes and which it has ended. */
export function watchedStore(store: Store, tell: Tell): Store {
  const { steps } = store;
  const ends =
    <Rest extends unknown[]>(end: (lease: Taken, ...rest: Rest) => Promise<void>) =>
    async (lease: Taken, ...rest: Rest) => {
      await end(lease, ...rest);
      tell({ t: 'done', step: lease.step });
    };
  return {
    ...store,
    finishDocument: ends((lease, ...rest) => store.finishDocument(lease, ...rest)),
    saveProposal: ends((lease, ...rest) => store.saveProposal(lease, ...rest)),
    failApplication: ends((lease, ...rest) => store.failApplication(lease, ...rest)),
    steps: {
      ...steps,
      async claim(step, holder) {
        tell({ t: 'take', step });
        const claim = await steps.claim(step, holder);
        if (!('lease' in claim)) tell({ t: 'left', step });
        return claim;
      },
      async failed(lease, ...rest) {
        await steps.failed(lease, ...rest);
        tell({ t: 'left', step: lease.step });
      },
      async release(lease) {
        await steps.release(lease);
        tell({ t: 'left', step: lease.step });
      },
    },
  };
}

type Taken = Parameters<Store['finishDocument']>[0];
