import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

interface DurableOptions {
  /** Where the bytes gather first, on the same disk: a place of its own for each of several writers at once. */
  readonly temporary?: string;
  /** The folder above the file that was safe before. All in between are flushed, since whoever made one may have died before flushing it. */
  readonly root?: string;
}

/** Writes a file whole or not at all: a temporary file, flushed, renamed into place, and its folders flushed, before the caller is told. Only its owner may read it. */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  { temporary = `${path}.part`, root = dirname(path) }: DurableOptions = {},
): Promise<void> {
  await makeFolder(dirname(path));
  try {
    await writeFlushed(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // what went wrong first is what counts
    throw error;
  }
  await flushFolders(dirname(path), root);
}

/** Makes a folder with those above it, so that a power cut cannot take it away again with what is in it. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made) await flushFolders(dirname(path), dirname(made));
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** From a folder up to one above it. */
async function flushFolders(from: string, to: string): Promise<void> {
  await flushFolder(from);
  if (from !== to) await flushFolders(dirname(from), to);
}

/** Makes safe what was made, renamed or removed in a folder. Windows keeps folders by itself and does not let them be opened. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
