import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { provedInTextOnly, type Verification } from '../../../masking/index.ts';
import { verifyFolder } from '../../assemble/verifying.ts';
import { table } from '../columns.ts';
import { data, progress, talk } from '../output.ts';

interface Options {
  readonly json?: true;
  readonly pictures: number;
}

const LEAK = 9;

const EXAMPLES = `Examples:
  docket verify samples                      signature, files, and a look for personal data in every channel
  docket verify masked --json                one line of JSON with all that was found, where, and the canaries
  docket verify samples --pictures 0.1       reads one text page in ten as a picture too: quick, for a commit hook

Exit codes: 0 CLEAN · 9 LEAK, INVALID, or the manifest is not believed
`;

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check a dataset: its signature, its files, and that nothing in it is anybody\u2019s; needs no secret')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'a folder with a manifest.json')
    .option('--json', 'print one docket.verification.v1')
    .option('--pictures <share>', 'share of text pages that are read as pictures too, 0 to 1', share, 1)
    .action(async (folder: string, options: Options) => {
      process.exitCode = await run(folder, options);
    });
}

async function run(folder: string, { json, pictures }: Options): Promise<number> {
  const line = progress();
  line.show('planting canaries');
  try {
    const show = (done: number, total: number) => line.show(`looking at ${done} of ${total}`);
    const verification = await verifyFolder(resolve(folder), { pictures, progress: show }, process.env);
    line.clear();
    if (json) data(JSON.stringify(asJson(verification)));
    else tell(verification);
    return verification.report.state === 'CLEAN' ? 0 : LEAK;
  } finally {
    line.clear();
  }
}

const asJson = ({ dataset, report, rate }: Verification) => ({
  schema: 'docket.verification.v1',
  dataset: dataset.id,
  mode: dataset.mode,
  ...report,
  figures: { ...report.figures, ...rate },
  textOnly: provedInTextOnly(report.canaries),
});

function tell({ dataset, report, rate }: Verification): void {
  const { state, findings, invalid, canaries, figures } = report;
  const scanners = [...new Set(canaries.map(({ scanner }) => scanner))].map((scanner) => {
    const rows = canaries.filter((row) => row.scanner === scanner);
    const sum = (of: 'planted' | 'found') => rows.reduce((total, row) => total + row[of], 0);
    return [
      scanner,
      `${sum('found')} of ${sum('planted')} canaries`,
      `${findings.filter((one) => one.scanner === scanner).length} findings`,
    ];
  });
  for (const row of table(scanners)) data(row);
  for (const row of table(
    findings.map(({ scanner, kind, channel, file, page, count }) => [
      scanner,
      kind,
      channel,
      page ? `${file}, page ${page}` : file,
      String(count),
    ]),
  ))
    data(row);
  for (const reason of invalid) talk(reason);
  const textOnly = provedInTextOnly(canaries);
  if (textOnly.length > 0) data(`proved in text only, not in pictures: ${textOnly.join(', ')}`);
  data(
    `${state}  ${dataset.mode} ${dataset.id}: ${figures.files} files, ${figures.pages} pages, ${figures.pictures} read as pictures, ${figures.turned} turned; ${rate.pagesPerSecond} pages and ${rate.picturesPerSecond} pictures a second`,
  );
}

const share = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return value;
};
