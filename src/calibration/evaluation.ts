import { basename } from 'node:path';
import { type FieldScore, type PacketScore, type Tally, tally } from '../domain/score.ts';
import { expectedCalibrationError, wilson } from './measure.ts';
import type { CalibrationTables } from './tables.ts';

type Thresholds = CalibrationTables['thresholds'];
type Interval = readonly [low: number, high: number];

/** What a group of fields came to. */
export interface Measured extends Tally {
  readonly fields: number;
  /** Where the share of right ones lies in 95 of 100 cases, if more of the kind were read. */
  readonly interval: Interval;
  /** Found with a confidence at or over the threshold of its tier, the share of all fields, and how many of those are wrong: silent errors. */
  readonly accepted: number;
  readonly coverage: number;
  readonly silent: number;
  readonly silentInterval: Interval;
  /** How far confidence and share of right ones lie apart. */
  readonly ece: number;
}

/** A field that was not read right. It holds no value: what is printed may go anywhere. */
export interface Mistake
  extends Pick<FieldScore, 'file' | 'type' | 'field' | 'verdict' | 'confidence' | 'kind' | 'tier'> {
  readonly packet: string;
  readonly layout: string;
  readonly silent: boolean;
}

/** What a labelled folder came to: the public contract `docket.evaluation.v1`. */
export type Evaluation = ReturnType<typeof evaluationOf>;

/** A field with where it belongs. */
export interface Placed {
  readonly packet: string;
  readonly layout: string;
  readonly score: FieldScore;
}

/** Every field that was scored, with its packet's folder and its layout: that of the truth, else the folder's name. */
export const placedFields = (packets: readonly PacketScore[]): Placed[] =>
  packets.flatMap(({ packet, documents }) =>
    documents.flatMap(({ type, layout, fields }) =>
      fields.map((score) => ({ packet, layout: layout ? `${type}/${layout}` : basename(packet), score })),
    ),
  );

export function evaluationOf(
  packets: readonly PacketScore[],
  { thresholds, target }: Pick<CalibrationTables, 'thresholds' | 'target'>,
) {
  const documents = packets.flatMap((packet) => packet.documents);
  const placed = placedFields(packets);
  const by = (key: (one: Placed) => string) => groupsOf(placed, key, thresholds);
  return {
    schema: 'docket.evaluation.v1' as const,
    documents: documents.length,
    recognised: documents.filter(({ recognised }) => recognised).length,
    fields: measured(
      placed.map(({ score }) => score),
      thresholds,
    ),
    thresholds,
    target,
    packets: packets.map(({ packet, documents, split }) => ({
      packet: basename(packet),
      split: split.right === split.files,
      ...tally(documents.flatMap((document) => document.fields)),
    })),
    split: {
      packets: packets.length,
      right: packets.filter(({ split }) => split.right === split.files).length,
    },
    byTier: by(({ score }) => score.tier ?? 'unread').map(([tier, figures]) => ({ tier, ...figures })),
    byType: by(({ score }) => score.type).map(([type, figures]) => ({ type, ...figures })),
    byKind: by(({ score }) => score.kind ?? 'unknown').map(([kind, figures]) => ({ kind, ...figures })),
    byField: by(({ score }) => `${score.type}.${score.field}`).map(([field, figures]) => ({ field, ...figures })),
    byLayout: by(({ layout }) => layout).map(([layout, figures]) => ({ layout, ...figures })),
    confusion: confusionOf(documents),
    mistakes: placed
      .filter(({ score }) => score.verdict !== 'right')
      .sort(bySureness)
      .map((one) => mistakeOf(one, thresholds)),
  };
}

/** The surest mistake first: it is the one that nobody would look at. */
export const bySureness = (a: Placed, b: Placed): number => (b.score.confidence ?? -1) - (a.score.confidence ?? -1);

export function mistakeOf({ packet, layout, score }: Placed, thresholds: Thresholds): Mistake {
  const { file, type, field, verdict, confidence, kind, tier } = score;
  return {
    ...{ packet: basename(packet), file, type, field, verdict, layout },
    ...(confidence !== undefined && { confidence }),
    ...(kind && { kind }),
    ...(tier && { tier }),
    silent: verdict === 'wrong' && isAccepted(score, thresholds),
  };
}

export function measured(scores: readonly FieldScore[], thresholds: Thresholds): Measured {
  const counts = tally(scores);
  const accepted = scores.filter((score) => isAccepted(score, thresholds));
  const silent = accepted.filter(({ verdict }) => verdict === 'wrong').length;
  const outcomes = scores.flatMap(({ confidence, verdict }) =>
    confidence === undefined ? [] : [{ confidence, right: verdict === 'right' }],
  );
  return {
    ...counts,
    fields: scores.length,
    interval: wilson(counts.right, scores.length),
    accepted: accepted.length,
    coverage: scores.length === 0 ? 0 : accepted.length / scores.length,
    silent,
    silentInterval: wilson(silent, accepted.length),
    ece: expectedCalibrationError(outcomes),
  };
}

/** A tier without a threshold accepts nothing: nobody knows from where on few are wrong there. */
const isAccepted = ({ confidence, tier }: FieldScore, thresholds: Thresholds): boolean =>
  confidence !== undefined && confidence >= ((tier && thresholds[tier]) ?? Number.POSITIVE_INFINITY);

function groupsOf(
  placed: readonly Placed[],
  key: (one: Placed) => string,
  thresholds: Thresholds,
): [string, Measured][] {
  const groups = new Map<string, FieldScore[]>();
  for (const one of placed) groups.set(key(one), [...(groups.get(key(one)) ?? []), one.score]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, scores]) => [name, measured(scores, thresholds)]);
}

/** How often documents of a type were taken for which. */
function confusionOf(documents: readonly PacketScore['documents'][number][]) {
  const pairs = new Map<string, { type: string; given: string; documents: number }>();
  for (const { type, given } of documents) {
    const pair = pairs.get(`${type} ${given}`) ?? { type, given, documents: 0 };
    pairs.set(`${type} ${given}`, { ...pair, documents: pair.documents + 1 });
  }
  return [...pairs.values()];
}
