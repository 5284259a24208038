import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** Places in the chain where something does not hold. */
export type Positions = RawBuilder<{ position: number }>;

/** Names what was sealed, by its ciphertext: standing in an event, it is covered by the chain, and can be checked without a key. */
export const contentOf = (sealed: readonly Uint8Array[]): string =>
  sha256(Buffer.concat(sealed.map(sha256))).toString('hex');

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The same, of these rows' column `sealed`. */
export const contentIn = (rows: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql`(select encode(sha256(coalesce(string_agg(sha256(sealed), ''::bytea order by ${order}), '')), 'hex') from (${rows}) as rows)`;
