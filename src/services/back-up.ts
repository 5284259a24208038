import { isAbsolute, relative } from 'node:path';
import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import type { BackUp, BackupSummary, Store } from '../pipeline/store-ports.ts';

interface BackUpPorts {
  readonly store: Pick<Store, 'audit'>;
  readonly backUp: BackUp;
  readonly actor: Actor;
}

/** Copies the store into a folder and its wrapped keys into a file outside of it: who has both, and the zone's keys, has everything. */
export async function backUpStore(
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
  { store, backUp, actor }: BackUpPorts,
): Promise<BackupSummary> {
  if (isWithin(keyFile, folder))
    throw new Failure('usage.invalid', { problems: [{ at: '--keys-out', says: 'must lie outside the backup' }] });
  const summary = await backUp(folder, keyFile);
  await store.audit.record({ type: 'store.backed-up', actor: actor.id, facts: { ...summary } });
  return summary;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}
