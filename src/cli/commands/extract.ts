import type { Command } from 'commander';
import { assembleLocal } from '../../assemble.ts';
import { extractionReport } from '../../pipeline/report.ts';
import { readLocalFile } from '../../services/read-file.ts';
import { data, progress } from '../output.ts';
import { showExtraction } from '../show-extraction.ts';

interface Options {
  readonly json?: true;
  readonly words?: true;
  readonly types?: string;
  readonly type?: string;
}

const EXAMPLES = `Examples:
  docket extract w2.pdf pay-slip.png
  docket extract w2.pdf --json --words
  docket extract letter.pdf --types my-types --type council-letter
`;

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('read files on the spot, without a server')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<file...>', 'PDF, PNG, JPEG or TIFF files')
    .option('--json', 'print one docket.extraction.v1 a line')
    .option('--words', 'with --json: also the lines of every page')
    .option('--types <folder>', "your own document types: the folder's *.yaml files")
    .option('--type <id>', 'take every page to be of this type')
    .action(async (files: string[], options: Options) => {
      process.exitCode = await extract(files, options);
    });
}

async function extract(files: readonly string[], { json, words, types, type }: Options): Promise<number> {
  const ports = await assembleLocal(process.env, { ...(types && { types }), ...(type && { type }) });
  const line = progress();
  let exit = 0;
  try {
    for (const file of files) {
      line.show(`reading ${file}`);
      const { outcome, extractions, pages } = await readLocalFile(file, file, ports);
      const report = extractionReport(outcome, extractions, words ? pages : undefined);
      line.clear();
      if (json) data(JSON.stringify(report));
      else for (const text of showExtraction(report)) data(text);
      if (report.status === 'refused') exit = 6;
    }
  } finally {
    line.clear();
    await ports.close();
  }
  return exit;
}
