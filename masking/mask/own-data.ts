import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../src/domain/failure.ts';

/** A folder at, above or directly below which a manifest of ours stands holds nothing raw: to mask it would pass invented data off as real. */
export async function refuseOwnData(folder: string): Promise<void> {
  const here = resolve(folder);
  if (await holdsManifest(here)) throw new Failure('mask.not-raw');
  if (dirname(here) !== here) await refuseOwnData(dirname(here));
}

/** Of ours whatever its signature: one that was tampered with is no licence. */
async function holdsManifest(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  return text?.includes('"docket.dataset.') ?? false;
}
