import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newActorId, newApplicationId } from '../../src/domain/ids.ts';
import { openAudit } from '../../src/store/audit/index.ts';
import { openEmbeddedDatabase } from '../../src/store/embedded-database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createSettings } from '../../src/store/settings.ts';

const embedded = await openEmbeddedDatabase(mkdtempSync(join(tmpdir(), 'docket-audit-')));
await createSettings(embedded.database);
await migrate(embedded.database);
afterAll(() => embedded.close());

describe('the audit log', () => {
  it('is whole as long as nobody changes it', async () => {
    const lines: string[] = [];
    const place = { append: async (line: string) => void lines.push(line), lines: async () => lines };
    const audit = openAudit(embedded.database, { tenant: 'default', store: 's', seed: randomBytes(32), place });
    const application = newApplicationId();
    for (let i = 0; i < 20; i += 1)
      await audit.record({ type: 'application.held', actor: newActorId(), application, facts: { i } });
    expect(await audit.link()).toBe(20);
    await audit.checkpoint();
    expect(await audit.verify()).toEqual({ events: 20, checkpoints: 2, findings: [] });
    expect(await audit.of(application)).toHaveLength(20);
  });
});
