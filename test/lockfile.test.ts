import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from './support/docket.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

// `npm ci` refuses a lockfile without them, and npm drops the entries of other platforms when it cannot reach them.
it('locks the packages of every platform, so that a bare clone installs anywhere', () => {
  const wanted = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ parent, name })),
  );
  const missing = wanted.filter(
    ({ parent, name }) => !packages[`${parent}/node_modules/${name}`] && !packages[`node_modules/${name}`],
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

it('names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
