import { AuditEvent } from '../../domain/event.ts';
import type { Audit } from '../../pipeline/store-ports.ts';
import type { Database } from '../schema.ts';
import { type CheckpointPlace, checkpointSigner } from './checkpoint.ts';
import { genesis } from './hash.ts';
import { linker } from './link.ts';
import { recordEvent } from './record.ts';
import { tipOf } from './rows.ts';
import { verifyChain } from './verify.ts';

export interface AuditParts {
  readonly tenant: string;
  /** Which store this is. */
  readonly store: string;
  /** 32 bytes that the database does not hold in clear: the key of the checkpoints. */
  readonly seed: Uint8Array;
  readonly place: CheckpointPlace;
}

/** The audit log of a store: its events, the chain over them, and the checkpoints that betray whoever rewrites both. */
export function openAudit(database: Database, { tenant, store, seed, place }: AuditParts): Audit {
  const signer = checkpointSigner(store, seed);
  let covered: number | undefined; // how far the newest checkpoint reaches
  const reach = async () => {
    const newest = (await place.lines()).findLast((line) => signer.open(line));
    return newest === undefined ? -1 : (signer.open(newest)?.position ?? -1);
  };
  const cover = async (position: number, hash: Buffer) => {
    covered ??= await reach();
    if (position <= covered) return;
    await place.append(signer.line(position, hash));
    covered = position;
  };
  return {
    record: (event) => recordEvent(database, tenant, event),
    link: linker(database, store, () => cover(0, genesis(store))),
    async checkpoint() {
      const tip = await tipOf(database);
      if (tip) await cover(tip.position, tip.hash);
    },
    verify: () => verifyChain({ database, store, place, signer }),
    async of(application) {
      const rows = await database
        .selectFrom('events')
        .select(['id', 'type', 'actor', 'application', 'subject', 'purpose', 'facts', 'at'])
        .where('tenant', '=', tenant)
        .where('application', '=', application)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(({ facts, ...row }) => AuditEvent.parse({ ...present(row), facts: JSON.parse(facts) }));
    },
  };
}

const present = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
