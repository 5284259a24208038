import type { Way } from './canaries.ts';
import type { Channel, Hit, ScannerId } from './piece.ts';

/** What was found, and where; never the value. */
export interface Finding {
  readonly scanner: ScannerId;
  readonly kind: string;
  readonly channel: Channel | 'bytes';
  readonly file: string;
  readonly page?: number;
  readonly count: number;
}

export interface CanaryRow {
  readonly channel: Channel | 'bytes' | Way;
  readonly scanner: ScannerId;
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
}

export interface GateFigures {
  readonly files: number;
  readonly pages: number;
  /** Pages read as pictures, and those of them read at the other three turns. */
  readonly pictures: number;
  readonly turned: number;
  readonly words: number;
  /** Signs read from pictures for each sign that truth says stands there, 1 at most. */
  readonly readShare: number;
  /** Files that the reader turned away; what their bytes hold was scanned all the same. */
  readonly unread: number;
}

export type GateState = 'CLEAN' | 'LEAK' | 'INVALID';

export interface GateReport {
  readonly state: GateState;
  /** Why a run proves nothing: a scanner that is not alive, or nothing to look at. */
  readonly invalid: readonly string[];
  readonly findings: readonly Finding[];
  readonly canaries: readonly CanaryRow[];
  readonly scanners: Readonly<Record<string, number>>;
  readonly figures: GateFigures;
}

/** Kinds of text whose canaries stand in no picture: what pictures say of them is looked for, without proof. */
export function provedInTextOnly(canaries: readonly CanaryRow[]): string[] {
  const kindsIn = (channel: CanaryRow['channel']): string[] =>
    canaries.filter((row) => row.channel === channel).map(({ kind }) => kind);
  const pictured = kindsIn('picture');
  return [...new Set(kindsIn('text-layer'))].filter((kind) => !pictured.includes(kind)).sort();
}

/** Hits of one kind on one page are one finding. */
export function findingsOf(hits: readonly Hit[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const { line: _line, ...where } of hits) {
    const key = JSON.stringify(where);
    found.set(key, { ...where, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}
