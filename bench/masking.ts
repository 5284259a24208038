import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keyedBySecret } from '../masking/keyed.ts';
import { RESERVED } from '../masking/reserved.ts';
import { uniqueIn } from '../masking/unique.ts';

/**
 * What is too many for a test: that a million identifiers never collide, and how many values change with the key. Counts, not
 * times; the million takes about half a minute.
 */
const ROOT = resolve(import.meta.dirname, '..');
const IDS = 1_000_000;
const VALUES = 100_000;
const DOMAIN = 1_000_000;
const GOAL = 0.999;
const key = (name: string): Uint8Array => createHash('sha256').update(`bench ${name}`).digest();

const drawn = new Set<string>();
let outside = 0;
for (let ordinal = 0; ordinal < IDS; ordinal++) {
  const value = uniqueIn(key('ids'), RESERVED.ssn, ordinal);
  if (!RESERVED.ssn.holds(value)) outside++;
  drawn.add(value);
}
const [one, other] = [keyedBySecret(key('one'), 'bench', 'values'), keyedBySecret(key('other'), 'bench', 'values')];
let changed = 0;
for (let n = 0; n < VALUES; n++) if (one.integer(`${n}`, DOMAIN) !== other.integer(`${n}`, DOMAIN)) changed++;

const results = { ids: IDS, collisions: IDS - drawn.size, outside, goal: GOAL, changedByKey: changed / VALUES };
console.table([results]);
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/masking.json'),
  `${JSON.stringify({ schema: 'docket.bench.masking.v1', node: process.version, ...results }, null, 2)}\n`,
);
