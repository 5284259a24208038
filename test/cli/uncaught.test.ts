import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

it.each([
  ['an error', 'throw new Error(atob("QW5uYQ=="))'],
  ['a rejection', 'Promise.reject(new Error(atob("QW5uYQ==")))'],
])('%s that nobody caught is told without what it says', (_, code) => {
  const late = `data:text/javascript,${encodeURIComponent(`process.once('beforeExit', () => { ${code} })`)}`;
  const args = ['--import', 'tsx', '--import', late, MAIN, 'status', '--help'];
  const { stderr, stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).not.toContain('Anna');
  expect(stderr).toContain('This is a bug in Docket (Error');
  expect(status).toBe(1);
});
