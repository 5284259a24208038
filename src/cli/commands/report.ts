import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { measureDataset, reportPage } from '../../../masking/index.ts';
import { lazyPages } from '../../assemble/pages.ts';
import { data, progress, talk } from '../output.ts';

interface Options {
  readonly out: string;
  readonly json?: true;
}

const EXAMPLES = `Examples:
  docket report samples --out samples.html
  docket report masked --json              one docket.dataset-report.v1, beside the page
`;

export function registerReport(program: Command): void {
  program
    .command('report')
    .description('measure a dataset: what it holds, re-identification risk, likeness to its source, lineage')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'a folder with a manifest.json')
    .option('--out <file>', 'the page to write', 'dataset-report.html')
    .option('--json', 'print one docket.dataset-report.v1')
    .action(run);
}

async function run(folder: string, { out, json }: Options): Promise<void> {
  const line = progress();
  line.show('measuring');
  const { report, leaks, pictures } = await measureDataset(resolve(folder), lazyPages());
  await writeFile(out, reportPage(report, leaks, pictures));
  line.clear();
  if (json) data(JSON.stringify(report));
  talk(`${report.packets} packets measured; the page is ${out}`);
}
