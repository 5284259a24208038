import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { idFrom, operate, purposeFrom } from '../operate.ts';
import { done } from '../output.ts';

const EXAMPLES = `Examples:
  docket export app_01m82y9wnve8preycmhbk42djc --out answer
  docket export app_01m82y9wnve8preycmhbk42djc --out answer --purpose legal

The folder holds the documents as they came, and export.json: form, readings with evidence, proposal, steps, events.
`;

interface Options {
  readonly out: string;
  readonly purpose: string;
  readonly json?: true;
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('everything that is held about an applicant, in clear, into a new folder; on record with its purpose')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<application>', 'an application id')
    .requiredOption('--out <folder>', 'a new or empty folder')
    .option('--purpose <purpose>', 'review, access-request, support, audit or legal', 'access-request')
    .option('--json', 'print one docket.exported.v1')
    .action(async (text: string, { out, purpose, json }: Options) => {
      const asked = { application: idFrom(text), folder: resolve(out), purpose: purposeFrom(purpose) };
      await operate('export', asked, readConfig(process.env));
      const said = `Written to ${asked.folder}. It is not encrypted: give it to whom it concerns, then delete it.`;
      done(json, { schema: 'docket.exported.v1', ...asked }, said);
    });
}
