import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreOf } from '../../src/store/index.ts';
import { findServers } from '../support/servers.ts';
import { withRedis } from './harm-servers.ts';
import { canariesOf, packetOf, packetsOf } from './papers.ts';
import type { Rig } from './rig.ts';
import { type Scanner, scannerFor } from './scan.ts';

/** Looks for every personal value of the load wherever this Docket has written; tells the places that hold one. That nothing is found proves something only if the search can find: values of another packet are planted first. */
export async function searchForValues(rig: Rig): Promise<string[]> {
  const packets = packetsOf(rig.load);
  const values = Array.from({ length: packets }, (_, number) => canariesOf(packetOf(rig.load, number))).flat();
  const [planted = ''] = canariesOf(packetOf(rig.load, packets));
  const places = await plant(rig, planted);
  const found = await search(rig, scannerFor([...values, planted]));
  const hits = found.filter(([, values]) => [...values].some((value) => value !== planted));
  const missed = places.filter(
    (place) => !found.some(([where, values]) => where.includes(place) && values.has(planted)),
  );
  rig.history.note(
    `${values.length} values looked for: ${hits.length} places hold one; planted in ${places.length}, found in ${places.length - missed.length}`,
  );
  return [
    ...hits.map(([place]) => `a personal value stands in ${place}`),
    ...missed.map((place) => `the search did not find what was planted in ${place}`),
  ];
}

async function search(rig: Rig, scanner: Scanner): Promise<(readonly [string, ReadonlySet<string>])[]> {
  if (rig.place.redis)
    await withRedis(rig, async (redis) => {
      await redis.config('SET', 'rdbcompression', 'no');
      await redis.save();
    });
  const folders = [rig.place.folder, rig.place.redis?.folder, rig.place.postgres?.folder].flatMap(
    (folder) => folder ?? [],
  );
  return [...folders.flatMap((folder) => scanner.inFiles(folder)), ['dump', scanner.inBytes(await dumped(rig))]];
}

/** Every row in text, since files may hold them compressed. */
async function dumped({ place: { config, postgres } }: Rig): Promise<Buffer> {
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

/** Puts a value into each kind of place, in an encoding each. */
async function plant(rig: Rig, value: string): Promise<string[]> {
  writeFileSync(join(rig.place.folder, 'tmp', 'planted'), encodeURIComponent(value));
  const opened = await openStoreOf(rig.place.config);
  const pool: { query(text: string): Promise<unknown> } = opened.pool;
  await pool.query(`insert into settings values ('planted', '${Buffer.from(value).toString('hex')}')`);
  await opened.close();
  const places = [join('tmp', 'planted'), 'dump'];
  if (!rig.place.redis) return [...places, join('data', 'database')];
  await withRedis(rig, (redis) => redis.set('planted', Buffer.from(value).toString('base64')));
  return [...places, rig.place.redis.folder];
}
