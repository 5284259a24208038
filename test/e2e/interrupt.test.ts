import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ROOT } from '../support/docket.ts';

it('leaves no data behind when the demo is interrupted', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'docket-interrupt-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'demo'], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary },
    stdio: 'ignore',
  });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  while (!readdirSync(temporary).some((name) => name.startsWith('docket-demo-'))) await sleep(50);
  await sleep(2_000);
  child.kill('SIGINT');
  expect(await exited).toBe(130);
  expect(readdirSync(temporary).filter((name) => name.startsWith('docket-demo-'))).toEqual([]);
});
