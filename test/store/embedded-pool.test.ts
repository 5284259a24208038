import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/store/embedded-database.ts';

it('the embedded database lets timers in while it is asked without a pause, in a transaction too', async () => {
  const { pool, close } = await openEmbeddedDatabase(join(mkdtempSync(join(tmpdir(), 'docket-pool-')), 'database'));
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const askOften = async (asked: Pick<typeof pool, 'query'>) => {
    for (let count = 0; count < 500; count += 1) await asked.query('select 1');
    return ticks;
  };
  const outside = await askOften(pool);
  const client = await pool.connect();
  await client.query('begin');
  const inside = await askOften(client);
  await client.release();
  clearInterval(timer);
  await close();
  expect(outside).toBeGreaterThan(0);
  expect(inside).toBeGreaterThan(outside);
});
