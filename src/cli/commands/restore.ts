import { resolve } from 'node:path';
import type { Command } from 'commander';
import { restoreVault } from '../../assemble.ts';
import { readConfig } from '../../config.ts';
import { data, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket restore /backups/monday --keys /elsewhere/docket.keys

Into an empty data folder, or an empty database: put the zone's keys there first (DOCKET_KEY_FILE or DOCKET_KEYS).
Take the newest key file that you have: whoever was erased since the backup is not in it.
`;

interface RestoreOptions {
  readonly keys: string;
  readonly json?: true;
}

export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('fill an empty store from a backup')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'the backup')
    .requiredOption('--keys <file>', 'its key file, or one of a later backup of the same store')
    .option('--json', 'one docket.restore-summary.v1')
    .action(restore);
}

async function restore(folder: string, { keys, json }: RestoreOptions): Promise<void> {
  const config = readConfig(process.env);
  const restored = await restoreVault(config, { folder: resolve(folder), keyFile: resolve(keys) });
  if (json) return data(JSON.stringify({ schema: 'docket.restore-summary.v1', ...restored }));
  const { applications, files, erased } = restored;
  talk(`Applications that are back: ${applications}, with ${files} files. What was being worked on goes on.`);
  if (erased > 0) talk(`Erased after the backup, of which nothing came back: ${erased}.`);
}
