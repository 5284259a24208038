import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { BlindMode, ReviewState } from '../../src/domain/review.ts';
import { blindnessOf, isHeldBlind, showsRecommendation } from '../../src/pipeline/blind.ts';

const keyed = (id: string, key = 'key') => createHmac('sha256', key).update(id).digest();

it('holds about the share that was asked for, always the same, and others under another key', () => {
  const ids = Array.from({ length: 4_000 }, (_, index) => `rev_${index}`);
  const held = ids.filter((id) => isHeldBlind(keyed(id), 0.1));
  expect(held.length).toBeGreaterThan(300);
  expect(held.length).toBeLessThan(500);
  expect(ids.filter((id) => isHeldBlind(keyed(id), 0.1))).toEqual(held);
  expect(ids.filter((id) => isHeldBlind(keyed(id, 'another'), 0.1))).not.toEqual(held);
  expect(ids.some((id) => isHeldBlind(keyed(id), 0))).toBe(false);
  expect(ids.every((id) => isHeldBlind(keyed(id), 1))).toBe(true);
});

it('shows the recommendation at once, when it was compared, or when all is over', () => {
  const shown = BlindMode.options.map((blind) => [
    blind,
    ReviewState.options.filter((state) => showsRecommendation(blind, { state, compared: false })),
    ReviewState.options.filter((state) => showsRecommendation(blind, { state, compared: true })),
  ]);
  const all = ReviewState.options;
  expect(shown).toEqual([
    ['beside', all, all],
    ['on-request', ['closed'], all],
    ['commit-then-compare', ['closed'], all],
    ['blind', ['closed'], ['closed']],
  ]);
});

it('is as the inbox says, and else to commit before comparing, with none held back', () => {
  expect(blindnessOf({ roles: ['reviewer'], blind: 'beside', blindShare: 0.2 })).toEqual({
    mode: 'beside',
    share: 0.2,
  });
  expect(blindnessOf({ roles: ['reviewer'] })).toEqual({ mode: 'commit-then-compare', share: 0 });
  expect(blindnessOf(undefined)).toEqual({ mode: 'commit-then-compare', share: 0 });
});
