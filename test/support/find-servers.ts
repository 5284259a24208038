import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ServerPrograms {
  /** The program `redis-server`. */
  readonly redis?: string;
  /** The folder that holds `initdb` and `postgres`. */
  readonly postgres?: string;
}

const DEBIAN = '/usr/lib/postgresql'; // Debian keeps each version's server programs in a folder of its own, off PATH
const HOMEBREW = '/opt/homebrew/opt/postgresql/bin';
const POLICY = '/usr/sbin/policy-rc.d';

/** The server programs that this machine has. */
export function findServers(): ServerPrograms {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const postgres = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...path, HOMEBREW].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
  const redis = path.map((folder) => join(folder, 'redis-server')).find((program) => existsSync(program));
  return { ...(redis && { redis }), ...(postgres && { postgres }) };
}

/** The server programs, installed from the system's packages where they are missing and that is allowed: as root, with apt. */
export function findOrInstallServers(): ServerPrograms {
  const found = findServers();
  const missing = [...(found.redis ? [] : ['redis-server']), ...(found.postgres ? [] : ['postgresql'])];
  return installForTests(missing) ? findServers() : found;
}

/** Installs packages of the system where that is allowed; whether it tried. */
export function installForTests(missing: readonly string[]): boolean {
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`Installing ${missing.join(' and ')} for the tests, from the system's packages.\n`);
  try {
    withoutStarting(() => installAll(missing));
  } catch {
    process.stderr.write('That failed; see above.\n');
  }
  return true;
}

function installAll(packages: readonly string[]): void {
  try {
    install(packages);
  } catch {
    aptGet(['update', '--quiet']); // the lists may be too old, or were never fetched
    install(packages);
  }
}

const install = (packages: readonly string[]): void =>
  aptGet(['install', '--yes', '--quiet', '--no-install-recommends', ...packages]);

function aptGet(args: readonly string[]): void {
  execFileSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Debian starts what it installs, unless this policy says no; a policy that is there already is the machine's own. */
function withoutStarting(act: () => void): void {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    act();
  } finally {
    if (ours) rmSync(POLICY);
  }
}
