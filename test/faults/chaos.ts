import { parseArgs } from 'node:util';
import { FAULTS, type Fault, type Form } from './faults.ts';
import type { Tier } from './rig.ts';
import { type Outcome, runFault } from './run.ts';
import { table } from './table.ts';

/** `npm run chaos`: does harm to a Docket of its own and holds what is left against what was promised. Exits 9 where a promise was broken. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    tier: { type: 'string' },
    fault: { type: 'string', multiple: true },
    short: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seed = Number(values.seed);
const form: Form = values.short ? 'short' : 'long';
const tiers: readonly Tier[] =
  values.tier === 'embedded' || values.tier === 'server' ? [values.tier] : ['embedded', 'server'];

if (values.list)
  for (const { name, tiers, does } of FAULTS) say(`${name.padEnd(16)} ${tiers.join(', ').padEnd(18)} ${does}`);
else process.exitCode = (await runAll()) ? 0 : 9;

async function runAll(): Promise<boolean> {
  say(`seed ${seed}, ${form} form`);
  const outcomes: Outcome[] = [];
  for (const fault of chosen())
    for (const tier of tiers.filter((tier) => fault.tiers.includes(tier))) {
      say(`\n${fault.name} on the ${tier} tier: ${fault.does}`);
      const documents = values.jobs === undefined ? {} : { documents: Number(values.jobs) };
      outcomes.push(await runFault(fault, { tier, form, seed, ...documents, onEntry: say }));
    }
  say(`\n${table(outcomes)}`);
  return outcomes.every(({ broken }) => broken.length === 0);
}

function chosen(): readonly Fault[] {
  const names = values.fault;
  const unknown = names?.filter((name) => !FAULTS.some((fault) => fault.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}: see --list`);
  if (names) return FAULTS.filter(({ name }) => names.includes(name));
  return form === 'short' ? FAULTS.filter(({ always }) => always) : FAULTS;
}
