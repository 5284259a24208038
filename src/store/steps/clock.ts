import { type RawBuilder, sql } from 'kysely';

// The database's own clock: the holders' clocks may disagree.
export const now = sql<Date>`clock_timestamp()`;
export const inMs = (ms: number | RawBuilder<number>) =>
  sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`;
/** No wait and no lease is as long: what lies further ahead was written before the clock was set back. */
export const isOver = (column: 'due_at' | 'lease_until') =>
  sql<boolean>`(${sql.ref(column)} <= clock_timestamp() or ${sql.ref(column)} > clock_timestamp() + interval '5 minutes')`;
