import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exportPublicKey, type MaskSummary, mask, publicHalf } from '../../../masking/index.ts';
import { assembleMasking } from '../../assemble/masking.ts';
import { done, progress, talk } from '../output.ts';

interface Options {
  readonly out: string;
  readonly plan?: string;
  readonly skipRefused?: true;
  readonly json?: true;
}

const EXAMPLES = `Examples:
  head -c 32 /dev/urandom > masking.key && chmod 600 masking.key       the secret, kept in production
  DOCKET_ZONE=production DOCKET_MASKING_KEY_FILE=masking.key docket mask packets --out masked
`;

export function registerMask(program: Command): void {
  program
    .command('mask')
    .description('rebuild real packets as masked ones: same papers, same conflicts, invented people (production only)')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<packets>', 'a folder of packets, or one packet')
    .requiredOption('--out <folder>', 'a new or empty folder')
    .option('--plan <file>', 'another masking plan; every field needs a strategy')
    .option('--skip-refused', 'leave out packets that cannot be rebuilt, and count them')
    .option('--json', 'one line of JSON about the run')
    .action(run);
}

async function run(packets: string, { out, plan, skipRefused, json }: Options): Promise<void> {
  const { close, ...ports } = await assembleMasking(process.env, plan);
  const line = progress();
  try {
    const summary = await mask({
      ...ports,
      input: resolve(packets),
      out: resolve(out),
      ...(skipRefused && { skipRefused }),
      progress: (packet, total) => line.show(`masking ${packet} of ${total}`),
    });
    line.clear();
    const publicKey = exportPublicKey(publicHalf(ports.signingKey));
    done(json, { schema: 'docket.masking.v1', ...factsOf(summary), publicKey }, sentence(summary, out));
    talk(`Other zones admit it once DOCKET_TRUSTED_KEYS holds the public key ${publicKey}`);
  } finally {
    line.clear();
    await close();
  }
}

const factsOf = ({ manifest, ...counts }: MaskSummary) => ({ dataset: manifest.dataset, ...counts });

const sentence = ({ manifest, packets, refused, fields, unlike }: MaskSummary, out: string): string =>
  [
    `${packets} packets in ${out}, dataset ${manifest.dataset}`,
    ...(refused > 0 ? [`${refused} could not be rebuilt and were left out`] : []),
    `${fields - unlike} of ${fields} fields are read in the copies as in the sources`,
  ].join('; ');
