import { Command, CommanderError } from 'commander';
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

/** Every command, in the order of the help. Only the one that is asked for is loaded: readers and databases take their time. */
const COMMANDS: readonly (readonly [names: readonly string[], load: () => Promise<(program: Command) => void>])[] = [
  [['demo'], async () => (await import('./commands/demo.ts')).registerDemo],
  [['extract'], async () => (await import('./commands/extract.ts')).registerExtract],
  [['process'], async () => (await import('./commands/process.ts')).registerProcess],
  [['evaluate'], async () => (await import('./commands/evaluate.ts')).registerEvaluate],
  [['calibrate'], async () => (await import('./commands/calibrate.ts')).registerCalibrate],
  [['policy'], async () => (await import('./commands/policy.ts')).registerPolicy],
  [['synth'], async () => (await import('./commands/synth.ts')).registerSynth],
  [['verify'], async () => (await import('./commands/verify.ts')).registerVerify],
  [['report'], async () => (await import('./commands/report.ts')).registerReport],
  [['mask'], async () => (await import('./commands/mask.ts')).registerMask],
  [['up', 'serve', 'work'], async () => (await import('./commands/up.ts')).registerUp],
  [['migrate'], async () => (await import('./commands/migrate.ts')).registerMigrate],
  [['submit'], async () => (await import('./commands/submit.ts')).registerSubmit],
  [['status'], async () => (await import('./commands/status.ts')).registerStatus],
  [['explain'], async () => (await import('./commands/explain.ts')).registerExplain],
  [['export'], async () => (await import('./commands/export.ts')).registerExport],
  [['review'], async () => (await import('./commands/review.ts')).registerReview],
  [['unlock'], async () => (await import('./commands/unlock.ts')).registerUnlock],
  [['forget', 'hold'], async () => (await import('./commands/forget.ts')).registerForget],
  [['people'], async () => (await import('./commands/people.ts')).registerPeople],
  [['jobs'], async () => (await import('./commands/jobs.ts')).registerJobs],
  [['keys'], async () => (await import('./commands/keys.ts')).registerKeys],
  [['audit'], async () => (await import('./commands/audit.ts')).registerAudit],
  [['backup'], async () => (await import('./commands/backup.ts')).registerBackup],
  [['restore'], async () => (await import('./commands/restore.ts')).registerRestore],
];

// Node would print the whole error of what went wrong unseen, with all that it quotes.
process.on('uncaughtException', (error) => process.exit(explainFailure(error)));

const program = new Command('docket')
  .description(
    'Reads the documents of an application, shows its evidence, recommends, and routes to the people who decide.',
  )
  .addHelpText('before', `${EXAMPLES}\n`)
  .exitOverride();

const asked = COMMANDS.filter(([names]) => names.includes(process.argv[2] ?? ''));
for (const [, load] of asked.length > 0 ? asked : COMMANDS) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : explainFailure(error);
}
