import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { assembleLocal } from '../src/assemble.ts';
import type { Reading } from '../src/domain/extraction.ts';
import { type PacketScore, tally } from '../src/domain/score.ts';
import { evaluate } from '../src/services/evaluate.ts';
import { type LocalPorts, readLocalFile } from '../src/services/read-file.ts';

/**
 * How much is read right: the samples against their truth, and pay slips that nobody here drew (`forms/` of the
 * evaluation folder) against what is printed on them: gross pay, pay date, and no net pay, as none is printed.
 */
const ROOT = resolve(import.meta.dirname, '..');
const FORMS = join(process.env.DOCKET_EVAL ?? resolve(ROOT, '../shared/eval'), 'forms');
const DEGRADED = ['low-quality-scans'];
const GOAL = 0.97;

const FormsTruth = z.object({
  documents: z.array(z.object({ file: z.string(), truth: z.object({ text_layer: z.array(z.string()) }) })),
});

const { DOCKET_ZONE: _zone, ...env } = process.env;
const ports = await assembleLocal(env);
try {
  const samples = await sampleScores(ports);
  const forms = existsSync(FORMS) ? await formScores(ports) : undefined;
  console.log(
    `Clean sample packets: ${samples.clean.right} of ${samples.clean.right + samples.clean.wrong + samples.clean.missed} fields right (${samples.clean.accuracy.toFixed(3)}; goal ${GOAL})`,
  );
  console.log(
    `Degraded sample packets: ${samples.degraded.right} of ${samples.degraded.right + samples.degraded.wrong + samples.degraded.missed} (${samples.degraded.accuracy.toFixed(3)})`,
  );
  if (forms)
    for (const [field, { printed, right }] of Object.entries(forms))
      console.log(`Foreign pay slips, ${field}: ${right} of ${printed}`);
  else console.log(`Foreign pay slips: not measured, there is no ${FORMS}`);
  await mkdir(join(ROOT, 'bench/results'), { recursive: true });
  await writeFile(
    join(ROOT, 'bench/results/accuracy.json'),
    `${JSON.stringify({ schema: 'docket.bench.accuracy.v1', goal: GOAL, samples, forms }, null, 2)}\n`,
  );
  process.exitCode = samples.clean.accuracy >= GOAL ? 0 : 1;
} finally {
  await ports.close();
}

async function sampleScores(local: typeof ports) {
  const packets: PacketScore[] = [];
  for await (const packet of evaluate(join(ROOT, 'samples'), local)) packets.push(packet);
  const fieldsOf = (degraded: boolean) =>
    packets
      .filter(({ packet }) => DEGRADED.some((name) => packet.endsWith(name)) === degraded)
      .flatMap(({ documents }) => documents.flatMap(({ fields }) => fields));
  return { clean: tally(fieldsOf(false)), degraded: tally(fieldsOf(true)) };
}

/** Only what is printed counts: a gross pay that stands in the year-to-date part alone is not this period's. */
async function formScores(local: LocalPorts) {
  const truth = FormsTruth.parse(JSON.parse(readFileSync(join(FORMS, 'truth.json'), 'utf8')));
  const scores = {
    grossPay: { printed: 0, right: 0 },
    payDate: { printed: 0, right: 0 },
    'netPay reported absent': { printed: 0, right: 0 },
  };
  for (const { file, truth: printed } of truth.documents) {
    const { extractions } = await readLocalFile(join(FORMS, file), file, local);
    const readings: Readonly<Record<string, Reading>> = extractions[0]?.readings ?? {};
    const text = printed.text_layer.join('\n');
    count(scores.grossPay, grossIn(printed.text_layer), readings.grossPay);
    count(scores.payDate, dateIn(text), readings.payDate);
    scores['netPay reported absent'].printed++;
    if (readings.netPay?.status === 'absent') scores['netPay reported absent'].right++;
  }
  return scores;
}

function count(
  score: { printed: number; right: number },
  expected: string | undefined,
  reading: Reading | undefined,
): void {
  if (expected === undefined) {
    if (reading?.status === 'found') score.printed++; // a value where none is printed is a mistake
    return;
  }
  score.printed++;
  if (reading?.status === 'found' && reading.value === expected) score.right++;
}

function grossIn(lines: readonly string[]): string | undefined {
  const yearToDate = lines.findIndex((line) => /^\s*(year to date information|.*ytd totals)/i.test(line));
  const current = yearToDate < 0 ? lines : lines.slice(0, yearToDate);
  const amount = current.map((line) => /^\s*(?:gross pay|total gross)\s+([\d,]+\.\d\d)/i.exec(line)?.[1]).find(Boolean);
  return amount?.replaceAll(',', '');
}

function dateIn(text: string): string | undefined {
  const [, month, day, year] = /(?:pay|check|payment) date:\s*(\d\d)\/(\d\d)\/(\d{4})/i.exec(text) ?? [];
  return year && `${year}-${month}-${day}`;
}
