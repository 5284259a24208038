import type { KeyProvider } from '../../pipeline/store-ports.ts';
import { keyProvider, ringOf } from './key-ring.ts';

/** The keys that DOCKET_KEYS holds; another set means another start. */
export function environmentKeys(text: string, zone: string): KeyProvider {
  const ring = ringOf(text, zone);
  return keyProvider(zone, { now: async () => ring, holding: async () => ring });
}
