import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';

const CHAOS = fileURLToPath(new URL('./chaos.ts', import.meta.url));
const WITHIN_MS = 480_000; // it takes a minute; a busy machine gets time

/** Runs `npm run chaos` as a user would; gives its exit code and what it printed. */
async function chaos(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHAOS, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      printed += bytes;
    });
  const [code] = await once(child, 'close');
  return { code, printed };
}

describe.concurrent('chaos, in its short form', () => {
  it('loses nothing, does nothing twice and shows nobody’s values on the embedded tier', {
    timeout: WITHIN_MS,
  }, async () => {
    const { code, printed } = await chaos('--short', '--tier', 'embedded');
    expect(code, printed).toBe(0);
    expect(printed).toMatch(/mixed +embedded .* holds/);
  });

  it.skipIf(!inject('postgres') || !inject('redis'))(
    'loses nothing, does nothing twice and shows nobody’s values on PostgreSQL and Redis',
    { timeout: WITHIN_MS },
    async () => {
      const { code, printed } = await chaos('--short', '--tier', 'server');
      expect(code, printed).toBe(0);
      expect(printed).toMatch(/mixed +server .* holds/);
    },
  );
});
