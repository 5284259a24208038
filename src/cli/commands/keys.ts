import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { operate } from '../operate.ts';
import { talk } from '../output.ts';

export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description("the zone's keys")
    .command('rotate')
    .description(
      'make a new zone key and wrap every data key under it, while serving; with DOCKET_KEYS, put the new key first yourself',
    )
    .action(async () => {
      const { wrapped } = z
        .object({ wrapped: z.number() })
        .parse(await operate('rotate-keys', {}, readConfig(process.env)));
      talk(`${wrapped} data keys are wrapped under the newest key. Older keys are needed for older backups alone.`);
    });
}
