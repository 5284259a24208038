import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { idFrom, operate } from '../operate.ts';
import { talk } from '../output.ts';

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('everything that is held about an applicant, in clear, into a new folder; on record with its purpose')
    .argument('<application>', 'an application id')
    .requiredOption('--out <folder>', 'a new or empty folder')
    .option('--purpose <purpose>', 'review, access-request, support, audit or legal', 'access-request')
    .action(async (text: string, { out, purpose }: { readonly out: string; readonly purpose: string }) => {
      const folder = resolve(out);
      await operate('export', { application: idFrom(text), folder, purpose }, readConfig(process.env));
      talk(`Written to ${folder}. It is not encrypted: give it to whom it concerns, then delete it.`);
    });
}
