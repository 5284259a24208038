import type { Reading } from './extraction.ts';
import type { FieldKind } from './field.ts';
import type { PageSummary, QualityTier } from './page.ts';
import type { TrueField } from './truth.ts';

/** `right`: the true value, or rightly absent. `wrong`: another value, or one where there is none. `missed`: a true value not found. */
export type Verdict = 'right' | 'wrong' | 'missed';

/** A field that the truth speaks of, as read. */
export interface FieldScore {
  readonly file: string;
  readonly type: string;
  readonly field: string;
  readonly verdict: Verdict;
  readonly confidence?: number;
  /** None where the type is not known here. */
  readonly kind?: FieldKind;
  /** None where the file gave no page. */
  readonly tier?: QualityTier;
  readonly expected: TrueField;
  readonly reading: Reading;
}

export interface DocumentScore {
  readonly file: string;
  /** What it is, and what it was taken for: a type, the code of a refusal, or `none` where nothing was found. */
  readonly type: string;
  readonly given: string;
  /** Whether its type, or its refusal, was recognised. */
  readonly recognised: boolean;
  readonly layout?: string;
  readonly fields: readonly FieldScore[];
}

export interface PacketScore {
  /** Its folder. */
  readonly packet: string;
  readonly documents: readonly DocumentScore[];
  /** How many of its files were split into just the documents that they hold; files that must be refused are not counted. */
  readonly split: { readonly files: number; readonly right: number };
  readonly pages: ReadonlyMap<string, readonly PageSummary[]>;
}

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly accuracy: number;
}

export function tally(scores: readonly Pick<FieldScore, 'verdict'>[]): Tally {
  const count = (verdict: Verdict) => scores.filter((score) => score.verdict === verdict).length;
  const right = count('right');
  return {
    right,
    wrong: count('wrong'),
    missed: count('missed'),
    accuracy: scores.length === 0 ? 1 : right / scores.length,
  };
}
