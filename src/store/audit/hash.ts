import { createHash } from 'node:crypto';

/** An event as its row says it; `moment` is its time as the database sends it in binary: microseconds since 2000 in eight bytes. */
export interface StoredEvent {
  readonly id: string;
  readonly tenant: string;
  readonly type: string;
  readonly actor: string;
  readonly application: string | null;
  readonly subject: string | null;
  readonly purpose: string | null;
  readonly facts: string;
  readonly sealed: Uint8Array | null;
  readonly moment: Buffer;
}

/** What the first link holds on to: a chain of another store does not fit. */
export const genesis = (store: string): Buffer => digest('docket.chain.v1', [store]);

/** Encrypted detail counts by its ciphertext: it can be checked after its key was destroyed. */
export const eventDigest = (event: StoredEvent): Buffer =>
  digest('docket.event.v1', [
    event.id,
    event.tenant,
    event.type,
    event.actor,
    event.application,
    event.subject,
    event.purpose,
    event.facts,
    event.sealed && createHash('sha256').update(event.sealed).digest(),
    event.moment,
  ]);

export const linkHash = (previous: Uint8Array, position: number, event: Uint8Array): Buffer =>
  digest('docket.link.v1', [previous, String(position), event]);

const digest = (domain: string, parts: readonly Part[]): Buffer =>
  createHash('sha256').update(canonical(domain, parts)).digest();

export type Part = string | Uint8Array | null;

/** Every part with its length before it, and nothing apart from the empty text: no two lists of parts give the same bytes. */
export const canonical = (domain: string, parts: readonly Part[]): Buffer =>
  Buffer.concat([domain, ...parts].flatMap(framed));

function framed(part: Part): Uint8Array[] {
  if (part === null) return [Buffer.of(0)];
  const bytes = typeof part === 'string' ? Buffer.from(part) : part;
  const head = Buffer.alloc(5, 1);
  head.writeUInt32BE(bytes.length, 1);
  return [head, bytes];
}
