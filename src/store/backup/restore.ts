import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Actor, Role } from '../../domain/actor.ts';
import { Failure } from '../../domain/failure.ts';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';
import type { ObjectStore, RestoreSummary, SecondPlace } from '../../pipeline/store-ports.ts';
import { knownActor } from '../actors.ts';
import { checkpointSigner } from '../audit/checkpoint.ts';
import { genesis } from '../audit/hash.ts';
import { recordEvent } from '../audit/record.ts';
import { tipOf } from '../audit/rows.ts';
import type { Tx } from '../context.ts';
import { derive } from '../encryption.ts';
import { removeRows } from '../erasure.ts';
import { AUDIT_SIGNING } from '../keys/store-secrets.ts';
import { migrate } from '../migrate.ts';
import type { Database } from '../schema.ts';
import { createSettings, readSetting, writeSetting } from '../settings.ts';
import type { CheckedBackup } from './check.ts';
import { inParallel } from './in-parallel.ts';
import { insertRows, TRAVELLING } from './tables.ts';

export interface RestoreTarget {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly secondPlace: SecondPlace;
  readonly tenant: string;
  readonly operator: Operator;
}

/** Who restores: made known, with these roles, where the backup does not know them. */
export type Operator = Pick<Actor, 'subject' | 'kind'> & { readonly roles: readonly Role[] };

/** Rows that wait to be put in together. */
const BATCH = 100;

/** Fills an empty store. Bytes first, then everything else and the zone's stamp in one transaction: what was cut short is still empty, and can be done again. */
export async function restoreBackup(target: RestoreTarget, backup: CheckedBackup): Promise<RestoreSummary> {
  const { database, objects } = target;
  const { manifest, folder } = backup;
  await createSettings(database);
  if ((await readSetting(database, 'zone')) !== undefined) throw new Failure('restore.not-empty');
  await migrate(database, manifest.version);
  const blobs = Object.keys(manifest.files).flatMap((file) => (file.startsWith('blobs/') ? [file.slice(6)] : []));
  await inParallel(blobs, async (blob) => objects.write(blob, await readFile(join(folder, 'blobs', blob))));
  const restored = await database
    .transaction()
    .execute((transaction) => restoreRows(transaction, target, backup, blobs));
  await migrate(database);
  return restored;
}

async function restoreRows(
  transaction: Tx,
  { tenant, operator, secondPlace }: RestoreTarget,
  { folder, manifest, keys, dataKey }: CheckedBackup,
  blobs: readonly string[],
): Promise<RestoreSummary> {
  await requireEmpty(transaction);
  for (const table of TRAVELLING)
    for await (const rows of linesOf(join(folder, 'tables', `${table}.jsonl`)))
      await insertRows(transaction, table, rows);
  const wrapped = keys.map(({ key, ...row }) => JSON.stringify({ ...row, key_id: key, made_at: manifest.at }));
  while (wrapped.length > 0) await insertRows(transaction, 'keys', wrapped.splice(0, BATCH));
  const tip = await tipOf(transaction);
  const { id: actor } = await knownActor(transaction, tenant, operator);
  await freeSteps(transaction);
  await sql`update documents set blob = null where not blob = any(${blobs})`.execute(transaction); // they expired while the backup was made
  const erased = await eraseKeyless(transaction, tenant, actor);
  const restored = { ...(await countsOf(transaction)), erased };
  await recordEvent(transaction, tenant, { type: 'store.restored', actor, facts: restored });
  await writeSetting(transaction, 'store', manifest.store);
  await writeSetting(transaction, 'zone', manifest.zone);
  // Before the commit: without the mark, checkpoints from after the backup would speak of a cut; with the mark and no restored store, they lose nothing.
  const signer = checkpointSigner(manifest.store, derive(dataKey, AUDIT_SIGNING));
  const { position, hash } = tip ?? { position: 0, hash: genesis(manifest.store) };
  await secondPlace.append('checkpoints', signer.line(position, hash, 'docket.restored.v1'));
  return restored;
}

/** A store that is being made, or was restored by another process meanwhile, has its own key already. */
async function requireEmpty(transaction: Tx): Promise<void> {
  await sql`lock table keys in exclusive mode`.execute(transaction);
  const { rows } = await sql`select from keys limit 1`.execute(transaction);
  if (rows.length > 0) throw new Failure('restore.not-empty');
}

/** Ended by line feeds alone: `readline` takes other characters for ends too, which may stand within a text. */
async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const batch: string[] = [];
  let begun = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${begun}${chunk}`.split('\n');
    begun = lines.pop() ?? '';
    batch.push(...lines);
    while (batch.length >= BATCH) yield batch.splice(0, BATCH);
  }
  if (batch.length > 0) yield batch;
}

/** Whoever held a step is gone, and so are all wake-ups: the reconciler's next look brings them back, under ids that no queue has seen. */
const freeSteps = (transaction: Tx) =>
  sql`update steps set state = 'due', holder = null, lease_until = null, due_at = clock_timestamp(),
    woken_at = clock_timestamp() - interval '1 day', wakes = wakes + 1 where state in ('due', 'leased')`.execute(
    transaction,
  );

async function countsOf(transaction: Tx): Promise<{ applications: number; files: number }> {
  const { rows } = await sql<{ applications: number; files: number }>`select
    (select count(*)::int from applications where state <> 'erased') as applications,
    (select count(distinct blob)::int from documents) as files`.execute(transaction);
  return rows[0] ?? { applications: 0, files: 0 };
}

/** Applications that were erased between the backup and its key file: nothing of them can be read any more. */
async function eraseKeyless(transaction: Tx, tenant: string, actor: ActorId): Promise<number> {
  const { rows } = await sql<{ id: ApplicationId }>`
    select id from applications where state <> 'erased'
      and not exists (select from keys where keys.tenant = applications.tenant and subject = id)`.execute(transaction);
  for (const { id } of rows) await removeRows(transaction, tenant, id, actor);
  return rows.length;
}
