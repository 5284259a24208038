import type { Box } from '../../domain/page.ts';
import type { Ink } from './ink.ts';

/** Cells of a form for one letter each, side by side: a comb. */
export type Comb = readonly Box[];

/** Sizes of a cell in inches; how far cells of one comb may differ, and how much of a cell's foot is ruled. */
const CELL = { height: [0.13, 0.55], width: [0.1, 0.42], differ: 0.2, foot: 0.85 } as const;
const FEWEST_CELLS = 2;
/** A page with more upright rules than this is a barcode or worse, and has no combs. */
const MOST_RULES = 2000;

interface Rule {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The combs of a page, from its ink at `dpi`. */
export function combsIn(ink: Ink, dpi: number): Comb[] {
  const left = uprightRules(ink, dpi);
  const combs: Comb[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const chain = [first];
    for (let next = follower(chain, left, ink, dpi); next; next = follower(chain, left, ink, dpi)) {
      chain.push(next);
      left.splice(left.indexOf(next), 1);
    }
    if (chain.length > FEWEST_CELLS) combs.push(cellsBetween(chain, ink));
    else left.unshift(...chain.slice(2)); // a rule that began nothing may still stand in another chain
  }
  return combs;
}

/** Upright rules as tall as a cell, from the left; a rule may be some pixels thick. */
function uprightRules(ink: Ink, dpi: number): Rule[] {
  const rules: Rule[] = [];
  for (const { x, top, bottom } of uprightRuns(ink, CELL.height[0] * dpi, CELL.height[1] * dpi)) {
    const isThick = rules.some(
      (rule) => x - rule.x <= 2 && Math.abs(rule.top - top) <= 3 && Math.abs(rule.bottom - bottom) <= 3,
    );
    if (!isThick) rules.push({ x, top, bottom });
    if (rules.length > MOST_RULES) return [];
  }
  return rules;
}

/** Runs of ink down the page between these lengths, from the left. Only ink is visited, row by row: most of a page is ground. */
function uprightRuns({ mask, width }: Ink, least: number, most: number): Rule[] {
  const runs: Rule[] = [];
  const top = new Uint32Array(width); // of the run in each column, and where it ended so far
  const foot = new Uint32Array(width);
  const endDown = (x: number) => {
    const [from = 0, bottom = 0] = [top[x], foot[x]];
    if (bottom - from >= least && bottom - from <= most) runs.push({ x, top: from, bottom });
  };
  for (let at = mask.indexOf(1); at >= 0; at = mask.indexOf(1, at + 1)) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    if (foot[x] !== y) {
      endDown(x);
      top[x] = y;
    }
    foot[x] = y + 1;
  }
  for (let x = 0; x < width; x++) endDown(x);
  return runs.sort((a, b) => a.x - b.x || a.top - b.top);
}

/** The next rule of a comb: level with the last, as far off as that from the one before, and with a foot between them. */
function follower(chain: readonly Rule[], rules: readonly Rule[], ink: Ink, dpi: number): Rule | undefined {
  const [before, last] = [chain.at(-2), chain.at(-1)];
  if (!last) return undefined;
  const usual = before && last.x - before.x;
  return rules.find(({ x, top, bottom }) => {
    const step = x - last.x;
    const isLevel = Math.abs(top - last.top) <= 2 && Math.abs(bottom - last.bottom) <= 2;
    const isNear = step >= CELL.width[0] * dpi && step <= CELL.width[1] * dpi;
    const isEven = usual === undefined || Math.abs(step - usual) <= Math.max(2, CELL.differ * usual);
    return isLevel && isNear && isEven && hasFoot(ink, last, x);
  });
}

function hasFoot({ mask, width, height }: Ink, { x: from, bottom }: Rule, to: number): boolean {
  let ruled = 0;
  for (let x = from; x < to; x++) {
    for (let y = Math.max(0, bottom - 3); y < Math.min(height, bottom + 2); y++) {
      if (mask[y * width + x] === 0) continue;
      ruled++;
      break;
    }
  }
  return ruled >= CELL.foot * (to - from);
}

const cellsBetween = (rules: readonly Rule[], { width, height }: Ink): Comb =>
  rules.slice(1).map(({ x, top, bottom }, at): Box => {
    const from = rules[at]?.x ?? x;
    return [from / width, top / height, (x - from) / width, (bottom - top) / height];
  });
