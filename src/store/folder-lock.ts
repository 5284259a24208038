import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** Holds a data folder for this process; PGlite itself would let a second one in and both would write. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        if (readOwner(path) === mine) rmSync(path, { force: true });
      };
    } catch {
      if (isAlive(readOwner(path))) throw new Failure('store.locked');
      rmSync(path, { force: true }); // left behind by a process that was killed
    }
  }
  throw new Failure('store.locked');
}

const readOwner = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};

/** A process of the same number that started at another time is another process. */
function isAlive(owner: string): boolean {
  const [pid = '', started = ''] = owner.split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
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
