import { randomUUID } from 'node:crypto';
import { access, readdir, readFile, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { ObjectStore } from '../../pipeline/store-ports.ts';
import { flushFolder, makeFolder, writeDurably } from '../durable-file.ts';
import { isName, requireName } from './name.ts';

/** Where files gather before they are whole; no object has such a name. */
const UNFINISHED = '.unfinished';

/** No write takes as long: what is older was left by a writer that died. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Objects as files. The folder is made here and never again: where it goes away later (a disk that is not mounted), the storage is away, and not each object missing. */
export async function fileObjects(folder: string): Promise<ObjectStore> {
  const root = resolve(folder);
  const unfinished = join(root, UNFINISHED);
  await available(makeFolder(unfinished));
  await available(clearAbandoned(unfinished));
  return {
    async write(name, bytes) {
      requireName(name);
      await available(access(unfinished));
      const temporary = join(unfinished, randomUUID());
      await available(writeDurably(join(root, name), bytes, { temporary, root }));
    },
    async read(name) {
      requireName(name);
      const bytes = await available(readFile(join(root, name)).catch(absent));
      if (bytes) return bytes;
      await available(access(unfinished));
      throw new Failure('blob.missing');
    },
    async *names(prefix) {
      await available(access(unfinished));
      yield* namesIn(root, prefix.slice(0, prefix.lastIndexOf('/') + 1), prefix);
    },
    async remove(name) {
      requireName(name);
      await available(access(unfinished));
      await available(unlink(join(root, name)).catch(absent));
      await available(removeEmpty(dirname(join(root, name)), root));
    },
  };
}

/** `folder` is empty or ends with a slash. One folder is read at a time; what vanishes meanwhile is no error. */
async function* namesIn(root: string, folder: string, prefix: string): AsyncGenerator<string> {
  if (folder !== '' && !isName(folder.slice(0, -1))) return;
  const entries = (await available(readdir(join(root, folder), { withFileTypes: true }).catch(absent))) ?? [];
  for (const entry of entries) {
    const name = `${folder}${entry.name}`;
    if (!name.startsWith(prefix) || !isName(name)) continue;
    if (entry.isDirectory()) yield* namesIn(root, `${name}/`, prefix);
    else if (entry.isFile()) yield name;
  }
}

/** Removes folders that hold nothing any more, and makes that safe. */
async function removeEmpty(folder: string, root: string): Promise<void> {
  if (folder !== root && (await isRemoved(folder))) return removeEmpty(dirname(folder), root);
  await flushFolder(folder).catch(absent);
}

const isRemoved = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    (error: unknown) => {
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
      absent(error);
      return true;
    },
  );

async function clearAbandoned(unfinished: string): Promise<void> {
  for (const name of await readdir(unfinished)) {
    const file = join(unfinished, name);
    const stats = await stat(file).catch(absent);
    if (stats && stats.mtimeMs < Date.now() - ABANDONED_MS) await rm(file, { force: true });
  }
}

/** A full disk, a failing one, one that may not be written: trying again may help, and nothing is known to be lost. */
const available = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((cause: unknown) => {
    throw new Failure('blob.unavailable', { cause });
  });

function absent(error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return undefined;
  throw error;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
