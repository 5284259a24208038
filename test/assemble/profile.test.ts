import { expect, test } from 'vitest';
import { profileOf } from '../../src/assemble/profile.ts';

test.each([
  ['production', 'live'],
  ['masked', 'synthetic'],
  [undefined, 'neutral'],
] as const)('the zone %s is checked by the %s profile', (zone, profile) => {
  expect(profileOf(zone)).toBe(profile);
});
