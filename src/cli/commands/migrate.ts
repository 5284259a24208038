import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { talk } from '../output.ts';

const EXAMPLES = `Examples:
  DOCKET_ZONE=production DOCKET_DATABASE=postgres://docket@db/docket docket migrate
`;

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description("make a server tier's store, or bring its schema up to date; run it once before the processes start")
    .addHelpText('before', `${EXAMPLES}\n`)
    .action(async () => {
      const config = readConfig(process.env);
      if (config.database === undefined) return talk('Nothing to do: the embedded tier does this by itself.');
      const { openVault } = await import('../../assemble.ts');
      const vault = await openVault(config, { mayMigrate: true });
      for (const warning of vault.warnings) talk(`Warning: ${warning}`);
      await vault.close();
      talk(`The ${config.zone} store is up to date.`);
    });
}
