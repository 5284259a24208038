import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../../src/store/embedded-database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createSettings } from '../../src/store/settings.ts';

/** An empty migrated database in a folder of its own, gone after `close`. */
export async function newEmbeddedDatabase(): Promise<EmbeddedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-keys-'));
  const embedded = await openEmbeddedDatabase(join(folder, 'database'));
  await createSettings(embedded.database);
  await migrate(embedded.database);
  return { ...embedded, close: () => embedded.close().finally(() => rmSync(folder, { recursive: true, force: true })) };
}
