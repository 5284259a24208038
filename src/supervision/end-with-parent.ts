import { Worker } from 'node:worker_threads';

/** A thread of its own, since a parser that never comes back never hears that its channel closed. Where a parent ends, Linux and macOS give its children another. */
const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid === workerData) return;
  try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
}, 500);
`;

/** Ends this process when its parent, whose id is the first argument, has ended, however that came and whatever this process is doing. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  new Worker(WATCH, { eval: true, execArgv: [], env: {}, workerData: Number(process.argv[2]) }).unref();
}
