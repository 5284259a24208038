import { setTimeout as sleep } from 'node:timers/promises';
import { oneOf } from './random.ts';
import type { Rig } from './rig.ts';

const ZOMBIE_MS = 15_000; // longer than a lease lasts

export async function killWorker(rig: Rig, random: () => number): Promise<void> {
  await oneOf(random, rig.workers).kill9();
  await rig.working();
}

/** A crash that may leave a report: it must say nothing of anybody. */
export async function crashWorker(rig: Rig, random: () => number): Promise<void> {
  await oneOf(random, rig.workers).kill9('SIGSEGV');
  await rig.working();
}

/** Stops a worker in the middle of what it does, for so long that it is given up, and lets it go on. */
export async function pauseWorker(rig: Rig, random: () => number): Promise<void> {
  const worker = oneOf(random, rig.workers);
  worker.pause();
  rig.history.note(`SIGSTOP ${worker.name}`);
  await sleep(ZOMBIE_MS);
  worker.resume();
  rig.history.note(`SIGCONT ${worker.name}`);
}
