import { Failure } from '../../src/domain/failure.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { TrustedKey } from '../keys.ts';
import { type Dataset, verifyDataset } from '../manifest.ts';
import { type CleanPass, type Gate, type GateOptions, openGate } from './gate.ts';
import type { Finding, GateFigures, GateReport } from './report.ts';
import type { ScanOptions } from './run.ts';

export interface Verification {
  readonly dataset: Dataset;
  readonly report: GateReport;
  /** How fast this look was; a clock's word, which is why no manifest holds it. */
  readonly rate: GateRate;
}

export interface GateRate {
  readonly pagesPerSecond: number;
  readonly picturesPerSecond: number;
}

/** Signature, files and last day first, then the scanners that need no secret. A manifest that is not believed fails before anything is read. */
export async function verify(
  folder: string,
  trusted: readonly TrustedKey[],
  options: Omit<GateOptions, 'source'>,
  progress?: ScanOptions['progress'],
): Promise<Verification> {
  const dataset = await verifyDataset(folder, trusted);
  const gate = await openGate(options);
  const begun = performance.now();
  const { report } = await gate.scan(folder, { tampering: dataset.tampering, ...(progress && { progress }) });
  return { dataset, report, rate: rateOf(report.figures, (performance.now() - begun) / 1000) };
}

const rateOf = ({ pages, pictures }: GateFigures, seconds: number): GateRate => ({
  pagesPerSecond: perSecond(pages, seconds),
  picturesPerSecond: perSecond(pictures, seconds),
});

const perSecond = (count: number, seconds: number): number => Math.round((count / seconds) * 10) / 10;

/** The pass for a dataset that is about to be signed; `leak.suspected` names what stands in its way. */
export async function cleared(gate: Gate, folder: string, options: ScanOptions = {}): Promise<CleanPass> {
  const { report, pass } = await gate.scan(folder, options);
  if (pass) return pass;
  throw new Failure('leak.suspected', {
    facts: { findings: report.findings.length, invalid: report.invalid.length },
    problems: [
      ...report.invalid.map((says): Problem => ({ at: '(gate)', says })),
      ...report.findings.map(problemOf),
    ].slice(0, 20),
  });
}

/** Files of a dataset bear names of ours, so that they may be named. */
const problemOf = ({ scanner, kind, channel, file, page, count }: Finding): Problem => ({
  at: page === undefined ? file : `${file}, page ${page}`,
  says: `${scanner} sees ${kind} in ${channel}, ${count} times`,
});
