import { type Compilable, sql } from 'kysely';
import type { Tx } from './context.ts';

/** Runs writes that do not look at each other's rows in one statement: with a database in another process, asking costs more than writing. */
export async function atOnce(transaction: Tx, writes: readonly Compilable[]): Promise<void> {
  const parts = writes.map((write, index) => sql`${sql.ref(`part_${index}`)} as (${write})`);
  await sql`with ${sql.join(parts)} select`.execute(transaction);
}
