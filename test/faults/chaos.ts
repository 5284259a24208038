import { parseArgs } from 'node:util';
import { findOrInstallServers } from '../support/servers.ts';
import { FAULTS, type Fault, type Form } from './faults.ts';
import type { Tier } from './place.ts';
import { Rig } from './rig.ts';
import { type Outcome, runFault } from './run.ts';
import { table } from './table.ts';

/** `npm run chaos`: does harm to a Docket of its own and holds what is left against what was promised. Exits 9 where a promise was broken. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    tier: { type: 'string', multiple: true, default: ['embedded', 'server'] },
    fault: { type: 'string', multiple: true },
    short: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await Promise.all([...Rig.all].map((rig) => rig.remove()));
    process.exit(130);
  });
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seed = Number(values.seed);
const form: Form = values.short ? 'short' : 'long';

const possible = values.list ? [] : possibleTiers();

if (values.list)
  for (const { name, tiers, does } of FAULTS) say(`${name.padEnd(14)} ${tiers.join(', ').padEnd(17)} ${does}`);
else process.exitCode = (await runAll()) ? 0 : 9;

async function runAll(): Promise<boolean> {
  say(`seed ${seed}, ${form} form`);
  const runs = chosen().flatMap((fault) => tiersOf(fault).map((tier) => () => runOne(fault, tier)));
  // What is short waits most of the time, for leases to run out: together they wait once. Figures are taken one by one.
  const outcomes = form === 'short' ? await Promise.all(runs.map((run) => run())) : await inTurn(runs);
  say(`\n${table(outcomes)}`);
  return outcomes.every(({ broken }) => broken.length === 0);
}

function runOne(fault: Fault, tier: Tier): Promise<Outcome> {
  const onEntry = (entry: string) => say(`${`${fault.name}, ${tier}`.padEnd(24)} ${entry}`);
  onEntry(`         ${fault.does}`);
  const documents = values.jobs === undefined ? {} : { documents: Number(values.jobs) };
  return runFault(fault, { tier, form, seed, ...documents, onEntry });
}

async function inTurn(runs: readonly (() => Promise<Outcome>)[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const run of runs) outcomes.push(await run());
  return outcomes;
}

function chosen(): readonly Fault[] {
  const names = values.fault;
  const unknown = names?.filter((name) => !FAULTS.some((fault) => fault.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}: see --list`);
  if (names) return FAULTS.filter(({ name }) => names.includes(name));
  return form === 'short' ? FAULTS.filter(({ always }) => always) : FAULTS;
}

function tiersOf({ tiers }: Fault): readonly Tier[] {
  return tiers.filter((tier) => possible.includes(tier));
}

/** The tiers asked for, as far as this machine has their servers. */
function possibleTiers(): readonly string[] {
  if (!values.tier.includes('server')) return values.tier;
  const { redis, postgres } = findOrInstallServers();
  if (redis && postgres) return values.tier;
  say('Redis or PostgreSQL is not installed: the server tier is SKIPPED');
  return values.tier.filter((tier) => tier !== 'server');
}
