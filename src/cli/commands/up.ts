import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { startService } from '../../main.ts';
import { talk } from '../output.ts';

export function registerUp(program: Command): void {
  program
    .command('up')
    .description('workers and a status endpoint in one process, on the embedded tier')
    .action(async () => {
      const service = await startService(readConfig(process.env), { api: true, workers: true });
      talk(`Docket is up: ${service.address}/v1/status (Ctrl-C stops it)`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      talk('Stopping: finishing the documents at hand …');
      await service.stop();
    });
}
