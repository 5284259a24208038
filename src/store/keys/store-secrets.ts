import { createHmac } from 'node:crypto';
import { derive } from '../encryption.ts';
import { type DataKeys, STORE } from './data-keys.ts';

/** The purpose of the seed that checkpoints are signed from. */
export const AUDIT_SIGNING = 'audit-signing';

/** What the store itself must keep secret, all out of its own data key. */
export interface StoreSecrets {
  /** The seed of the key that signs the audit log's checkpoints. */
  readonly auditSeed: Buffer;
  /** A keyed hash: equal values of a column can be found, none can be read or guessed without the key. */
  index(column: string, value: string | Uint8Array): Buffer;
}

/** The store's key is made with the store (`keys.make(STORE)`); where it is gone this fails with `key.missing`, as a new one would find nothing again. */
export async function storeSecrets(keys: DataKeys): Promise<StoreSecrets> {
  const indexKey = await keys.derived(STORE, 'index');
  return {
    auditSeed: await keys.derived(STORE, AUDIT_SIGNING),
    index: (column, value) => createHmac('sha256', derive(indexKey, column)).update(inForm(column, value)).digest(),
  };
}

/** People write a reference now in capitals, now not; keys and bytes are what they are. */
const inForm = (column: string, value: string | Uint8Array): string | Uint8Array =>
  column === 'reference' && typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : value;
