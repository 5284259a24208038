import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { type Evaluated, evaluateFolder } from '../../assemble/evaluating.ts';
import { Failure } from '../../domain/failure.ts';
import { data, progress, talk } from '../output.ts';
import { evaluationReport } from '../report/evaluation-report.ts';
import { showEvaluation } from '../show-evaluation.ts';

interface Options {
  readonly json?: true;
  readonly types?: string;
  readonly report?: string;
}

const EXAMPLES = `Examples:
  docket evaluate samples
  docket evaluate samples --report out     and out/evaluation.html: tables, and pictures of the worst mistakes
  docket evaluate samples --json           one docket.evaluation.v1; it holds no values

The report shows values: evaluate invented or masked packets. With DOCKET_ZONE=production it leaves them out.
`;

/** So many mistakes are shown with their pictures. */
const SHOWN = 40;

export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score extraction against the truth.json of a labelled folder')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'a folder of packets, or one flat folder with a truth.json')
    .option('--json', 'print one docket.evaluation.v1')
    .option('--report <folder>', 'write evaluation.html there')
    .option('--types <folder>', 'your own document types')
    .action(run);
}

async function run(folder: string, { json, types, report }: Options): Promise<void> {
  if (report !== undefined) await makeFolder(report); // before minutes of reading, not after
  const line = progress();
  let packets = 0;
  try {
    const evaluated = await evaluateFolder(
      folder,
      {
        ...(types && { types }),
        show: report === undefined ? 0 : SHOWN,
        progress: (packet) => line.show(`scored ${++packets}: ${basename(packet)}`),
      },
      process.env,
    );
    line.clear();
    if (json) data(JSON.stringify(evaluated.evaluation));
    else for (const text of showEvaluation(evaluated.evaluation)) data(text);
    if (report !== undefined) await writeReport(report, folder, evaluated);
  } finally {
    line.clear();
  }
}

async function writeReport(report: string, folder: string, evaluated: Evaluated): Promise<void> {
  const target = join(report, 'evaluation.html');
  await writeFile(target, evaluationReport(basename(folder), evaluated)).catch(refuse);
  if (!evaluated.withValues) talk('In production the report holds figures alone: no values and no pictures.');
  talk(`report: ${target}`);
}

const makeFolder = (folder: string): Promise<unknown> => mkdir(folder, { recursive: true }).catch(refuse);

function refuse(): never {
  throw new Failure('usage.invalid', {
    problems: [{ at: '--report', says: 'names a place where nothing can be written' }],
  });
}
