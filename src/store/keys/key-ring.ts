import { Failure } from '../../domain/failure.ts';
import type { KeyProvider } from '../../pipeline/store-ports.ts';
import { type Sealer, sealerWith } from '../encryption.ts';
import { parseKeys } from './token.ts';

/** A zone's keys, ready for use. */
export interface KeyRing {
  readonly current: string;
  readonly sealers: ReadonlyMap<string, Sealer>;
}

export function ringOf(text: string, zone: string): KeyRing {
  const keys = parseKeys(text, zone);
  return { current: keys[0].id, sealers: new Map(keys.map(({ id, bytes }) => [id, sealerWith(bytes)])) };
}

/** What a wrapping is bound to beside its zone: the row of another tenant or application does not unwrap. */
export const keyPlace = (tenant: string, subject: string): string => `${tenant}|${subject}`;

/** Where the keys come from. */
export interface KeySource {
  /** The keys as they are now. */
  now(): Promise<KeyRing>;
  /** The keys as they are known; looked up again where this id is not among them. */
  holding(id: string): Promise<KeyRing>;
}

export function keyProvider(zone: string, source: KeySource): KeyProvider {
  const placeOf = (place: string) => `key|${zone}|${place}`;
  return {
    current: async () => (await source.now()).current,
    async wrap(dataKey, place) {
      const ring = await source.now();
      return { keyId: ring.current, wrapped: sealerOf(ring, ring.current).seal(dataKey, placeOf(place)) };
    },
    async unwrap(keyId, wrapped, place) {
      const sealer = sealerOf(await source.holding(keyId), keyId);
      try {
        return sealer.open(wrapped, placeOf(place));
      } catch (cause) {
        throw new Failure('key.wrong', { cause });
      }
    },
  };
}

function sealerOf({ sealers }: KeyRing, id: string): Sealer {
  const sealer = sealers.get(id);
  if (!sealer) throw new Failure('key.missing');
  return sealer;
}
