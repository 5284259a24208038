import type { Command } from 'commander';
import { openVault } from '../../assemble.ts';
import { readConfig } from '../../config.ts';
import { talk } from '../output.ts';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description("make a server tier's store, or bring its schema up to date; run it once before the processes start")
    .action(async () => {
      const config = readConfig(process.env);
      const vault = await openVault(config, { mayMigrate: true });
      for (const warning of vault.warnings) talk(`Warning: ${warning}`);
      await vault.close();
      talk(
        `The ${config.zone} store is up to date.${config.database ? '' : ' (The embedded tier does this by itself.)'}`,
      );
    });
}
