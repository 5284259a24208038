import { sql } from 'kysely';
import type { AuditFinding, AuditVerdict } from '../../pipeline/store-ports.ts';
import type { Database } from '../schema.ts';
import { type Checkpoint, type CheckpointPlace, isRestore, readCheckpoints, type Signer } from './checkpoint.ts';
import { alteredContent } from './content.ts';
import { genesis } from './hash.ts';
import { chainRows, tipOf } from './rows.ts';
import { ChainWalk } from './walk.ts';

const ENOUGH = 100; // findings; what follows the first is seldom told apart

export interface Verified {
  readonly database: Database;
  readonly store: string;
  readonly place: CheckpointPlace;
  readonly signer: Signer;
}

/**
 * Holds the chain against its events and both against the checkpoints. Others may record and link meanwhile: what was linked
 * when it began is looked at. An event that is altered or deleted before it is linked, and a tail that is rewritten before
 * a checkpoint covers it, leave no trace: link and checkpoint often.
 */
export async function verifyChain({ database, store, place, signer }: Verified): Promise<AuditVerdict> {
  const begun = (await tipOf(database)) !== undefined;
  const { checkpoints, forged } = readCheckpoints(signer, await place.lines());
  const tip = await tipOf(database); // after the checkpoints: each of them speaks of a link that is there by now
  const length = tip?.position ?? 0;
  const walk = new ChainWalk(genesis(store));
  const against = checkpointsAgainst(checkpoints, genesis(store), length);
  let events = 0;
  for await (const row of chainRows(database, length)) {
    events += 1;
    walk.see(row);
    against.see(row.position, row.hash);
  }
  const [head] = checkpoints; // the first link waits for a first checkpoint, at position 0; a restored chain goes on under a new one
  const headless = begun && head?.position !== 0 && !(head && isRestore(head));
  const all: AuditFinding[] = [
    ...forged,
    ...(headless ? [{ kind: 'checkpoint-forged', position: 0 } as const] : []),
    ...walk.findings,
    ...against.findings(),
    ...(await alteredContent(database)),
    ...(tip && (await hasBackdated(database, tip.event)) ? [{ kind: 'inserted', position: length + 1 } as const] : []),
  ];
  const findings = all.sort((a, b) => a.position - b.position).slice(0, ENOUGH);
  return { events, checkpoints: checkpoints.length, findings };
}

/** What the checkpoints say of the chain: the first that does not hold, and whether one speaks of links that are gone. */
function checkpointsAgainst(checkpoints: readonly Checkpoint[], first: Buffer, length: number) {
  const said = new Map<number, Set<string>>();
  for (const { position, hash } of checkpoints) said.set(position, (said.get(position) ?? new Set()).add(hash));
  let rewritten: number | undefined;
  const see = (position: number, hash: Buffer) => {
    const hashes = said.get(position);
    if (hashes && !(hashes.size === 1 && hashes.has(hash.toString('hex')))) rewritten ??= position;
  };
  see(0, first);
  return {
    see,
    findings: (): AuditFinding[] => [
      ...(rewritten === undefined ? [] : [{ kind: 'rewritten' as const, position: rewritten }]),
      ...(checkpoints.some(({ position }) => position > length)
        ? [{ kind: 'truncated' as const, position: length + 1 }]
        : []),
    ],
  };
}

/** An event that nobody has linked, a day older than one that was: no transaction took that long. */
async function hasBackdated(database: Database, newest: string): Promise<boolean> {
  const found = await database
    .selectFrom('events')
    .select('events.id')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('chain').select('chain.position').whereRef('chain.event', '=', 'events.id'))),
    )
    .where(sql<boolean>`events.at < (select at from events where id = ${newest}) - interval '1 day'`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
