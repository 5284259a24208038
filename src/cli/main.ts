import { Command, CommanderError } from 'commander';
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerDemo } from './commands/demo.ts';
import { registerEvaluate } from './commands/evaluate.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerExtract } from './commands/extract.ts';
import { registerForget } from './commands/forget.ts';
import { registerJobs } from './commands/jobs.ts';
import { registerKeys } from './commands/keys.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerProcess } from './commands/process.ts';
import { registerRestore } from './commands/restore.ts';
import { registerStatus } from './commands/status.ts';
import { registerSubmit } from './commands/submit.ts';
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
  DOCKET_ZONE=masked docket submit samples/clean-approval --wait
`;

// Whoever reads our output may stop reading, as `head` does: that is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const program = new Command('docket')
  .description(
    'Reads the documents of an application, shows its evidence, recommends, and routes to the people who decide.',
  )
  .addHelpText('before', `${EXAMPLES}\n`)
  .exitOverride();

for (const register of [
  registerDemo,
  registerExtract,
  registerProcess,
  registerEvaluate,
  registerSynth,
  registerUp,
  registerMigrate,
  registerSubmit,
  registerStatus,
  registerExplain,
  registerExport,
  registerForget,
  registerJobs,
  registerKeys,
  registerAudit,
  registerBackup,
  registerRestore,
])
  register(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : explainFailure(error);
}
