import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type MaskSummary, mask } from '../../../masking/index.ts';
import { assembleMasking } from '../../assemble/masking.ts';
import { addDays, today } from '../../domain/plain-date.ts';
import { done, progress, talk } from '../output.ts';

interface Options {
  readonly out: string;
  readonly plan?: string;
  readonly skipRefused?: true;
  readonly days: number;
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
    .option('--days <n>', 'for how many days other zones admit it', days, 90)
    .option('--json', 'one line of JSON about the run')
    .action(run);
}

async function run(packets: string, { out, plan, skipRefused, days, json }: Options): Promise<void> {
  const { close, publicKey, ...ports } = await assembleMasking(process.env, plan);
  const line = progress();
  try {
    const summary = await mask({
      ...ports,
      input: resolve(packets),
      out: resolve(out),
      ...(skipRefused && { skipRefused }),
      expiresOn: addDays(today(), days),
      progress: (doing, done, total) =>
        line.show(
          doing === 'masking' ? `masking packet ${done} of ${total}` : `looking for leaks, file ${done} of ${total}`,
        ),
    });
    line.clear();
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

function days(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
}
