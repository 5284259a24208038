import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { operate } from '../operate.ts';
import { done } from '../output.ts';

const EXAMPLES = `Examples:
  docket keys rotate     a new key in the key file, every data key wrapped under it, while serving

Where the keys are in DOCKET_KEYS, put a new one first yourself, restart, and run this.
`;

export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description("the zone's keys")
    .addHelpText('before', `${EXAMPLES}\n`)
    .command('rotate')
    .description('make a new zone key and wrap every data key under it, while serving')
    .option('--json', 'print one docket.keys-rotated.v1')
    .action(async ({ json }: { readonly json?: true }) => {
      const { wrapped } = z
        .object({ wrapped: z.number() })
        .parse(await operate('rotate-keys', {}, readConfig(process.env)));
      const said = `${wrapped} data keys were wrapped anew. Older keys are needed for older backups alone.`;
      done(json, { schema: 'docket.keys-rotated.v1', wrapped }, said);
    });
}
