import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: a temporary file, flushed, renamed into place, and its folder flushed, before the caller is told. Only its owner may read it. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await flushFolders(dirname(path), made ? dirname(made) : dirname(path));
}

/** From a folder up to the one that was there before: a new folder could be lost with what is in it. Windows keeps folders by itself and does not let them be opened. */
async function flushFolders(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(from, 'r');
  await folder.sync().finally(() => folder.close());
  if (from !== to) await flushFolders(dirname(from), to);
}
