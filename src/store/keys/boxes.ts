import { type Box, boxWith } from '../sealed-json.ts';
import type { DataKeys } from './data-keys.ts';

/** The encrypted columns of every application, each under its own key. */
export interface Boxes {
  /** Fails with `application.erased` where the application's key is gone. */
  of(application: string): Promise<Box>;
  /** The box of an application to come: its key is made, and safe, before this answers. */
  make(application: string): Promise<Box>;
}

/** `prefix` is the store's part of every place: zone and tenant. */
export function boxesWith(keys: DataKeys, prefix: string): Boxes {
  const placeOf = (application: string) => `${prefix}|${application}`;
  return {
    of: async (application) => boxWith(await keys.sealerFor(application), placeOf(application)),
    make: async (application) => boxWith(await keys.make(application), placeOf(application)),
  };
}
