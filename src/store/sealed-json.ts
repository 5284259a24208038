import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import type { Sealer } from './encryption.ts';

/** The encrypted JSON columns of one application; what was sealed for one column does not open as another. */
export interface Box {
  seal(column: string, value: unknown): Buffer;
  /** Fails as a `Sealer` does, and with `blob.damaged` where the content is not of this shape. */
  open<Schema extends z.ZodType>(column: string, schema: Schema, sealed: Uint8Array): z.infer<Schema>;
}

/** `place` is the application's own: zone, tenant and application. */
export function boxWith(sealer: Sealer, place: string): Box {
  return {
    seal: (column, value) => sealer.seal(Buffer.from(JSON.stringify(value)), `${place}|${column}`),
    open: (column, schema, sealed) => parsed(schema, sealer.open(sealed, `${place}|${column}`)),
  };
}

/** The parsers' own errors may quote the content: they stay behind as the cause, which is never printed. */
function parsed<Schema extends z.ZodType>(schema: Schema, plain: Buffer): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(plain.toString('utf8')));
  } catch (cause) {
    throw new Failure('blob.damaged', { cause });
  }
}
