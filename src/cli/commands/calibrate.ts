import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { calibrateFolder } from '../../assemble/calibrating.ts';
import { Failure } from '../../domain/failure.ts';
import { data, progress, talk } from '../output.ts';
import { showCalibration } from '../show-calibration.ts';

interface Options {
  readonly out: string;
  readonly target: number;
  readonly types?: string;
  readonly json?: true;
}

const EXAMPLES = `Examples:
  docket calibrate data                          data: what \`docket synth\` or \`docket mask\` made, or packets labelled by hand
  docket calibrate data --out own.json --target 0.002
  DOCKET_CALIBRATION=own.json docket extract w2.pdf

A tier takes 200 values and more, say twenty documents, and thousands for thresholds that hold.
`;

export function registerCalibrate(program: Command): void {
  program
    .command('calibrate')
    .description('fit what confidences are worth from a labelled folder, and say how far they are to be believed')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'a folder of packets, or one flat folder with a truth.json')
    .option('--out <file>', 'the tables to write: docket.calibration.v1', 'calibration.json')
    .option('--target <share>', 'how many of the values that count as sure may be wrong', share, 0.005)
    .option('--types <folder>', 'your own document types')
    .option('--json', 'print one docket.calibration-report.v1')
    .action(run);
}

async function run(folder: string, { out, target, types, json }: Options): Promise<void> {
  const line = progress();
  let packets = 0;
  try {
    const calibrated = await calibrateFolder(
      folder,
      {
        ...(types && { types }),
        target,
        progress: (packet) => line.show(`read ${++packets}: ${basename(packet)}`),
      },
      process.env,
    );
    line.clear();
    const { tables, reliability, thin } = calibrated;
    await writeFile(out, `${JSON.stringify(tables, null, 2)}\n`).catch(() => {
      throw new Failure('usage.invalid', {
        problems: [{ at: '--out', says: 'names a place where nothing can be written' }],
      });
    });
    if (json)
      data(JSON.stringify({ schema: 'docket.calibration-report.v1', ...tables.lineage, target, reliability, thin }));
    else for (const text of showCalibration(calibrated)) data(text);
    talk(`The tables are ${out}: DOCKET_CALIBRATION=${out} uses them.`);
  } finally {
    line.clear();
  }
}

const share = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && value < 1))
    throw new InvalidArgumentError('It must be a number between 0 and 1.');
  return value;
};
