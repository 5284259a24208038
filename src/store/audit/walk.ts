import type { AuditFinding } from '../../pipeline/store-ports.ts';
import { type Broken, misplaced } from './explain.ts';
import { eventDigest, linkHash } from './hash.ts';
import type { ChainRow } from './rows.ts';

const DAY = 86_400;
const ENOUGH = 100; // broken links that are looked into
const REACH = 64; // how many links an intruder may have added or taken in one place and still be told so

interface Walk {
  see(row: ChainRow): void;
  findings(): AuditFinding[];
}

/**
 * Goes along the chain once. A link that does not hold is one finding: the walk goes on from the hash as it is stored.
 * Where links were taken out or put in and the rest renumbered, the rest holds again with its old numbers: `shift` is by how
 * many.
 */
export function walkChain(first: Buffer): Walk {
  const findings: AuditFinding[] = [];
  const broken: Broken[] = [];
  const before: Buffer[] = [first]; // the last hashes, newest first
  let last = 0;
  let time: number | undefined;
  let shift = 0;

  const judge = (row: ChainRow, digest: Buffer, seconds: number) => {
    const [previous] = before;
    if (!previous) return;
    const fits = (by: number) => linkHash(previous, row.position + by, digest).equals(row.hash);
    if (fits(shift)) {
      if (time !== undefined && seconds < time - DAY) findings.push({ kind: 'inserted', position: row.position });
      time = seconds;
      return;
    }
    time = undefined;
    if (broken.length >= ENOUGH) return;
    const by = steps().find((step) => fits(shift + step));
    if (by === undefined) {
      broken.push({ position: row.position, previous, digest, hash: row.hash, added: added(row, digest) });
      return;
    }
    shift += by;
    const from = by > 0 ? row.position - 1 : row.position - 1 + by;
    findings.push({ kind: by > 0 ? 'deleted' : 'inserted', position: from });
    while ((broken.at(-1)?.position ?? 0) >= from) broken.pop();
  };

  /** How many links before this one would have to go for it to hold. */
  const added = ({ position, hash }: ChainRow, digest: Buffer): number | undefined => {
    const count = before.findIndex(
      (at, index) => index > 0 && linkHash(at, position + shift - index, digest).equals(hash),
    );
    return count > 0 ? count : undefined;
  };

  return {
    see(row) {
      if (row.position < 1) {
        findings.push({ kind: 'inserted', position: row.position });
        return;
      }
      if (row.position > last + 1) {
        findings.push({ kind: 'deleted', position: last + 1 });
        before.length = 0; // what it held on to is gone
      }
      last = row.position;
      if (row.event) judge(row, eventDigest(row.event), Number(row.event.seconds));
      else findings.push({ kind: 'deleted', position: row.position });
      before.unshift(row.hash);
      before.length = Math.min(before.length, REACH + 1);
    },
    findings: () => [...findings, ...misplaced(broken)].sort((a, b) => a.position - b.position),
  };
}

/** 1, -1, 2, -2 … */
const steps = (): number[] =>
  Array.from({ length: 2 * REACH }, (_, index) => (index % 2 ? -1 : 1) * (1 + (index >> 1)));
