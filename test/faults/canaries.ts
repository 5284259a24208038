import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreOf } from '../../src/store/index.ts';
import { findServers } from '../support/servers.ts';
import { withRedis } from './harm-redis.ts';
import { canariesOf, packetOf, packetsOf } from './papers.ts';
import type { Rig } from './rig.ts';
import { type Scanner, scannerFor } from './scan.ts';

/** Looks for every personal value of the load wherever this Docket has written; gives the places that hold one. */
export async function searchForValues(rig: Rig): Promise<string[]> {
  const { history } = rig;
  const packets = Array.from({ length: packetsOf(rig.load) }, (_, number) => packetOf(rig.load, number));
  const values = packets.flatMap(canariesOf);
  const scanner = scannerFor(values);
  const hits = await placesWith(rig, scanner);
  history.note(`${values.length} values looked for: ${hits.length} places hold one`);
  const planted = await plant(rig, values[0] ?? '');
  const found = await placesWith(rig, scanner);
  const missed = planted.filter((place) => !found.some((hit) => hit.includes(place)));
  history.note(`planted in ${planted.length} places, found in ${planted.length - missed.length}`);
  return [
    ...hits.map((place) => `a personal value stands in ${place}`),
    ...missed.map((place) => `the search did not find what was planted in ${place}`),
  ];
}

async function placesWith(rig: Rig, scanner: Scanner): Promise<string[]> {
  if (rig.redis)
    await withRedis(rig, async (redis) => {
      await redis.config('SET', 'rdbcompression', 'no');
      await redis.save();
    });
  const folders = [
    rig.folder,
    ...(rig.redis ? [rig.redis.folder] : []),
    ...(rig.postgres ? [rig.postgres.folder] : []),
  ];
  const dump = await dumped(rig);
  return [...folders.flatMap((folder) => scanner.inFiles(folder)), ...(scanner.inBytes(dump) > 0 ? ['dump'] : [])];
}

/** Every row in text, since files may hold them compressed. */
async function dumped({ config, postgres }: Rig): Promise<Buffer> {
  const { postgres: programs } = findServers();
  if (postgres && programs && config.database)
    return execFileSync(join(programs, 'pg_dump'), [config.database], { maxBuffer: 1 << 30 });
  const opened = await openStoreOf(config);
  const pool: { query(text: string): Promise<{ rows: unknown[] }> } = opened.pool;
  const tables = await pool.query(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows as { name: string }[]) {
    const { rows } = await pool.query(`select t::text as text from ${name} t`);
    texts.push(...(rows as { text: string }[]).map(({ text }) => text));
  }
  await opened.close();
  return Buffer.from(texts.join('\n'));
}

/** A search that finds nothing proves something only if it can find: a value in each kind of place, in an encoding each. */
async function plant(rig: Rig, value: string): Promise<string[]> {
  writeFileSync(join(rig.folder, 'tmp', 'planted'), encodeURIComponent(value));
  const opened = await openStoreOf(rig.config);
  const pool: { query(text: string): Promise<unknown> } = opened.pool;
  await pool.query(`insert into settings values ('planted', '${Buffer.from(value).toString('hex')}')`);
  await opened.close();
  const places = [join('tmp', 'planted'), 'dump'];
  if (!rig.redis) return [...places, join('data', 'database')];
  await withRedis(rig, (redis) => redis.set('planted', Buffer.from(value).toString('base64')));
  return [...places, rig.redis.folder];
}
