import { type Command, InvalidArgumentError } from 'commander';
import { type Config, readConfig } from '../../config.ts';
import { Failure } from '../../domain/failure.ts';
import { type ServiceParts, startService } from '../../main.ts';
import { talk } from '../output.ts';

const UNAVAILABLE = 69;

const UP = `Examples:
  DOCKET_ZONE=masked docket up              on your own data folder; then, in another terminal:
  DOCKET_ZONE=masked docket submit samples/clean-approval --wait
`;
const SERVE = `Examples:
  DOCKET_ZONE=production DOCKET_DATABASE=postgres://docket@db/docket docket serve
`;
const WORK = `Examples:
  DOCKET_ZONE=production DOCKET_DATABASE=postgres://docket@db/docket docket work --concurrency 4

Exits with 69 when it hears nothing of its queue any more: have whatever started it start another.
`;

export function registerUp(program: Command): void {
  program
    .command('up')
    .description('the HTTP service and the workers in one process')
    .addHelpText('before', `${UP}\n`)
    .action(() => run({ api: true, workers: true }, readConfig(process.env)));
  program
    .command('serve')
    .description('the HTTP service alone; workers run elsewhere (server tier)')
    .addHelpText('before', `${SERVE}\n`)
    .action(() => {
      const config = readConfig(process.env);
      // One process holds an embedded folder: nobody would ever work on what comes in here.
      if (config.database === undefined)
        throw new Failure('config.invalid', {
          problems: [
            { at: 'DOCKET_DATABASE', says: 'must name a database; without one, `docket up` serves and works' },
          ],
        });
      return run({ api: true, workers: false }, config);
    });
  program
    .command('work')
    .description('workers alone, as many processes as you like (server tier)')
    .addHelpText('before', `${WORK}\n`)
    .option('--concurrency <n>', 'documents read at the same time', wholeNumber)
    .action(({ concurrency }: { readonly concurrency?: number }) => {
      const config = readConfig(process.env);
      return run({ api: false, workers: true }, { ...config, ...(concurrency && { concurrency }) });
    });
}

/** Runs until it is told to stop, or has gone deaf: then whatever started it starts another. */
async function run(parts: ServiceParts, config: Config): Promise<void> {
  let deaf = () => {};
  const ended = new Promise<number>((resolve) => {
    process.once('SIGINT', () => resolve(0));
    process.once('SIGTERM', () => resolve(0));
    deaf = () => resolve(UNAVAILABLE);
  });
  const service = await startService(config, { ...parts, onDeaf: () => deaf() });
  talk(
    service.address ? `Docket is up: ${service.address}/v1/status (Ctrl-C stops it)` : 'Docket works (Ctrl-C stops it)',
  );
  process.exitCode = await ended;
  talk('Stopping: finishing the documents at hand …');
  await service.stop();
  if (process.exitCode === UNAVAILABLE) process.exit(); // what has gone deaf may hold on to its connections
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('a whole number from 1 to 64');
  return number;
}
