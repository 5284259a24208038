import type { Transaction } from 'kysely';
import type { ActorId } from '../domain/ids.ts';
import type { Boxes } from './keys/boxes.ts';
import type { StoreSecrets } from './keys/store-secrets.ts';
import type { Database, Tables } from './schema.ts';

/** What every part of the store works with. */
export interface StoreContext {
  readonly database: Database;
  readonly tenant: string;
  /** Encryption, a key for each application. */
  readonly boxes: Boxes;
  readonly secrets: StoreSecrets;
  /** Who acts where no person does. */
  readonly system: ActorId;
}

export type Tx = Transaction<Tables>;
