import { startWorkers } from '../../workers/main.ts';
import { keptLog, openStack, PAY_SLIP, submit, withReader } from './service.ts';

/** A service to be killed: accepts two applications, prints their ids, and never finishes reading. */
const stack = withReader(await openStack(process.argv[2] ?? ''), () => {
  process.stdout.write('reading\n');
  return new Promise(() => {});
});
const workers = await startWorkers(stack, { concurrency: 1, log: keptLog() });
for (const reference of ['TEST-1', 'TEST-2'])
  process.stdout.write(`${await submit(stack, [PAY_SLIP], { reference, wake: workers.wake })}\n`);
setInterval(() => {}, 1_000);
