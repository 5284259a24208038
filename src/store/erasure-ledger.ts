import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ActorId, ApplicationId } from '../domain/ids.ts';
import type { SecondPlace } from '../pipeline/store-ports.ts';
import type { StoreSecrets } from './keys/store-secrets.ts';

const Erased = z.object({ tenant: z.string(), application: ApplicationId, actor: ActorId, at: z.coerce.date() });
export type Erased = z.infer<typeof Erased>;
const Line = Erased.extend({ mark: z.base64url() });

export interface ErasureLedger {
  append(entry: Omit<Erased, 'tenant'>): Promise<void>;
  entries(): Promise<Erased[]>;
}

interface LedgerParts {
  readonly tenant: string;
  readonly secrets: StoreSecrets;
  readonly secondPlace: SecondPlace;
}

/**
 * What was erased, in the second place: a database that comes back from a backup forgets that it had forgotten. Each line
 * is marked with the store's own key, so that whoever can only write there has nothing erased.
 */
export function erasureLedger({ tenant, secrets, secondPlace }: LedgerParts): ErasureLedger {
  const markOf = ({ application, actor, at }: Omit<Erased, 'tenant'>) =>
    secrets.index('erasure', JSON.stringify([application, actor, at.toISOString()]));
  return {
    async append(entry) {
      const mark = markOf(entry).toString('base64url');
      await secondPlace.append('erasures', JSON.stringify({ tenant, ...entry, mark }));
    },
    async entries() {
      const lines = (await secondPlace.lines('erasures')).flatMap((line) => Line.safeParse(jsonOf(line)).data ?? []); // a line that a full disk cut short stands for an erasure that failed
      return lines.filter(
        (line) => line.tenant === tenant && isSame(markOf(line), Buffer.from(line.mark, 'base64url')),
      );
    },
  };
}

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
