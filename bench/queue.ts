import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStack, type QueueConnection, type Stack } from '../src/assemble.ts';
import { readConfig } from '../src/config.ts';
import { ApplicationForm } from '../src/domain/application.ts';
import { openLog } from '../src/log.ts';
import type { OutboxEntry } from '../src/pipeline/store-ports.ts';
import { submitApplication } from '../src/services/submit-application.ts';
import { findServers, newDatabase, startPostgres, startRedis } from '../test/support/servers.ts';
import { startWorkers } from '../workers/main.ts';
import { openQueues } from '../workers/queue.ts';

/**
 * Empty steps a second through the full fenced path: lease, result, event, outbox, relay, and the step that follows,
 * beside what the queue alone does on the same tier, in alternating runs of one process. Documents are accepted before;
 * reading and understanding give nothing at once, so what is measured is what keeping the promise costs.
 */
const ROOT = resolve(import.meta.dirname, '..');
const RUNS = 3;
const CONCURRENCY = 32;
const PLANS = [
  { tier: 'embedded', goal: 100, applications: 300 },
  { tier: 'server', goal: 500, applications: 1_000 },
] as const;
type Plan = (typeof PLANS)[number];

const results = [];
for (const plan of PLANS) {
  const { redis, postgres } = findServers();
  if (plan.tier === 'server' && !(redis && postgres)) console.warn('SKIPPED: Redis or PostgreSQL is not installed');
  else results.push(await measured(plan));
}
console.table(results);
mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
writeFileSync(
  join(ROOT, 'bench/results/queue.json'),
  `${JSON.stringify({ schema: 'docket.bench.queue.v1', node: process.version, runs: RUNS, concurrency: CONCURRENCY, tiers: results }, null, 2)}\n`,
);
if (results.some(({ stepsPerSecond, goal }) => stepsPerSecond < goal)) process.exitCode = 1;

async function measured({ tier, goal, applications }: Plan) {
  const data = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const servers = tier === 'server' ? await Promise.all([startRedis(), startPostgres()]) : [];
  const [redis, postgres] = servers;
  const stack = await openStack(
    readConfig({
      DOCKET_ZONE: 'masked',
      DOCKET_DATA: data,
      ...(redis && { DOCKET_REDIS: redis.url }),
      ...(postgres && { DOCKET_DATABASE: await newDatabase(postgres.url) }),
    }),
    { mayMigrate: true },
  );
  const [ours, bare]: [number[], number[]] = [[], []];
  try {
    await fencedRun(stack, Math.ceil(applications / 10)); // warms up
    for (let run = 0; run < RUNS; run++) {
      ours.push(await fencedRun(stack, applications));
      bare.push(await bareRun(stack.queue, applications * 2, run));
    }
  } finally {
    await stack.close();
    for (const server of servers) await server.stop();
    rmSync(data, { recursive: true });
  }
  const [stepsPerSecond, bareJobsPerSecond] = [median(ours), median(bare)];
  return {
    tier,
    goal,
    stepsPerSecond,
    bareJobsPerSecond,
    bareToFenced: Math.round((bareJobsPerSecond / stepsPerSecond) * 100) / 100,
  };
}

/** Steps a second: one for each document and one for each decision. */
async function fencedRun(stack: Stack, applications: number): Promise<number> {
  await submitAll(stack, applications);
  const decided = countdown(applications);
  const { store } = stack;
  const empty: Stack = {
    ...stack,
    reading: {
      ...stack.reading,
      reader: { ...stack.reading.reader, pages: async () => [] },
      understanding: { prepare: () => {}, understand: async () => [] },
    },
    store: {
      ...store,
      async saveProposal(...args) {
        await store.saveProposal(...args);
        decided.one();
      },
    },
  };
  const begin = performance.now();
  const workers = await startWorkers(empty, { concurrency: CONCURRENCY, log: openLog('error') });
  await decided.all;
  const perSecond = (applications * 2 * 1_000) / (performance.now() - begin);
  await workers.close();
  return Math.round(perSecond);
}

async function submitAll({ store, blobs }: Stack, applications: number): Promise<void> {
  const maker = (await store.actors.known('system:bench', 'system', ['submitter'])).id;
  const form = ApplicationForm.parse({ schema: 'docket.application.v1', reference: 'BENCH', receivedOn: '2026-03-31' });
  for (let number = 0; number < applications; number++) {
    const files = [{ file: 'document.pdf', bytes: async () => Buffer.from(`%PDF-${number}`) }];
    await submitApplication({ form, files, maker }, { store, blobs, admit: async () => {}, wake: () => {} });
  }
}

/** As many jobs that do nothing, on the same queue with the same settings. */
async function bareRun(connection: QueueConnection, jobs: number, run: number): Promise<number> {
  const queues = await openQueues(connection, (error) => console.error(error.message));
  const entries = Array.from(
    { length: jobs },
    (_, number): OutboxEntry => ({ id: `bare-${run}-${number}`, job: 'read-document', payload: {} }),
  );
  const done = countdown(jobs);
  for (let at = 0; at < jobs; at += 200) await queues.publish(entries.slice(at, at + 200));
  const begin = performance.now();
  const worker = queues.work('read-document', CONCURRENCY, async () => done.one());
  await done.all;
  const perSecond = (jobs * 1_000) / (performance.now() - begin);
  await worker.close();
  await queues.close();
  return Math.round(perSecond);
}

function countdown(from: number): { readonly all: Promise<void>; one(): void } {
  let left = from;
  let finish = () => {};
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    all,
    one() {
      left--;
      if (left === 0) finish();
    },
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
