import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Intake, openIntake, openStack, type Stack } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { startPublisher, startWorkers } from '../../workers/main.ts';
import { customer } from './customer.ts';
import { pointed, under, watchCommits } from './failpoints.ts';
import { obedientReading } from './obedient-reading.ts';
import { Command, settingsOf, type Tell } from './protocol.ts';
import { watchedStore } from './watched-store.ts';

/** A process under test: everything of Docket is real but what reads pages. It tells the runner what it does and does what the runner says. */
const { role, load, dieAt, marks } = settingsOf(process.env);
const config = readConfig(process.env);
const log = openLog(config.log);
// Written before the next thing happens: what was done is known also where this process is killed right after it.
const tell: Tell = (line) => {
  for (let left = Buffer.from(`${JSON.stringify(line)}\n`); left.length > 0; ) left = left.subarray(writeSome(left));
};
/** A runner that is busy leaves its pipe full for a while. */
function writeSome(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}

const seen = new Map<string, number>();
const reached = (point: string) => {
  const times = (seen.get(point) ?? 0) + 1;
  seen.set(point, times);
  const name = point.includes(' open:') ? `${point} ${times}` : point; // a store is made in many commits
  if (dieAt === name) process.kill(process.pid, 'SIGKILL');
  if (dieAt === 'nowhere' && (times === 1 || name !== point)) tell({ t: 'point', name });
};
if (dieAt) await watchCommits(reached);

const opened = await under('open', () => (role === 'works' ? openStack(config) : openIntake(config)));
const closing: (() => Promise<void>)[] = [opened.close];
const ports = dieAt
  ? { ...opened, store: pointed(opened.store, reached), blobs: pointed(opened.blobs, reached, 'blobs.') }
  : opened;
const intake: Intake | Stack = { ...ports, store: watchedStore(ports.store, tell) };
const running = await start(intake);
closing.push(running.close);
const { submit, follow, forget, rotate, count, stop } = await customer({ intake, load, tell, wake: running.wake });

const commands = createInterface({ input: process.stdin });
commands.on('line', (line) => {
  const command = Command.parse(JSON.parse(line));
  if (command.do === 'submit') void submit(command.which);
  else if (command.do === 'follow') void follow(command.application);
  else if (command.do === 'forget') void forget(command.application);
  else if (command.do === 'rotate') void rotate();
  else void count();
});
process.stdin.once('end', () => process.exit(1)); // the runner has ended
process.once('SIGTERM', async () => {
  stop();
  commands.close();
  process.stdin.destroy();
  for (const close of closing.reverse()) await close();
});
tell({ t: 'ready' });

async function start(on: Intake | Stack) {
  if (!('reading' in on)) return startPublisher(on, log);
  const reading = await obedientReading(on, marks);
  closing.push(reading.close);
  return startWorkers({ ...on, reading }, { concurrency: config.concurrency, log, onDeaf: () => tell({ t: 'deaf' }) });
}
