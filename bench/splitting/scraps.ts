import type { Keyed } from '../../masking/keyed.ts';
import { fitLogistic } from '../../src/calibration/logistic.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { weighTypes } from '../../src/pipeline/split/classify.ts';
import { cluesOf } from '../../src/pipeline/split/type-confidence.ts';
import type { Known } from './packets.ts';

/** What was made of a page or a scrap of one: a stretch of its lines, the whole page at times. */
export interface Scrap {
  readonly none: boolean;
  readonly values: readonly number[];
  readonly right: boolean;
}

const SCRAPS_A_PAGE = 6;

/**
 * Pages torn at random, each also judged without its own type among the types, as a paper of no known type would be: what
 * is left of them shows how far anchors can be trusted, as whole pages of known types are seldom wrong.
 */
export function scrapsOf(papers: readonly Known[], types: readonly DocumentType[], from: Keyed): Scrap[] {
  return papers.flatMap(({ id, type, pages }) =>
    pages.flatMap((page) =>
      Array.from({ length: SCRAPS_A_PAGE }, (_, at) => linesOf(page, at, from.at(`${id}/${page.page}/${at}`))).flatMap(
        (lines) => [
          scrapOf(lines, types, type),
          scrapOf(
            lines,
            types.filter(({ id }) => id !== type),
            'other',
          ),
        ],
      ),
    ),
  );
}

/** The whole page at first, then stretches of it. */
function linesOf({ lines }: Known['pages'][number], at: number, from: Keyed) {
  const length = at === 0 ? lines.length : 1 + from.integer('length', lines.length);
  const start = from.integer('start', lines.length - length + 1);
  return lines.slice(start, start + length);
}

function scrapOf(lines: Known['pages'][number]['lines'], types: readonly DocumentType[], truth: string): Scrap {
  const weighed = weighTypes(lines, types);
  return {
    none: weighed.type.id === 'other',
    values: cluesOf(weighed),
    right: weighed.type.id === truth,
  };
}

const PULL = Float64Array.from([0.1, 0.1, 0.1, 0.1]);

/** The weights under which these scraps are likeliest, and how they do on scraps of papers that taught nothing. */
export function fitConfidence(taught: readonly Scrap[], held: readonly Scrap[]) {
  const weights = fitLogistic(
    taught.map(({ values, right }) => ({ at: [0, 1, 2, 3], values, right })),
    PULL,
  );
  const judged = held.map((scrap) => ({ ...scrap, confidence: confidenceOf(weights, scrap) }));
  return {
    weights: [...weights].map((weight) => Math.round(weight * 1000) / 1000),
    ...{ taught: taught.length, held: held.length },
    ...{ wrong: judged.filter(({ right }) => !right).length, calibrationError: errorOf(judged) },
    confidenceWhereRight: meanOf(judged.filter(({ right }) => right)),
    confidenceWhereWrong: meanOf(judged.filter(({ right }) => !right)),
  };
}

const confidenceOf = (weights: Float64Array, { values }: Scrap): number =>
  1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Expected calibration error over ten bins of equal width. */
function errorOf(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, (_, at) =>
    judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === at),
  );
  const off = bins.reduce(
    (sum, bin) => sum + Math.abs(bin.reduce((total, { confidence, right }) => total + confidence - Number(right), 0)),
    0,
  );
  return Math.round((off / judged.length) * 1000) / 1000;
}

const meanOf = (judged: readonly Judged[]): number =>
  Math.round((judged.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, judged.length)) * 1000) / 1000;
