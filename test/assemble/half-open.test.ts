import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVault } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';

it('a store that cannot be opened to the end is free for the next try', async () => {
  const data = mkdtempSync(join(tmpdir(), 'docket-half-'));
  const schedule = join(data, 'retention.yaml');
  writeFileSync(schedule, 'documents: for ever');
  const env = { DOCKET_ZONE: 'masked', DOCKET_DATA: join(data, 'store') };
  const broken = readConfig({ ...env, DOCKET_RETENTION: schedule });
  await expect(openVault(broken)).rejects.toMatchObject({ code: 'policy.invalid' });
  const vault = await openVault(readConfig(env));
  await vault.close();
});
