import type { AuditFinding } from '../../pipeline/store-ports.ts';
import { linkHash } from './hash.ts';

/** A link that does not hold where it stands. */
export interface Broken {
  readonly position: number;
  /** The hash before it, as it is stored. */
  readonly previous: Buffer;
  readonly digest: Buffer;
  readonly hash: Buffer;
  /** How many links before it would have to go for it to hold. */
  readonly added: number | undefined;
}

const FEW = 24; // the search grows with the cube

/** Says of each broken link what happened to it: moved here from another's place, behind links that were added, or altered. */
export function misplaced(broken: readonly Broken[]): AuditFinding[] {
  const others = broken.slice(0, FEW);
  const hashes = others.flatMap(({ previous, hash }) => [previous, hash]);
  const holdsAt = ({ digest, hash }: Broken, position: number) =>
    hashes.some((previous) => linkHash(previous, position, digest).equals(hash));
  return broken.flatMap((link): AuditFinding[] => {
    const { position } = link;
    if (others.length > 1 && others.includes(link)) {
      if (holdsAt(link, position)) return []; // only the one before it was moved
      const moved = others.some((other) => other !== link && (holdsAt(link, other.position) || belongsAt(link, other)));
      if (moved) return [{ kind: 'reordered', position }];
    }
    return [link.added ? { kind: 'inserted', position: position - link.added } : { kind: 'altered', position }];
  });
}

/** Whether the event of one link is what the other's hash was made of: their events were exchanged. */
const belongsAt = ({ digest }: Broken, { previous, position, hash }: Broken): boolean =>
  linkHash(previous, position, digest).equals(hash);
