import type { FieldDefinition } from '../../documents/define.ts';
import { type Layout, type PlacedWord, placeInPrint } from '../../documents/layout.ts';

/** 1 where the words stand in the part of the page that the definition names, less elsewhere: a hint, never a wall. */
export function placeFits(words: readonly PlacedWord[], position: FieldDefinition['position'], layout: Layout): number {
  if (position === undefined || words.length === 0) return 1;
  const [x, y] = placeInPrint(
    layout,
    mean(words.map((word) => (word.left + word.right) / 2)),
    mean(words.map((word) => (word.top + word.bottom) / 2)),
  );
  const inside = position.split('-').every((part) => isIn(part, x, y));
  return inside ? 1 : 0.8;
}

export function isIn(part: string, x: number, y: number): boolean {
  if (part === 'top') return y < 0.4;
  if (part === 'bottom') return y > 0.6;
  if (part === 'middle') return y > 0.25 && y < 0.75;
  return part === 'left' ? x < 0.55 : x > 0.45;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
