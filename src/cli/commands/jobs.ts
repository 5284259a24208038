import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { FAILURES, Failure } from '../../domain/failure.ts';
import { StepId } from '../../domain/ids.ts';
import { table } from '../columns.ts';
import { operate } from '../operate.ts';
import { data, done, explainFailure, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket jobs parked                                  what was given up, why, and what to do
  docket jobs retry stp_01m82ya3d8e8preynqenr7g28t    put it to work again, its counts forgotten
`;

const Parked = z.object({
  steps: z.array(
    z.object({
      step: z.string(),
      kind: z.string(),
      application: z.string(),
      subject: z.string(),
      code: z.string(),
      attempts: z.number(),
      crashes: z.number(),
      losses: z.number(),
    }),
  ),
});

export function registerJobs(program: Command): void {
  const jobs = program
    .command('jobs')
    .description('what was given up and waits for people')
    .addHelpText('before', `${EXAMPLES}\n`);
  jobs
    .command('parked')
    .description('the steps that were given up, and why')
    .option('--json', 'print one docket.parked-step.v1 a line')
    .action(async ({ json }: { readonly json?: true }) => {
      const { steps } = Parked.parse(await operate('parked', {}, readConfig(process.env)));
      if (json) for (const step of steps) data(JSON.stringify({ schema: 'docket.parked-step.v1', ...step }));
      else if (steps.length === 0) talk('Nothing is parked.');
      else for (const line of table(steps.map(row))) data(line);
    });
  jobs
    .command('retry')
    .description('put parked steps to work again')
    .argument('<step...>', 'step ids')
    .option('--json', 'print one docket.retried.v1 a line')
    .action(async (steps: string[], { json }: { readonly json?: true }) => {
      const config = readConfig(process.env);
      for (const step of steps) {
        try {
          if (!StepId.safeParse(step).success) throw new Failure('step.unknown');
          await operate('retry', { step }, config);
          done(json, { schema: 'docket.retried.v1', step }, `${step} is due again.`);
        } catch (error) {
          process.exitCode = Math.max(Number(process.exitCode ?? 0), explainFailure(error));
        }
      }
    });
}

const row = ({ step, kind, subject, code, attempts, crashes, losses }: z.infer<typeof Parked>['steps'][number]) => [
  step,
  kind,
  subject,
  `[${code}] ${Object.entries({ attempts, crashes, losses })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`,
  Object.hasOwn(FAILURES, code)
    ? FAILURES[code as keyof typeof FAILURES].next
    : 'The log names the place of the error.', // hasOwn is the check
];
