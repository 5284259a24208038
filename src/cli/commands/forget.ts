import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { Failure } from '../../domain/failure.ts';
import { idFrom, operate } from '../operate.ts';
import { done } from '../output.ts';

const FORGET_EXAMPLES = `Examples:
  docket forget app_01m82y9wnve8preycmhbk42djc          asks first
  docket forget app_01m82y9wnve8preycmhbk42djc --yes

A legal hold wins (exit 5): docket hold APPLICATION --release
`;
const HOLD_EXAMPLES = `Examples:
  docket hold app_01m82y9wnve8preycmhbk42djc            neither retention nor docket forget touches it
  docket hold app_01m82y9wnve8preycmhbk42djc --release
`;

interface Options {
  readonly yes?: true;
  readonly release?: true;
  readonly json?: true;
}

export function registerForget(program: Command): void {
  program
    .command('forget')
    .description("destroy an applicant's key and everything held of them; what stays is a tombstone and the audit log")
    .addHelpText('before', `${FORGET_EXAMPLES}\n`)
    .argument('<application>', 'an application id')
    .option('--yes', 'do not ask')
    .option('--json', 'print one docket.forgotten.v1')
    .action(async (text: string, { yes, json }: Options) => {
      const config = readConfig(process.env);
      const application = idFrom(text);
      if (!yes && !(await sure())) throw unsure('must be given, or the question answered');
      await operate('forget', { application }, config);
      const schema = 'docket.forgotten.v1';
      done(json, { schema, application }, 'Forgotten. Key files of older backups still hold its key: delete them.');
    });
  program
    .command('hold')
    .description('keep an application from erasure and retention, as a court may order')
    .addHelpText('before', `${HOLD_EXAMPLES}\n`)
    .argument('<application>', 'an application id')
    .option('--release', 'end the hold')
    .option('--json', 'print one docket.held.v1')
    .action(async (text: string, { release, json }: Options) => {
      const asked = { application: idFrom(text), held: release !== true };
      await operate('hold', asked, readConfig(process.env));
      const said = release ? 'Released.' : 'Held: neither retention nor `docket forget` touches it.';
      done(json, { schema: 'docket.held.v1', ...asked }, said);
    });
}

const unsure = (says: string): Failure => new Failure('usage.invalid', { problems: [{ at: '--yes', says }] });

async function sure(): Promise<boolean> {
  if (!process.stdin.isTTY) throw unsure('must be given where nobody can be asked');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal
    .question('This cannot be undone. Write "forget" to go on: ')
    .finally(() => terminal.close());
  return answer.trim() === 'forget';
}
