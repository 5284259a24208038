import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { packetsOf } from '../masking/synthesise/order.ts';

/**
 * What each packet more leaves behind in memory: the slope of the heap after collection, by least squares over 300 packets.
 * No scans, so that it is drawing that is measured; the first 50 packets fill caches and do not count.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PACKETS = Number(process.argv[2] ?? 300);
const [WARM, STEP, GOAL] = [50, 10, 5];

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const renderer = { image: () => Promise.reject(new Error('Nothing is scanned here')) };
const order = { seed: 'memory', types: ['pay-slip', 'w2', 'passport'] as const, scenarios: ['clean-approval'] };

const points: { packets: number; kilobytes: number }[] = [];
let packets = 0;
for await (const { files } of packetsOf(order, WARM + PACKETS, renderer)) {
  if (files.length < 3) throw new Error('A packet without papers');
  packets++;
  if (packets < WARM || packets % STEP !== 0) continue;
  collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  points.push({ packets, kilobytes: (heapUsed + external + arrayBuffers) / 1024 });
}

const slope = Math.round(slopeOf(points) * 100) / 100;
console.log(`${slope} KB a packet over ${PACKETS} packets (goal: at most ${GOAL})`);
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/drawing-memory.json'),
  `${JSON.stringify({ schema: 'docket.bench.drawing-memory.v1', node: process.version, packets: PACKETS, goal: GOAL, slope }, null, 2)}\n`,
);
process.exitCode = slope <= GOAL ? 0 : 1;

function slopeOf(all: readonly { packets: number; kilobytes: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(all.map((point) => point.packets)), mean(all.map((point) => point.kilobytes))];
  const up = all.reduce((sum, point) => sum + (point.packets - x) * (point.kilobytes - y), 0);
  return up / all.reduce((sum, point) => sum + (point.packets - x) ** 2, 0);
}
