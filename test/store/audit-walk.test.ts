import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventDigest, genesis, linkHash, type StoredEvent } from '../../src/store/audit/hash.ts';
import type { ChainRow } from '../../src/store/audit/rows.ts';
import { ChainWalk } from '../../src/store/audit/walk.ts';

const START = genesis('a store');
type Link = { position: number; hash: Buffer; event: StoredEvent | undefined };

const eventOf = (id: string): StoredEvent => ({
  ...{ id, tenant: 'default', type: 'application.held', actor: 'act', facts: '{}' },
  ...{ application: null, subject: null, purpose: null, sealed: null, moment: Buffer.alloc(8) },
});

const hashOf = (previous: Buffer, position: number, event: StoredEvent | undefined): Buffer =>
  event ? linkHash(previous, position, eventDigest(event)) : Buffer.alloc(0);

/** As the program links, onto whatever stands at the end. */
function grow(links: Link[], count: number, name: string): void {
  for (let each = 0; each < count; each += 1) {
    const end = links.at(-1);
    const position = (end?.position ?? 0) + 1;
    const event = eventOf(`${name}${each}`);
    links.push({ position, event, hash: hashOf(end?.hash ?? START, position, event) });
  }
}

/** The rule itself, without any telling of what happened. */
const isWhole = (links: readonly ChainRow[]): boolean =>
  links.every(
    ({ position, hash, event }, index) =>
      position === index + 1 &&
      hash.length > 0 &&
      hash.equals(hashOf(links[index - 1]?.hash ?? START, position, event)),
  );

const found = (links: readonly ChainRow[]) => {
  const walk = new ChainWalk(START);
  for (const link of links) walk.see(link);
  return walk.findings;
};

const TAMPERINGS: Readonly<Record<string, (links: Link[], at: number, other: number) => void>> = {
  alter: (links, at) => change(links, at, { event: eventOf('altered') }),
  lose: (links, at) => change(links, at, { event: undefined }),
  'take out': (links, at, other) => void links.splice(at, 1 + (other % 4)),
  'put in': (links, at, other) => {
    const forged: Link[] = [...links.slice(0, at)];
    grow(forged, 1 + (other % 4), 'forged');
    links.splice(0, at, ...forged);
  },
  repeat: (links, at, other) => void links.splice(at, 0, ...links.slice(other, other + 1)),
  exchange(links, at, other) {
    const [a, b] = [links[at], links[other]];
    if (!a || !b) return;
    change(links, at, { hash: b.hash, event: b.event });
    change(links, other, { hash: a.hash, event: a.event });
  },
  renumber(links) {
    for (const [index] of links.entries()) change(links, index, { position: index + 1 });
  },
  'make one hold': (links, at) => hold(links, at, at + 1),
  'make the rest hold': (links, at) => hold(links, at, links.length),
  'go on': (links, _at, other) => grow(links, 1 + (other % 4), 'later'),
};

function change(links: Link[], at: number, to: Partial<Link>): void {
  const link = links[at];
  if (link) links[at] = { ...link, ...to };
}

function hold(links: Link[], from: number, to: number): void {
  for (let index = from; index < Math.min(to, links.length); index += 1) {
    const { position, event } = links[index] ?? {};
    change(links, index, { hash: hashOf(links[index - 1]?.hash ?? START, position ?? 0, event) });
  }
}

describe('a walk along the chain', () => {
  it('tells of something wherever a link does not hold, and of nothing where all do, whatever mixture of changes was made', () => {
    const changes = fc.tuple(fc.constantFrom(...Object.keys(TAMPERINGS)), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.nat(12), fc.array(changes, { maxLength: 6 }), (length, made) => {
        const links: Link[] = [];
        grow(links, length, 'first');
        for (const [name, at, other] of made) TAMPERINGS[name]?.(links, at, other);
        links.sort((a, b) => a.position - b.position);
        expect(found(links).length === 0).toBe(isWhole(links));
      }),
      { numRuns: 5_000 },
    );
  });
});
