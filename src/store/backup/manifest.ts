import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, written last: without it, or with other files than it says, a backup is none. Only whoever has the store's key can write one. */
const Manifest = z.strictObject({
  schema: z.literal('docket.backup.v1'),
  store: z.string(),
  zone: z.string(),
  /** The version of the tables. */
  version: z.int(),
  /** The moment that it shows. */
  at: z.iso.datetime(),
  rows: z.record(z.string(), z.int()),
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

const WrappedKey = z.strictObject({ tenant: z.string(), subject: z.string(), key: z.string(), wrapped: z.base64() });
export type WrappedKey = z.infer<typeof WrappedKey>;

/** The data keys, wrapped under the zone's; kept apart from the backup, as who is erased lives on in an old one. */
const KeyFile = z.strictObject({
  schema: z.literal('docket.backup-keys.v1'),
  store: z.string(),
  zone: z.string(),
  at: z.iso.datetime(),
  keys: z.array(WrappedKey),
});
export type KeyFile = z.infer<typeof KeyFile>;

export const sealManifest = (manifest: Manifest, key: Uint8Array): string => sealed(Manifest, manifest, key);
export const sealKeyFile = (file: KeyFile, key: Uint8Array): string => sealed(KeyFile, file, key);

/** What a text says, once `key`, which may be found by what the text says, has shown that it was not changed. */
export const openManifest = (text: string): Sealed<Manifest> => opened(Manifest, text);
export const openKeyFile = (text: string): Sealed<KeyFile> => opened(KeyFile, text);

interface Sealed<Content> {
  /** Not to be trusted yet. */
  readonly claimed: Content;
  /** Fails with `backup.invalid` where somebody else wrote it. */
  verified(key: Uint8Array): Content;
}

function sealed<Schema extends z.ZodObject>(schema: Schema, content: z.infer<Schema>, key: Uint8Array): string {
  const parsed = schema.parse(content);
  return `${JSON.stringify({ ...parsed, mac: macOf(parsed, key).toString('hex') }, undefined, 1)}\n`;
}

const Signed = z.looseObject({ mac: Sha256 });

function opened<Schema extends z.ZodObject>(schema: Schema, text: string): Sealed<z.infer<Schema>> {
  const { mac, ...content } = parsed(Signed, text);
  const claimed = parsed(schema, JSON.stringify(content));
  return {
    claimed,
    verified(key) {
      if (!timingSafeEqual(macOf(claimed, key), Buffer.from(mac, 'hex'))) throw new Failure('backup.invalid');
      return claimed;
    },
  };
}

/** Parsing puts the members in the order of the schema, so that the same content is the same text. */
const macOf = (parsed: unknown, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parsed)).digest();

function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Failure('backup.invalid', { cause });
  }
}
