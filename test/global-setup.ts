import type { TestProject } from 'vitest/node';
import { findOrInstallServers, type Server, startPostgres, startRedis } from './support/servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL for this test run; undefined where none can be had. Take a database of your own in it: `newDatabase`. */
    postgres: string | undefined;
    /** A Redis for this test run, shared by all tests; undefined where none can be had. */
    redis: string | undefined;
  }
}

/** Starts the servers that tests share, on ports of their own, and ends them with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = findOrInstallServers();
  const [postgres, redis] = await Promise.all([
    found.postgres ? startPostgres() : without('PostgreSQL'),
    found.redis ? startRedis() : without('Redis'),
  ]);
  project.provide('postgres', postgres?.url);
  project.provide('redis', redis?.url);
  return async () => {
    await Promise.all([postgres?.stop(), redis?.stop()]);
  };
}

/** Where everything must be green, a test that is skipped for want of a server is not. */
async function without(name: string): Promise<Server | undefined> {
  if (process.env.DOCKET_CI === '1') throw new Error(`${name} is not installed, and no test may be skipped here.`);
  process.stderr.write(`${name} is not installed: every test that needs it is SKIPPED.\n`);
  return undefined;
}
