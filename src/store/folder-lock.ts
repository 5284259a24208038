import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/**
 * Holds a data folder for this process; PGlite itself would let a second one in and both would write. Every process puts
 * in a mark under its own name before it looks for others, so of two that start together at most one gets in, and a mark
 * left by a process that was killed can be taken away without ever hitting that of a living one.
 */
export function lockFolder(folder: string): () => void {
  const marks = join(folder, 'lock');
  mkdirSync(marks, { recursive: true, mode: 0o700 });
  const mine = `${process.pid}-${startOf(process.pid)}`;
  const unlock = () => rmSync(join(marks, mine), { force: true });
  try {
    writeFileSync(join(marks, mine), '', { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Failure('store.locked'); // this very process holds it
  }
  const others = readdirSync(marks).filter((name) => name !== mine);
  if (others.some(isAlive)) {
    unlock();
    throw new Failure('store.locked');
  }
  for (const dead of others) rmSync(join(marks, dead), { force: true });
  return unlock;
}

/** A process of the same number that started at another time is another process. */
function isAlive(mark: string): boolean {
  const [pid = '', started = ''] = mark.split('-');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return started === '' || startOf(Number(pid)) === started;
}

/** When a process started, in the kernel's ticks; empty where the platform does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
