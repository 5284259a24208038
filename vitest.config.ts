import { defineConfig } from 'vitest/config';

/** What reads, draws and reckons shares nothing with its neighbours: two files at a time. */
const TOGETHER = [
  'checks',
  'cli',
  'documents',
  'domain',
  'fixtures',
  'masking',
  'pipeline',
  'policy',
  'reading',
  'services',
].map((room) => `test/${room}/**/*.test.ts`);
/** The same engine on every machine; what compares the two opens both by name. */
const env = { DOCKET_OCR: 'wasm' };
const limits = { testTimeout: 60_000, hookTimeout: 60_000, env };

export default defineConfig({
  test: {
    projects: [
      { test: { ...limits, name: 'together', include: TOGETHER, maxWorkers: 2, sequence: { groupOrder: 1 } } },
      // Stores, queues and faults share servers and mind the clock: one file after the other.
      {
        test: {
          ...limits,
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: TOGETHER,
          globalSetup: 'test/global-setup.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
