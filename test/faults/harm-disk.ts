import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Rig, until } from './rig.ts';

/** Gives the blobs a disk of their own that is soon full, and later a larger one. */
export async function fillDisk(rig: Rig, smallMb: number): Promise<void> {
  const { history, place } = rig;
  const blobs = join(place.config.data, 'blobs');
  mkdirSync(blobs, { recursive: true, mode: 0o700 });
  if (!mount(['-t', 'tmpfs', '-o', `size=${smallMb}m,mode=0700`, 'tmpfs', blobs])) {
    history.skipped = 'this machine lets nobody mount a disk (it takes root)';
    return;
  }
  rig.place.atEnd(() => void execFileSync('umount', ['--lazy', blobs]));
  await rig.start();
  await until(() => (history.refusals.get('blob.unavailable') ?? 0) >= 10, 'a full disk', 300_000);
  history.note(
    `the disk of ${smallMb} MB is full: ${history.acknowledged.size} of ${history.submitted.size} are acknowledged`,
  );
  await sleep(2_000);
  mount(['-o', `remount,size=${smallMb * 16}m`, blobs]);
  history.note('the disk is larger');
  await rig.drained();
}

function mount(args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
