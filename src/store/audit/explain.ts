import type { AuditFinding } from '../../pipeline/store-ports.ts';
import { linkHash } from './hash.ts';

/** A link that does not hold where it stands. */
export interface Broken {
  readonly position: number;
  /** The hash before it, as it is stored. */
  readonly previous: Buffer;
  readonly digest: Buffer;
  readonly hash: Buffer;
  /** How many links before it would have to go for it to hold; 0 where that does not help. */
  readonly added: number;
}

const FEW = 24; // the search grows with the cube

/** Says of each broken link what happened to it: put here from another's place, behind links that were added, or altered. */
export function explained(broken: readonly Broken[]): AuditFinding[] {
  const near = broken.slice(0, FEW);
  const hashes = near.flatMap(({ previous, hash }) => [previous, hash]);
  const madeFor = ({ digest, hash }: Broken, position: number) =>
    hashes.some((previous) => linkHash(previous, position, digest).equals(hash));
  const moved = new Set(
    near.filter((link) =>
      near.some((other) => other !== link && (madeFor(link, other.position) || belongsAt(link, other))),
    ),
  );
  return broken
    .filter((link) => moved.has(link) || moved.size === 0 || !madeFor(link, link.position)) // behind one that was moved, itself in its place
    .map((link) => {
      if (moved.has(link)) return { kind: 'reordered', position: link.position };
      if (link.added) return { kind: 'inserted', position: link.position - link.added };
      return { kind: 'altered', position: link.position };
    });
}

/** Whether the other's hash was made of this one's event: their events were exchanged. */
const belongsAt = ({ digest }: Broken, { previous, position, hash }: Broken): boolean =>
  linkHash(previous, position, digest).equals(hash);
