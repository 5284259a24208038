import type { z } from 'zod';
import type { Sealer } from './encryption.ts';

/** Encrypted JSON columns, each bound to its application and column. */
export interface SealedJson {
  seal(application: string, column: string, value: unknown): Buffer;
  open<Schema extends z.ZodType>(
    application: string,
    column: string,
    schema: Schema,
    sealed: Uint8Array,
  ): z.infer<Schema>;
}

export function sealedJson(sealer: Sealer, prefix: string): SealedJson {
  const place = (application: string, column: string) => `${prefix}|${application}|${column}`;
  return {
    seal: (application, column, value) => sealer.seal(Buffer.from(JSON.stringify(value)), place(application, column)),
    open: (application, column, schema, sealed) =>
      schema.parse(JSON.parse(sealer.open(sealed, place(application, column)).toString('utf8'))),
  };
}
