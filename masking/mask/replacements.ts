import { Failure } from '../../src/domain/failure.ts';
import type { Keyed } from '../keyed.ts';
import { folded } from './folded.ts';
import { groupsOf } from './groups.ts';

/** Enough tries for any list that is not nearly used up. */
const TRIES = 256;

export interface Replacing {
  /** The domain's place in the key space. */
  readonly from: Keyed;
  readonly draw: (from: Keyed, head: string) => string;
  readonly same: (a: string, b: string) => boolean;
  /** What is the same spelling, whoever compares. */
  readonly canonical?: (value: string) => string;
  /** Of an identifier that shows only its last signs, the replacement shows as many. */
  readonly shortened?: boolean;
  /** Whether an identifier is still free in this run, and claims it. */
  readonly claim?: (replacement: string, owner: string) => boolean;
}

/**
 * One replacement for each value of a packet's domain: the same for values that are the same, different ones for different ones,
 * and never one of the packet's own. A replacement follows from key, domain and value, so other packets give the same one.
 */
export function replacementsOf(values: Iterable<string>, replacing: Replacing): ReadonlyMap<string, string> {
  const { same } = replacing;
  const raw = [...values];
  const groups = groupsOf(raw, same);
  const taken: string[] = [];
  const replaced = new Map<string, string>();
  for (const { head, members } of groups) {
    const isFree = (other: string): boolean => ![...raw, ...taken].some((value) => same(value, other));
    const replacement = firstFree(head, isFree, replacing);
    taken.push(replacement);
    for (const member of members)
      replaced.set(member, replacing.shortened ? lastOf(replacement, member, head) : replacement);
  }
  return replaced;
}

function firstFree(head: string, isFree: (replacement: string) => boolean, replacing: Replacing): string {
  const { from, draw, canonical = folded, claim } = replacing;
  const owner = canonical(head);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const replacement = draw(from.at(owner).at(String(attempt)), head);
    if (isFree(replacement) && (claim?.(replacement, owner) ?? true)) return replacement;
  }
  throw new Failure('masking-space.exhausted');
}

const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const lastOf = (replacement: string, member: string, head: string): string =>
  signs(member).length < signs(head).length ? signs(replacement).slice(-signs(member).length) : replacement;
