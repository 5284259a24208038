import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { Failure } from '../../domain/failure.ts';
import { idFrom, operate } from '../operate.ts';
import { talk } from '../output.ts';

export function registerForget(program: Command): void {
  program
    .command('forget')
    .description("destroy an applicant's key and everything held of them; what stays is a tombstone and the audit log")
    .argument('<application>', 'an application id')
    .option('--yes', 'do not ask')
    .action(async (text: string, { yes }: { readonly yes?: true }) => {
      const config = readConfig(process.env);
      const application = idFrom(text);
      if (!yes && !(await sure()))
        throw new Failure('usage.invalid', {
          problems: [{ at: '--yes', says: 'is needed where nobody can be asked' }],
        });
      await operate('forget', { application }, config);
      talk('Forgotten. Older backups of the key file still hold its key: delete them.');
    });
  program
    .command('hold')
    .description('keep an application from erasure and retention, as a court may order')
    .argument('<application>', 'an application id')
    .option('--release', 'end the hold')
    .action(async (text: string, { release }: { readonly release?: true }) => {
      await operate('hold', { application: idFrom(text), held: release !== true }, readConfig(process.env));
      talk(release ? 'Released.' : 'Held: neither retention nor `docket forget` touches it.');
    });
}

async function sure(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal
    .question('This cannot be undone. Write "forget" to go on: ')
    .finally(() => terminal.close());
  return answer.trim() === 'forget';
}
