import { describe, expect, it } from 'vitest';
import { startWatchdog } from '../../workers/watchdog.ts';

/** A watchdog that looks every 10 ms and calls after 60 ms; gives what it has called. */
function watching(parts: { waiting?: () => Promise<number>; hasFreeHands?: () => boolean }) {
  const calls: number[] = [];
  const watchdog = startWatchdog({
    waiting: async () => 3,
    hasFreeHands: () => true,
    ...parts,
    onIdle: () => calls.push(1),
    idleMs: 60,
    lookMs: 10,
  });
  return { calls, ...watchdog };
}
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('the watchdog', () => {
  it('calls where jobs wait, hands are free, and none is taken', async () => {
    const { calls, stop } = watching({});
    await expect.poll(() => calls.length, { timeout: 5_000 }).toBeGreaterThan(0);
    stop();
  });

  it.each([
    ['nothing waits', { waiting: async () => 0 }],
    ['every hand is full', { hasFreeHands: () => false }],
    ['the queue is away', { waiting: () => Promise.reject(new Error('away')) }],
  ])('is silent where %s', async (_what, parts) => {
    const { calls, stop } = watching(parts);
    await aWhile();
    stop();
    expect(calls).toEqual([]);
  });

  it('counts from the last job that was taken', async () => {
    const { calls, busy, stop } = watching({});
    const taking = setInterval(busy, 5);
    await aWhile();
    clearInterval(taking);
    expect(calls).toEqual([]);
    await expect.poll(() => calls.length, { timeout: 5_000 }).toBeGreaterThan(0);
    stop();
  });
});
