import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import type { BackupSummary, ObjectStore } from '../../pipeline/store-ports.ts';
import type { Tx } from '../context.ts';
import { flushFolder, writeDurably } from '../durable-file.ts';
import { type DataKeys, STORE } from '../keys/data-keys.ts';
import { NEWEST_SCHEMA } from '../migrate.ts';
import { fileObjects } from '../objects/files.ts';
import type { Database } from '../schema.ts';
import { inParallel } from './in-parallel.ts';
import { type Manifest, sealKeyFile, sealManifest, type WrappedKey } from './manifest.ts';
import { rowsOf, TRAVELLING } from './tables.ts';

export interface BackupSource {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly keys: DataKeys;
  readonly zone: string;
  /** Which store this is. */
  readonly id: string;
}

/** Out of the store's own key: what shows that a backup was not changed. */
export const BACKUP_PURPOSE = 'backup';

/**
 * A copy of the store as of one moment, while others work on it: rows first, in one snapshot, then the bytes that they
 * name, and the manifest last. What is encrypted stays so. Nothing counts as a backup before its manifest is written.
 */
export async function writeBackup(source: BackupSource, folder: string, keyFile: string): Promise<BackupSummary> {
  await makeEmpty(folder);
  const { database, keys, zone, id } = source;
  const macKey = await keys.derived(STORE, BACKUP_PURPOSE);
  const snapshot = await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => writeRows(transaction, folder));
  const { at, wrapped, blobs, rows } = snapshot;
  const copied = await copyBlobs(source, blobs, join(folder, 'blobs'));
  const files = { ...snapshot.files, ...copied };
  const head = { store: id, zone, at };
  await writeDurably(
    keyFile,
    Buffer.from(sealKeyFile({ schema: 'docket.backup-keys.v1', ...head, keys: [...wrapped] }, macKey)),
  );
  const manifest: Manifest = { schema: 'docket.backup.v1', ...head, version: NEWEST_SCHEMA, rows, files };
  await writeDurably(join(folder, 'manifest.json'), Buffer.from(sealManifest(manifest, macKey)));
  return { applications: rows.applications ?? 0, files: Object.keys(copied).length, keys: wrapped.length };
}

/** An old file between the new ones would be no part of this backup, and one that is there may be somebody's only other. */
async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length === 0) return;
  throw new Failure('usage.invalid', { problems: [{ at: '--out', says: 'must be a new or an empty folder' }] });
}

interface Snapshot {
  readonly at: string;
  readonly rows: Manifest['rows'];
  readonly files: Manifest['files'];
  readonly wrapped: readonly WrappedKey[];
  readonly blobs: readonly string[];
}

async function writeRows(transaction: Tx, folder: string): Promise<Snapshot> {
  const rows: Manifest['rows'] = {};
  const files: Manifest['files'] = {};
  await mkdir(join(folder, 'tables'), { mode: 0o700 });
  for (const table of TRAVELLING) {
    const file = await writeLines(join(folder, 'tables', `${table}.jsonl`), rowsOf(transaction, table));
    rows[table] = file.lines;
    files[`tables/${table}.jsonl`] = { bytes: file.bytes, sha256: file.sha256 };
  }
  await flushFolder(join(folder, 'tables'));
  const wrapped = await transaction.selectFrom('keys').selectAll().orderBy('tenant').orderBy('subject').execute();
  const named = await transaction
    .selectFrom('documents')
    .select('blob')
    .distinct()
    .where('blob', 'is not', null)
    .execute();
  const { rows: now } = await sql<{ at: Date }>`select transaction_timestamp() as at`.execute(transaction);
  return {
    at: (now[0]?.at ?? new Date()).toISOString(),
    rows,
    files,
    wrapped: wrapped.map(({ tenant, subject, key_id, wrapped }) => ({
      tenant,
      subject,
      key: key_id,
      wrapped: wrapped.toString('base64'),
    })),
    blobs: named.flatMap(({ blob }) => (blob === null ? [] : [blob])),
  };
}

async function writeLines(
  path: string,
  batches: AsyncIterable<readonly string[]>,
): Promise<{ readonly lines: number; readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const batch of batches) {
      const text = Buffer.from(batch.map((line) => `${line}\n`).join(''));
      await file.appendFile(text);
      hash.update(text);
      lines += batch.length;
      bytes += text.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { lines, bytes, sha256: hash.digest('hex') };
}

/** Ciphertext as it lies there. Bytes that were erased or expired since the snapshot are left out; bytes that should be there are not. */
async function copyBlobs(
  { database, objects }: BackupSource,
  blobs: readonly string[],
  folder: string,
): Promise<Manifest['files']> {
  const copies = await fileObjects(folder);
  const files: Manifest['files'] = {};
  await inParallel(blobs, async (blob) => {
    const bytes = await readIfNamed(database, objects, blob);
    if (!bytes) return;
    await copies.write(blob, bytes);
    files[`blobs/${blob}`] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return files;
}

async function readIfNamed(database: Database, objects: ObjectStore, blob: string): Promise<Uint8Array | undefined> {
  try {
    return await objects.read(blob);
  } catch (error) {
    const named = await database.selectFrom('documents').select('id').where('blob', '=', blob).executeTakeFirst();
    if (named) throw error;
    return undefined;
  }
}
