import type { AuditFinding } from '../../pipeline/store-ports.ts';
import { type Broken, explained } from './explain.ts';
import { eventDigest, linkHash } from './hash.ts';
import type { ChainRow } from './rows.ts';

const DAY = 86_400_000_000n; // microseconds
const ENOUGH = 100; // broken links that are looked into; each costs some hundred hashes
const REACH = 64; // how many links somebody may have put in or taken out in one place and still be told so

/**
 * Goes along the chain once. A link that does not hold is one finding: the walk goes on from the hash that is stored. Where
 * links were taken out or put in and the rest renumbered, the rest holds under its old numbers.
 */
export class ChainWalk {
  readonly #found: AuditFinding[] = [];
  readonly #broken: Broken[] = [];
  /** The last hashes, newest first. */
  readonly #before: Buffer[];
  #last = 0;
  #shift = 0;
  /** Of the link before, where that one holds. */
  #moment: bigint | undefined;

  constructor(genesis: Buffer) {
    this.#before = [genesis];
  }

  get findings(): AuditFinding[] {
    return [...this.#found, ...explained(this.#broken)];
  }

  see({ position, hash, event }: ChainRow): void {
    if (position <= this.#last) {
      this.#find('inserted', position);
      return;
    }
    if (position > this.#last + 1) {
      this.#find('deleted', this.#last + 1);
      this.#before.length = 0; // what this link held on to is gone
    }
    if (event) this.#judge({ position, hash, digest: eventDigest(event) }, event.moment.readBigInt64BE());
    else this.#find('deleted', position);
    this.#last = position;
    this.#before.unshift(hash);
    this.#before.length = Math.min(this.#before.length, REACH + 1);
  }

  #judge(link: Link, moment: bigint): void {
    const [previous] = this.#before;
    const holds = !previous || isAt(link, previous, link.position + this.#shift);
    if (holds && this.#moment !== undefined && moment < this.#moment - DAY) this.#find('inserted', link.position); // no transaction takes a day
    this.#moment = holds ? moment : undefined;
    if (holds || this.#broken.length === ENOUGH) return;
    const shift = STEPS.find((step) => isAt(link, previous, link.position + this.#shift + step));
    if (shift) this.#shiftAt(link.position, shift);
    else this.#broken.push({ ...link, previous, added: this.#addedBefore(link) });
  }

  /** From here on the numbers are others: the links just before, which held nowhere, belong to the one place where it happened. */
  #shiftAt(position: number, shift: number): void {
    this.#shift += shift;
    const from = Math.max(1, position - 1 + Math.min(shift, 0));
    const just = this.#broken.filter((link) => link.position >= from);
    if (this.#shift === 0 && just.length === 0) return; // after what was found before, the program counted on from its new end
    this.#broken.length -= just.length;
    this.#find(shift > 0 ? 'deleted' : 'inserted', from);
  }

  /** How many links before this one would have to go for it to hold; 0 where that does not help. */
  #addedBefore(link: Link): number {
    const [, ...older] = this.#before;
    return older.findIndex((hash, index) => isAt(link, hash, link.position + this.#shift - index - 1)) + 1;
  }

  #find(kind: AuditFinding['kind'], position: number): void {
    this.#found.push({ kind, position });
  }
}

type Link = Pick<Broken, 'position' | 'hash' | 'digest'>;

const isAt = ({ digest, hash }: Link, previous: Buffer | undefined, position: number): boolean =>
  previous !== undefined && linkHash(previous, position, digest).equals(hash);

/** 1, -1, 2, -2 … */
const STEPS = Array.from({ length: 2 * REACH }, (_, index) => (index % 2 ? -1 : 1) * (1 + (index >> 1)));
