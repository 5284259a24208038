import type { Document } from '../domain/application.ts';
import type { Reader } from '../pipeline/ports.ts';
import type { Lineage, ReadBefore } from '../pipeline/store-ports.ts';

const underWay = new WeakMap<Reader, Map<string, Promise<ReadBefore>>>();

/** Reads what is not being read in this process by the same versions: a document with the same bytes, in the same application, waits for what the other gives. */
export function readingTogether(
  { application, blob }: Document,
  { reader, lineage }: { readonly reader: Reader; readonly lineage: Lineage },
  read: () => Promise<ReadBefore>,
): Promise<ReadBefore> {
  const readings = underWay.get(reader) ?? new Map<string, Promise<ReadBefore>>();
  underWay.set(reader, readings);
  const key = JSON.stringify([application, blob, lineage]);
  const reading = readings.get(key) ?? read().finally(() => readings.delete(key));
  readings.set(key, reading);
  return reading;
}
