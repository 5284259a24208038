import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../src/domain/failure.ts';
import { sha256 } from './canonical.ts';
import type { Manifest } from './manifest.ts';
import { SAMPLES_PUBLIC_KEY } from './samples-key.ts';

/** A key whose signature is believed, and for which kinds of dataset. */
export interface TrustedKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly modes: readonly Manifest['mode'][];
}

export const publicHalf = (privateKey: KeyObject): KeyObject => createPublicKey(privateKey);
export const newSigningKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
export const exportPublicKey = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64');
export const keyIdOf = (publicKey: KeyObject): string =>
  sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 16);

export const trust = (publicKey: KeyObject, modes: readonly Manifest['mode'][] = ['synthetic']): TrustedKey => ({
  id: keyIdOf(publicKey),
  publicKey,
  modes,
});

/** The key that signed samples/: its public half is pinned here, its private half was thrown away. */
export const samplesKey = (): TrustedKey =>
  trust(createPublicKey({ key: Buffer.from(SAMPLES_PUBLIC_KEY, 'base64'), format: 'der', type: 'spki' }));

const KEY_FILE = 'synthetic-ed25519.pem';

const MASKED_KEY_FILE = 'masked-ed25519.pem';

/** This user's own signing key, trusted for synthetic data only. */
export const openUserKey = (folder: string): Promise<KeyObject> => openKey(folder, KEY_FILE);

/** Production's own key for masked data; other zones trust it by its public half. */
export const openMaskedKey = (folder: string): Promise<KeyObject> => openKey(folder, MASKED_KEY_FILE);

/** Made at the first use, readable by nobody else. */
async function openKey(folder: string, file: string): Promise<KeyObject> {
  const path = join(folder, file);
  const made = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(made, newSigningKey().export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    await link(made, path); // whole or not at all: of two processes that start at once, one key wins and both read it
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(made);
  }
  return createPrivateKey(await readFile(path, 'utf8'));
}

/** The keys believed on this machine: the pinned one, the user's own where there is one, and those of a file for masked datasets. */
export async function trustedKeys(folder: string, file?: string): Promise<TrustedKey[]> {
  const pem = await readFile(join(folder, KEY_FILE), 'utf8').catch(() => undefined);
  const own = pem === undefined ? [] : [trust(publicHalf(createPrivateKey(pem)))];
  return [samplesKey(), ...own, ...(file === undefined ? [] : await keysIn(file))];
}

/** Public keys as `docket mask` prints them, one a line; `#` begins a remark. They are believed for masked datasets alone. */
async function keysIn(file: string): Promise<TrustedKey[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.replace(/#.*/, '').trim());
    return lines.filter(Boolean).map((line) => trust(readPublicKey(line), ['masked']));
  } catch (cause) {
    const problems = [{ at: 'DOCKET_TRUSTED_KEYS', says: 'must name a file of public keys, one a line' }];
    throw new Failure('config.invalid', { problems, cause });
  }
}

const readPublicKey = (text: string): KeyObject => {
  const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('Not an Ed25519 key');
  return key;
};
