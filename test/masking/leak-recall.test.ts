import { describe, expect, it } from 'vitest';
import { oneLine } from '../../masking/address.ts';
import { keyed } from '../../masking/keyed.ts';
import { closedNames } from '../../masking/leak/closed-names.ts';
import { closedWorld } from '../../masking/leak/closed-world.ts';
import type { Piece } from '../../masking/leak/piece.ts';
import { drawPersona } from '../../masking/persona.ts';
import { CLASSES, PER_CLASS } from './leak-corpus.ts';

const [identifiers, names] = [closedWorld(), closedNames()];
const persona = drawPersona(keyed('leak recall'), 'nobody');

/** The lower end of Wilson's 95 % interval. */
function wilson(found: number, planted: number): number {
  const [z, share] = [1.96, found / planted];
  const middle = share + z ** 2 / (2 * planted);
  const half = z * Math.sqrt((share * (1 - share)) / planted + z ** 2 / (4 * planted ** 2));
  return (middle - half) / (1 + z ** 2 / planted);
}

/** Only the scanner whose class it is counts: a strange word beside a number would find every number. */
function isFound(text: string, id: string): boolean {
  const piece: Piece = { channel: 'text-layer', file: 'paper.pdf', page: 1, lines: text.split('\n') };
  const file = { file: 'paper.pdf', bytes: new Uint8Array(), pieces: [piece], known: [] };
  if (id === 'name' || id === 'address') return names.scan(file).length > 0;
  return identifiers.scan(file).some(({ kind }) => kind === id.replace('-abroad', ''));
}

describe('how much the gate finds of what is planted', () => {
  it.each(CLASSES)('$id: no template falls below its floor of $floor', ({ id, values, templates, floor }) => {
    expect(values.length).toBeGreaterThanOrEqual(400);
    const below = Object.entries(templates).flatMap(([name, write]) => {
      const found = values.filter((value) => isFound(write(value), id)).length;
      const bound = wilson(found, values.length);
      return bound >= floor ? [] : [`${name}: ${found} of ${values.length}, at least ${bound.toFixed(4)}`];
    });
    expect(below).toEqual([]);
  });

  it('comes from the planted names and addresses alone: with invented ones the same lines are clean', () => {
    const invented: Readonly<Record<string, string>> = { name: persona.fullName, address: oneLine(persona.address) };
    const noisy = CLASSES.filter(({ id }) => id in invented).flatMap(({ id, templates }) =>
      Object.entries(templates).flatMap(([name, write]) =>
        isFound(write(invented[id] ?? ''), id) ? [`${id} ${name}`] : [],
      ),
    );
    expect(noisy).toEqual([]);
  });

  it('would fall below with three misses in six hundred', () => {
    expect(wilson(PER_CLASS, PER_CLASS)).toBeGreaterThan(0.99);
    expect(wilson(PER_CLASS - 3, PER_CLASS)).toBeLessThan(0.99);
  });
});
