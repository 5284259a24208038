import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../src/domain/failure.ts';
import { sha256 } from './canonical.ts';
import type { TrustedKey } from './keys.ts';
import { type Dataset, verifyDataset } from './manifest.ts';

/** The nearest folder at or above a path that holds a manifest. */
export async function datasetAbove(path: string): Promise<string | undefined> {
  const folder = resolve(path);
  if (await exists(join(folder, 'manifest.json'))) return folder;
  return dirname(folder) === folder ? undefined : datasetAbove(dirname(folder));
}

/** Every dataset of these folders, verified; fails with `manifest.invalid` on the first that is not as signed. */
export async function openDatasets(folders: readonly string[], trusted: readonly TrustedKey[]): Promise<Dataset[]> {
  const opened: Dataset[] = [];
  for (const folder of new Set(folders.map((folder) => resolve(folder))))
    opened.push(await verifyDataset(folder, trusted));
  return opened;
}

/** Whether a signed dataset lists these bytes, or the SHA-256 given. */
export function isListed(bytes: Uint8Array | string, datasets: readonly Dataset[]): boolean {
  const hash = typeof bytes === 'string' ? bytes : sha256(bytes);
  return datasets.some(({ hashes }) => hashes.has(hash));
}

/** The masked zone's door: bytes that no signed dataset lists do not come in, whatever they look like. */
export function admit(bytes: Uint8Array | string, datasets: readonly Dataset[]): void {
  if (!isListed(bytes, datasets)) throw new Failure('zone.unlisted');
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
