import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { AuditFinding } from '../../pipeline/store-ports.ts';
import { canonical } from './hash.ts';

/** Where checkpoints go: a place that whoever can change the database cannot change. Lines are only ever added, whole and flushed before it answers. */
export interface CheckpointPlace {
  append(line: string): Promise<void>;
  lines(): Promise<readonly string[]>;
}

/** `restored`: a backup was put in, whose chain ends here; what older lines say beyond it is lost, and known to be. */
const LineSchema = z.enum(['docket.checkpoint.v1', 'docket.restored.v1']);

/** One line of the file: how far the chain had come, and its hash there. Whoever has kept the key of the first line can check the file without the store. */
const Checkpoint = z.strictObject({
  schema: LineSchema,
  store: z.string(),
  position: z.int().nonnegative(),
  hash: z.string(),
  at: z.string(),
  key: z.string(),
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export interface Signer {
  /** The line of a checkpoint. */
  line(position: number, hash: Uint8Array, schema?: Checkpoint['schema']): string;
  /** What a line says; undefined where this store's key did not sign it. */
  open(line: string): Checkpoint | undefined;
}

export function checkpointSigner(store: string, seed: Uint8Array): Signer {
  const secret = ed25519(seed);
  const open = createPublicKey(secret);
  const key = z.string().parse(open.export({ format: 'jwk' }).x);
  return {
    line(position, hash, schema = 'docket.checkpoint.v1') {
      const at = new Date().toISOString();
      const unsigned = { schema, store, position, hash: Buffer.from(hash).toString('hex'), at, key };
      return JSON.stringify({ ...unsigned, signature: sign(null, signed(unsigned), secret).toString('base64url') });
    },
    open(line) {
      const said = parsed(line).data;
      if (said?.store !== store || said.key !== key) return undefined;
      return verify(null, signed(said), open, Buffer.from(said.signature, 'base64url')) ? said : undefined;
    },
  };
}

/** What all lines say, and which are forged. A full disk may have cut a line short: it says nothing, and the next checkpoint says more. */
export function readCheckpoints(
  signer: Signer,
  lines: readonly string[],
): { readonly checkpoints: readonly Checkpoint[]; readonly forged: readonly AuditFinding[] } {
  let checkpoints: Checkpoint[] = [];
  const forged: AuditFinding[] = [];
  const restores = new Set<string>();
  for (const line of lines.filter((line) => line.endsWith('}'))) {
    const said = signer.open(line);
    // The same restore twice was copied by somebody who wants what came in between forgotten.
    if (!said || restores.has(line)) {
      forged.push({ kind: 'checkpoint-forged', position: parsed(line).data?.position ?? 0 });
      continue;
    }
    if (isRestore(said)) {
      restores.add(line);
      checkpoints = checkpoints.filter(({ position }) => position <= said.position);
    }
    checkpoints.push(said);
  }
  return { checkpoints, forged };
}

export const isRestore = ({ schema }: Checkpoint): boolean => schema === 'docket.restored.v1';

const signed = ({ schema, store, position, hash, at, key }: Omit<Checkpoint, 'signature'>): Buffer =>
  canonical(schema, [store, String(position), hash, at, key]);

/** RFC 8410: the private key is the seed behind a fixed head. */
const ed25519 = (seed: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });

function parsed(line: string): ReturnType<typeof Checkpoint.safeParse> {
  try {
    return Checkpoint.safeParse(JSON.parse(line));
  } catch {
    return Checkpoint.safeParse(undefined);
  }
}
