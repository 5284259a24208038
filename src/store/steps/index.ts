import type { Lease } from '../../domain/step.ts';
import type { Steps } from '../../pipeline/store-ports.ts';
import type { StoreContext } from '../context.ts';
import { enqueue, wakeUp } from '../outbox.ts';
import type { Database } from '../schema.ts';
import { claim, LEASE_MS } from './claim.ts';
import { inMs, now } from './clock.ts';
import { historyOf, parkedSteps } from './look.ts';
import { readAgain } from './read-again.ts';
import { retry } from './retry.ts';
import { wakeOverdue } from './wake.ts';

export function openSteps(context: StoreContext, hasty: Database): Steps {
  const { database, tenant } = context;
  const held = (through: Database, { step, epoch }: Lease) =>
    through
      .updateTable('steps')
      .where('tenant', '=', tenant)
      .where('id', '=', step)
      .where('epoch', '=', epoch)
      .where('state', '=', 'leased');
  return {
    claim: (step, holder) => claim(hasty, tenant, step, holder),

    async renew(lease) {
      const { numUpdatedRows } = await held(hasty, lease)
        .set({ lease_until: inMs(LEASE_MS) })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    release: (lease) =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('steps')
          .set((set) => ({
            state: 'due',
            holder: null,
            lease_until: null,
            due_at: now,
            woken_at: now,
            wakes: set('wakes', '+', 1),
          }))
          .where('id', '=', lease.step)
          .where('epoch', '=', lease.epoch)
          .where('state', '=', 'leased')
          .returning('wakes')
          .executeTakeFirst();
        if (row) await enqueue(transaction, tenant, [wakeUp(lease.step, lease.kind, row.wakes)]);
      }),

    async failed(lease, code, counts, waitMs) {
      await held(database, lease)
        .set((set) => ({
          state: 'due',
          holder: null,
          lease_until: null,
          failure: code,
          due_at: inMs(waitMs),
          attempts: set('attempts', '+', counts === 'attempt' ? 1 : 0),
          crashes: set('crashes', '+', counts === 'crash' ? 1 : 0),
        }))
        .execute();
    },

    wakeOverdue: (queued, patienceMs) => wakeOverdue(database, queued, patienceMs),
    parked: () => parkedSteps(database, tenant),
    retry: (step, actor) => retry(context, step, actor),
    readAgain: (document, blob, actor) => readAgain(context, document, blob, actor),
    of: (application) => historyOf(database, tenant, application),
  };
}
