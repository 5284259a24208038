import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedDatabase, tidy } from '../../src/store/embedded-database.ts';

it('the embedded database gives the space of deleted rows back when it is tidied', async () => {
  const { pool, close } = await openEmbeddedDatabase(join(mkdtempSync(join(tmpdir(), 'docket-tidy-')), 'database'));
  const size = async () =>
    (await pool.query<{ size: number }>(`select pg_relation_size('jobs')::int as size`)).rows[0]?.size;
  await pool.query('create table jobs (id integer primary key)');
  await pool.query('insert into jobs select generate_series(1, 5000)');
  await pool.query('delete from jobs');
  expect(await size()).toBeGreaterThan(0);
  await tidy(pool);
  expect(await size()).toBe(0);
  await close();
});
