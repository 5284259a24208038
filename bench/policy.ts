import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Facts } from '../src/domain/facts.ts';
import { evaluate } from '../src/policy/evaluate.ts';
import { loadPolicy } from '../src/policy/load.ts';
import { NOTHING } from '../src/policy/scenarios.ts';

/** How many applications the policy that Docket brings decides a second on one core, trace and all. `node --import tsx bench/policy.ts` */
const ROOT = resolve(import.meta.dirname, '..');
const GOAL = 50_000;
const ROUND = 20_000;
const RUNS = 7;

const clean: Facts = {
  ...NOTHING,
  minConfidence: 0.97,
  confidence: { fullName: 0.97, dateOfBirth: 0.99, address: 0.97, nationality: 0.98, employerName: 0.97 },
  attributes: { fullName: 'Anna Maria Eriksson', dateOfBirth: '1974-08-12', address: '100 Example Street' },
  documents: { passport: 1, 'utility-bill': 1, 'application-form': 1 },
  ages: { 'utility-bill': 21, 'application-form': 12 },
  amount: 12_000,
  currency: 'USD',
  country: 'USA',
  product: 'current-account',
};
/** From one that every rule is tried on to one that the first rule stops. */
const KINDS: readonly Facts[] = [
  clean,
  { ...clean, amount: 90_000 },
  { ...clean, minConfidence: 0.7 },
  { ...clean, conflicts: 1, conflicting: ['address'] },
  { ...clean, missing: ['passport.expiryDate'] },
  { ...clean, failedChecks: ['passport.mrz:mrz-check-digits', 'w2.wages:within'] },
];

const policy = loadPolicy();
round(KINDS); // the engine is slow until it is warm
const mixed = best(KINDS);
const slowest = best([clean]);
const figures = { perSecond: mixed, slowestPerSecond: slowest, goal: GOAL };
console.table([figures]);
mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
writeFileSync(
  join(ROOT, 'bench/results/policy.json'),
  `${JSON.stringify({ schema: 'docket.bench.policy.v1', node: process.version, rules: policy.rules.length, ...figures }, null, 2)}\n`,
);
if (slowest < GOAL) process.exitCode = 1;

/** The best of several runs: a shared machine only ever takes time away. */
function best(kinds: readonly Facts[]): number {
  return Math.max(...Array.from({ length: RUNS }, () => round(kinds)));
}

function round(kinds: readonly Facts[]): number {
  const started = performance.now();
  for (let at = 0; at < ROUND; at++) evaluate(policy, kinds[at % kinds.length] ?? clean);
  return Math.round((ROUND / (performance.now() - started)) * 1_000);
}
