import { randomBytes } from 'node:crypto';
import { link, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { KeyProvider } from '../../pipeline/store-ports.ts';
import { flushFolder, writeDurably } from '../durable-file.ts';
import { lockFolder } from '../folder-lock.ts';
import { type KeyRing, keyProvider, ringOf } from './key-ring.ts';
import { formatKey, newKey } from './token.ts';

/** The keys in a file that only its owner may read. Made once, with the store (`mayMake`): a lost key must not be replaced by one that opens nothing. A key that another process adds is seen at once. */
export async function fileKeys(
  path: string,
  zone: string,
  { mayMake }: { readonly mayMake: boolean },
): Promise<KeyProvider> {
  if (mayMake) await makeOnce(path, `${formatKey(newKey(), zone)}\n`);
  let known = await ringIn(path, zone);
  const now = async () => {
    if ((await markOf(path)) !== known.mark) known = await ringIn(path, zone);
    return known.ring;
  };
  return keyProvider(zone, { now, holding: async (id) => (known.ring.sealers.has(id) ? known.ring : now()) });
}

/** Puts a new current key before the others, which go on opening what they wrapped; gives its id. One process at a time: else the key of one could be lost. */
export async function addKey(path: string, zone: string): Promise<string> {
  const unlock = lockFolder(`${path}.change`);
  try {
    const { text } = await readKeyFile(path);
    ringOf(text, zone);
    const key = newKey();
    await writeDurably(path, Buffer.from(`${formatKey(key, zone)}\n${text}`));
    return key.id;
  } finally {
    unlock();
  }
}

/** Of two processes that start a store together, one makes the file and both use it: a link fails where the name is taken. */
async function makeOnce(path: string, text: string): Promise<void> {
  if (await isThere(path)) return;
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeDurably(draft, Buffer.from(text));
  try {
    await link(draft, path);
    await flushFolder(dirname(path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function ringIn(path: string, zone: string): Promise<{ readonly ring: KeyRing; readonly mark: string }> {
  const { text, mark } = await readKeyFile(path);
  return { ring: ringOf(text, zone), mark };
}

async function readKeyFile(path: string): Promise<{ readonly text: string; readonly mark: string }> {
  const file = await open(path, 'r').catch(absent);
  try {
    const stats = await file.stat(); // before the text: a change in between is then seen the next time
    requirePrivate(stats.mode);
    return { text: await file.readFile('utf8'), mark: markFrom(stats) };
  } finally {
    await file.close();
  }
}

/** What another content would change: a key is added by putting a new file in the old one's place. */
const markOf = async (path: string): Promise<string> => markFrom(await stat(path).catch(absent));

const markFrom = ({ ino, mtimeMs, size }: { ino: number; mtimeMs: number; size: number }): string =>
  `${ino} ${mtimeMs} ${size}`;

/** Windows has no such bits. */
function requirePrivate(mode: number): void {
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new Failure('config.invalid', {
    problems: [{ at: 'DOCKET_KEY_FILE', says: 'must name a file that nobody but its owner can read (chmod 600)' }],
  });
}

function absent(cause: unknown): never {
  const gone = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR'].includes(codeOf(cause));
  throw new Failure(gone ? 'key.missing' : 'store.unavailable', { cause });
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
