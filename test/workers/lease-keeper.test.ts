import { describe, expect, it, vi } from 'vitest';
import { newApplicationId, newDocumentId, newStepId } from '../../src/domain/ids.ts';
import type { Lease } from '../../src/domain/step.ts';
import { keepLeases } from '../../workers/lease-keeper.ts';

const lease = (): Lease => ({
  step: newStepId(),
  kind: 'read-document',
  subject: newDocumentId(),
  application: newApplicationId(),
  epoch: 1,
  attempts: 0,
  crashes: 0,
  losses: 0,
});

describe('leases in hand', () => {
  it('are renewed until they are let go, also after a renewal that failed', async () => {
    let renewals = 0;
    const keeper = keepLeases({
      renew: async () => {
        if (renewals++ === 0) throw new Error('away');
        return true;
      },
      release: async () => {},
    });
    const letGo = keeper.hold(lease());
    await expect.poll(() => renewals, { timeout: 20_000 }).toBeGreaterThan(1);
    letGo();
    expect(keeper.inHand).toBe(0);
  });

  it('are left to others when their step lasts longer than any can', async () => {
    vi.useFakeTimers();
    let renewals = 0;
    const keeper = keepLeases({
      renew: async () => {
        renewals += 1;
        return true;
      },
      release: async () => {},
    });
    keeper.hold(lease());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(keeper.inHand).toBe(1);
    await vi.advanceTimersByTimeAsync(600_000);
    const renewed = renewals;
    await vi.advanceTimersByTimeAsync(600_000);
    vi.useRealTimers();
    expect(renewals).toBe(renewed);
    expect(keeper.inHand).toBe(0);
  });

  it('are all given back at a stop that cannot wait, though one cannot be', async () => {
    const released: Lease[] = [];
    const keeper = keepLeases({
      renew: async () => true,
      release: async (one) => {
        released.push(one);
        if (released.length === 1) throw new Error('away');
      },
    });
    keeper.hold(lease());
    keeper.hold(lease());
    await keeper.releaseAll();
    expect(released).toHaveLength(2);
    expect(keeper.inHand).toBe(0);
  });
});
