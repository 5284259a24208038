import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keyed } from '../masking/keyed.ts';
import { SCENARIOS } from '../masking/scenarios/index.ts';
import { wilson } from '../src/calibration/measure.ts';
import { DOCUMENT_TYPES } from '../src/documents/index.ts';
import { AttributeName } from '../src/domain/attribute.ts';
import { decideApplication } from '../src/pipeline/decide-application.ts';
import { loadPolicy } from '../src/policy/load.ts';
import {
  calledOtherwise,
  LOCALE_IDS,
  type Packet,
  packetTold,
  readPacket,
  withField,
} from './reconciliation/packets.ts';
import { SEEDED } from './reconciliation/seeded.ts';
import { CALLED, VARIANTS } from './reconciliation/variants.ts';

/**
 * How many seeded contradictions are found, and how often papers that agree are said to contradict each other: invented packets
 * of seven countries, from their truth, so that reading plays no part. `--people N` says how many of each country.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PEOPLE = Number(process.argv[process.argv.indexOf('--people') + 1] || 6);
const [RECALL_GOAL, FALSE_GOAL, RATE_GOAL] = [0.99, 0.02, 2000];

const policy = loadPolicy();
const decide = (packet: Packet) => {
  const { application, extractions } = readPacket(packet);
  return decideApplication(application, extractions, policy, DOCUMENT_TYPES, packet.form.receivedOn);
};

interface Count {
  hits: number;
  all: number;
}
const counts = new Map<string, Count>();
const missed: string[] = [];
function count(hit: boolean, wrong: string | undefined, ...names: string[]): void {
  for (const name of names) {
    const { hits, all } = counts.get(name) ?? { hits: 0, all: 0 };
    counts.set(name, { hits: hits + Number(hit), all: all + 1 });
  }
  if (wrong !== undefined) missed.push(`${names.at(-1)}: ${wrong}`);
}

/** Where the variants and contradictions go: papers that a clerk fills in. */
const PLACES = {
  fullName: ['utility-bill', 'accountHolder'],
  address: ['utility-bill', 'serviceAddress'],
  employerName: ['pay-slip', 'employerName'],
} as const;

const clean: Packet[] = [];
for (const locale of LOCALE_IDS)
  for (let person = 0; person < PEOPLE; person++) {
    const seed = `reconciliation ${locale} ${person}`;
    const packet = await packetTold('clean-approval', locale, seed);
    if (!packet) continue;
    clean.push(packet);
    countFalse(packet, locale, 'as drawn');
    if (person === 0)
      for (const [long, short] of Object.entries(CALLED[locale]))
        countFalse(calledOtherwise(packet, long, short), locale, 'fullName, short form');
    for (const variant of VARIANTS) {
      const [type, field] = PLACES[variant.attribute as keyof typeof PLACES];
      const written = withField(packet, type, field, (value) => variant.write(value, locale));
      if (written) countFalse(written, locale, `${variant.attribute}, ${variant.name}`);
    }
    for (const [at, { attribute, kind, into }] of SEEDED.entries()) {
      const seeded = into(packet, keyed(seed).at(`${at}`), locale);
      const conflict = seeded && decide(seeded).attributes[attribute]?.conflict;
      if (!seeded) continue;
      const where = `${locale} ${JSON.stringify(seeded.papers.map(({ fields }) => fields.accountHolder ?? fields.serviceAddress ?? ''))}`;
      count(conflict !== undefined, conflict ? undefined : where, 'recall', `recall of ${attribute}, ${kind}`);
      if (conflict) count(conflict.kind === kind, undefined, 'kind told', `kind told of ${attribute}, ${kind}`);
    }
  }

/** Stories without a scan: what reading adds is measured elsewhere. */
for (const { id } of SCENARIOS)
  for (let person = 0; person < PEOPLE; person++) {
    const packet = await packetTold(id, 'en-US', `reconciliation story ${person}`);
    if (!packet) continue;
    const { attributes } = decide(packet);
    for (const name of AttributeName.options) {
      const has = attributes[name]?.conflict !== undefined;
      if (packet.conflicts.includes(name)) count(has, has ? undefined : `${name}`, 'recall', `recall in ${id}`);
      else if (attributes[name]) count(has, has ? name : undefined, 'false', `false in ${id}`);
    }
  }

function countFalse(packet: Packet, locale: string, what: string): void {
  const { attributes } = decide(packet);
  for (const name of AttributeName.options) {
    const attribute = attributes[name];
    if (!attribute || (what !== 'as drawn' && !what.startsWith(name))) continue;
    const against = attribute.conflict?.claims[0]?.value;
    const says = against === undefined ? undefined : `${locale} ${attribute.value} ≠ ${against}`;
    count(against !== undefined, says, 'false', `false with ${what}`);
  }
}

const read = clean.map((packet) => ({ ...readPacket(packet), today: packet.form.receivedOn }));
const rate = (seconds: number): number => {
  let [decided, at] = [0, 0];
  for (const start = performance.now(); performance.now() - start < seconds * 1000; decided++, at++) {
    const { application, extractions, today } = read[at % read.length] ?? read[0] ?? fail();
    decideApplication(application, extractions, policy, DOCUMENT_TYPES, today);
  }
  return Math.round(decided / seconds);
};
function fail(): never {
  throw new Error('No packet was drawn');
}
rate(2);
const decisionsPerSecond = rate(4);

const table = Object.fromEntries(
  [...counts].map(([name, { hits, all }]) => {
    const [low, high] = wilson(hits, all);
    return [name, { share: rounded(hits / all), hits, all, low: rounded(low), high: rounded(high) }];
  }),
);
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
console.table(table);
for (const line of [...new Set(missed)].slice(0, 60)) console.log(line);
console.log(
  `recall ${table.recall?.share} (goal ${RECALL_GOAL}), false ${table.false?.share} (goal ${FALSE_GOAL}), ${decisionsPerSecond} decisions a second (goal ${RATE_GOAL})`,
);
const figures = {
  schema: 'docket.bench.reconciliation.v1',
  node: process.version,
  goals: { recall: RECALL_GOAL, false: FALSE_GOAL, decisionsPerSecond: RATE_GOAL },
  decisionsPerSecond,
  figures: table,
};
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(join(ROOT, 'bench/figures/reconciliation.json'), `${JSON.stringify(figures, null, 2)}\n`);
