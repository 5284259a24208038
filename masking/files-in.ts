import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sha256 } from './canonical.ts';

export const MANIFEST_FILE = 'manifest.json';

export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Every file of a dataset but its manifest, one after the other: there may be more than can be open at once. */
export async function filesIn(folder: string): Promise<ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: ListedFile[] = [];
  for (const entry of entries.filter((entry) => !entry.isDirectory())) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (path === MANIFEST_FILE) continue;
    const bytes = entry.isFile() ? await readFile(join(folder, path)) : undefined; // a link is no file of the dataset
    found.push({ path, sha256: bytes ? sha256(bytes) : '', bytes: bytes?.length ?? 0 });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
