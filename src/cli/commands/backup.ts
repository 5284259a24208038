import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { operate } from '../operate.ts';
import { data, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket backup --out /backups/monday --keys-out /elsewhere/docket.keys
  docket backup --out /backups/monday --json

What is encrypted stays encrypted: a restore needs the backup, its key file and the zone's keys.
`;

interface BackupOptions {
  readonly out: string;
  readonly keysOut?: string;
  readonly json?: true;
}

export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('copy the whole store, as of one moment, while it serves')
    .addHelpText('before', `${EXAMPLES}\n`)
    .requiredOption('--out <folder>', 'a new or empty folder')
    .option(
      '--keys-out <file>',
      'where the wrapped data keys go, outside the folder (default: the folder’s name and .keys)',
    )
    .option('--json', 'one docket.backup-summary.v1')
    .action(backUp);
}

const Summary = z.object({ applications: z.number(), files: z.number(), keys: z.number() });

async function backUp({ out, keysOut = `${resolve(out)}.keys`, json }: BackupOptions): Promise<void> {
  const [folder, keyFile] = [resolve(out), resolve(keysOut)];
  const summary = Summary.parse(await operate('back-up', { folder, keyFile }, readConfig(process.env)));
  if (json) return data(JSON.stringify({ schema: 'docket.backup-summary.v1', folder, keyFile, ...summary }));
  const { applications, files, keys } = summary;
  talk(`Applications: ${applications}, with ${files} files, in ${folder}. Their ${keys} wrapped keys: ${keyFile}.`);
  talk(
    'Keep the key file apart, replace it at each backup and delete older ones: an erased applicant lives on in an old one.',
  );
}
