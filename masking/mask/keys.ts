import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../src/domain/failure.ts';
import { refuseWeakKey } from '../weak-key.ts';

/** The masking key of a file that only its owner can open; raw bytes, or the same in hexadecimal or base64. */
export async function readMaskingKey(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) throw badKey('DOCKET_MASKING_KEY_FILE', 'is not set');
  const file = await stat(path).catch((cause: unknown) => {
    throw badKey('DOCKET_MASKING_KEY_FILE', 'names no file that can be opened', cause);
  });
  if (process.platform !== 'win32' && (file.mode & 0o077) !== 0)
    throw badKey('DOCKET_MASKING_KEY_FILE', 'can be read by others than its owner: chmod 600');
  const key = decoded(await readFile(path));
  refuseWeakKey(key);
  return key;
}

function decoded(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1').trim();
  if (/^(?:[0-9a-f]{2}){32,}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[\w+/-]{43,}={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  return bytes;
}

/** An Ed25519 key in PEM, for those who keep theirs elsewhere. */
export async function readSigningKey(path: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await readFile(path, 'utf8'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw badKey('DOCKET_SIGNING_KEY_FILE', 'names no key that can be opened', cause);
  }
  throw badKey('DOCKET_SIGNING_KEY_FILE', 'names a key that is not Ed25519');
}

const badKey = (at: string, says: string, cause?: unknown): Failure =>
  new Failure(at.includes('MASKING') ? 'masking-key.weak' : 'config.invalid', { problems: [{ at, says }], cause });
