import type { Command } from 'commander';
import pc from 'picocolors';
import { assembleLocal } from '../../assemble.ts';
import { Failure } from '../../domain/failure.ts';
import { type PageSummary, summarise } from '../../domain/page.ts';
import { extractionReport } from '../../pipeline/report.ts';
import { type FileReading, readLocalFile } from '../../services/read-file.ts';
import { drawnWithPassword, withPassword } from '../../services/with-password.ts';
import { askSecret } from '../ask-secret.ts';
import { writeBoxPictures } from '../box-pictures.ts';
import { data, progress, talk } from '../output.ts';
import { pageFacts } from '../page-facts.ts';
import { pageText } from '../page-text.ts';
import { showExtraction } from '../show-extraction.ts';
import { wordTable } from '../word-table.ts';

interface Options {
  readonly json?: true;
  readonly text?: true;
  readonly words?: true;
  readonly boxes?: string;
  readonly types?: string;
  readonly type?: string;
  readonly passwordStdin?: true;
}

const EXAMPLES = `Examples:
  docket extract w2.pdf pay-slip.png
  docket extract w2.pdf --json --words
  docket extract w2.pdf --text                           as it stands on the page
  docket extract w2.pdf --words                          every word: where, how sure, who read it
  docket extract w2.pdf --boxes out.png                  the page with its words drawn round
  docket extract letter.pdf --types my-types --type council-letter
  docket extract statement.pdf --password-stdin          asks for it; or give it through a pipe
`;

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('read files on the spot, without a server')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<file...>', 'PDF, PNG, JPEG, TIFF or WebP files')
    .option('--json', 'print one docket.extraction.v1 a line')
    .option('--text', "print each page's text as it stands on the page")
    .option('--words', 'print every word with its place and reader; with --json: also the lines of every page')
    .option(
      '--boxes <out.png>',
      'draw the words, marks and unread ink of one file: out.png, or out-1.png … for several pages',
    )
    .option('--types <folder>', "your own document types: the folder's *.yaml files")
    .option('--type <id>', 'take every page to be of this type')
    .option('--password-stdin', 'opens protected PDFs with a password from standard input')
    .action(async (files: string[], options: Options) => {
      refuseConflicts(files, options);
      process.exitCode = await extract(files, options);
    });
}

/** What cannot be done together is said before anything is read. */
function refuseConflicts(files: readonly string[], { json, text, words, boxes }: Options): void {
  const problems = [
    ...(json && text ? [{ at: '--text', says: 'does not go with --json' }] : []),
    ...(text && words ? [{ at: '--text', says: 'does not go with --words' }] : []),
    ...(boxes !== undefined && files.length > 1 ? [{ at: '--boxes', says: 'takes one file at a time' }] : []),
    ...(boxes !== undefined && !/\.png$/i.test(boxes) ? [{ at: '--boxes', says: 'must end in .png' }] : []),
  ];
  if (problems.length > 0) throw new Failure('usage.invalid', { problems });
}

async function extract(files: readonly string[], options: Options): Promise<number> {
  const { types, type, passwordStdin, boxes } = options;
  const password = passwordStdin && (await askSecret('Password: '));
  const local = await assembleLocal(process.env, { ...(types && { types }), ...(type && { type }) });
  const { unlocker } = local;
  const reader = password ? withPassword(local.reader, unlocker, password) : local.reader;
  const renderer = password ? drawnWithPassword(local.renderer, unlocker, password) : local.renderer;
  const line = progress();
  let exit = 0;
  try {
    for (const file of files) {
      line.show(`reading ${file}`);
      const read = await readLocalFile(file, file, { ...local, reader });
      line.clear();
      for (const printed of show(read, options)) data(printed);
      if (boxes) for (const drawn of await writeBoxPictures(boxes, file, read.pages, renderer)) talk(`drawn: ${drawn}`);
      if (read.outcome.status === 'refused') exit = 6;
    }
  } finally {
    line.clear();
    await local.close();
  }
  return exit;
}

function show({ outcome, extractions, pages }: FileReading, { json, text, words }: Options): string[] {
  const report = extractionReport(outcome, extractions, words ? pages : undefined);
  if (json) return [JSON.stringify(report)];
  if (report.refusal || !(text || words)) return showExtraction(report);
  const title = (page: PageSummary) =>
    [
      pc.cyan(`${report.file} · page ${page.page} · ${page.tier}, ${page.source}`),
      ...pageFacts(page).map((fact) => pc.yellow(fact)),
    ].join(' · ');
  return pages.flatMap((page) => [title(summarise(page)), '', ...(text ? pageText(page) : wordTable([page])), '']);
}
