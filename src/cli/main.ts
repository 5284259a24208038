import { Command, CommanderError } from 'commander';
import { registerDemo } from './commands/demo.ts';
import { registerEvaluate } from './commands/evaluate.ts';
import { registerExtract } from './commands/extract.ts';
import { registerProcess } from './commands/process.ts';
import { registerSynth } from './commands/synth.ts';
import { registerUp } from './commands/up.ts';
import { explainFailure } from './output.ts';

const EXAMPLES = `Examples:
  docket demo                              every sample packet through the real queue, with a report
  docket extract w2.pdf --json             one file, as docket.extraction.v1
  docket process samples/clean-approval    one packet: read, reconciled, recommended, routed
  docket evaluate samples                  how much of the samples is read right
  docket synth --seed 7 --count 3 --out data
  DOCKET_ZONE=masked docket up             workers and status endpoint, on your own data folder
`;

const program = new Command('docket')
  .description(
    'Reads the documents of an application, shows its evidence, recommends, and routes to the people who decide.',
  )
  .addHelpText('before', `${EXAMPLES}\n`)
  .exitOverride();

for (const register of [registerDemo, registerUp, registerExtract, registerProcess, registerEvaluate, registerSynth])
  register(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : explainFailure(error);
}
