import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../src/log.ts';

describe('the place of an error', () => {
  it('is its kind and where in our code it arose, never what it says', () => {
    const error = new TypeError('CANARY 900-12-3456');
    error.stack = `TypeError: CANARY 900-12-3456\n    at parse (node:internal/x:1:1)\n    at find (/opt/docket/src/pipeline/extract.ts:12:3)`;
    expect(placeOf(error)).toBe('TypeError src/pipeline/extract.ts:12');
  });

  it('is unknown for what is no error', () => {
    expect(placeOf('CANARY')).toBe('unknown');
  });
});

describe('the log', () => {
  it('lets no field pass that is not listed, at the most talkative level there is', () => {
    const told = `import { openLog } from './src/log.ts';
      const more = { code: 'bug', count: 2, message: 'CANARY', fullName: 'CANARY', cause: new Error('CANARY') };
      const log = openLog('trace');
      for (const level of ['info', 'warn', 'error']) log[level]('step.failed', more);`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', told];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const lines = stderr
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatchObject({ msg: 'step.failed', code: 'bug', count: 2 });
    expect(stdout + stderr).not.toContain('CANARY');
  });
});
