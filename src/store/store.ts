import { randomUUID } from 'node:crypto';
import type { KeyProvider, ObjectStore, SecondPlace, Store } from '../pipeline/store-ports.ts';
import { openActors } from './actors.ts';
import { openApplications } from './applications.ts';
import { openAudit } from './audit/index.ts';
import type { StoreContext } from './context.ts';
import { openDocuments } from './documents.ts';
import { openErasure } from './erasure.ts';
import { boxesWith } from './keys/boxes.ts';
import { type DataKeys, dataKeys, STORE } from './keys/data-keys.ts';
import { storeSecrets } from './keys/store-secrets.ts';
import { openOutbox } from './outbox.ts';
import { openPeople } from './people/index.ts';
import { openProgress } from './progress.ts';
import { openProposals } from './proposals.ts';
import { openReviews } from './reviews/index.ts';
import { openRouting } from './routing/index.ts';
import { openSameBytes } from './same-bytes.ts';
import type { Database } from './schema.ts';
import { type SealedBlobs, sealedBlobs } from './sealed-blobs.ts';
import { settingOnce } from './settings.ts';
import { openStatus } from './status.ts';
import { openSteps } from './steps/index.ts';

export const TENANT = 'default';

export interface StoreParts {
  readonly database: Database;
  /** The same database, where leases and published wake-ups are written: they need not outlive its crash. */
  readonly hasty: Database;
  readonly zone: string;
  readonly provider: KeyProvider;
  readonly objects: ObjectStore;
  readonly secondPlace: SecondPlace;
  /** Nothing was ever stored here: the store's own key may be made. */
  readonly isNew: boolean;
}

export interface OpenStore {
  /** Which store this is. */
  readonly id: string;
  readonly store: Store;
  readonly blobs: SealedBlobs;
  readonly keys: DataKeys;
}

/** The store over a database that is migrated, stamped with this zone and opened with this key. */
export async function openStore({
  database,
  hasty,
  zone,
  provider,
  objects,
  secondPlace,
  isNew,
}: StoreParts): Promise<OpenStore> {
  const tenant = TENANT;
  const prefix = `${zone}|${tenant}`;
  const keys = dataKeys(database, provider, { tenant });
  if (isNew) await keys.make(STORE);
  const secrets = await storeSecrets(keys);
  const id = await settingOnce(database, 'store', randomUUID()); // a checkpoint of another store proves nothing here
  const actors = openActors(database, tenant);
  const { id: system } = await actors.known('system:docket', 'system', []);
  const context: StoreContext = { database, tenant, boxes: boxesWith(keys, prefix), secrets, system };
  const place = {
    append: (line: string) => secondPlace.append('checkpoints', line),
    lines: () => secondPlace.lines('checkpoints'),
  };
  const store: Store = {
    ...openApplications(context),
    ...openDocuments(context),
    ...openSameBytes(context),
    ...openProposals(context),
    status: openStatus(database, tenant),
    progress: openProgress(database, tenant),
    steps: openSteps(context, hasty),
    outbox: openOutbox(hasty),
    audit: openAudit(database, { tenant, store: id, seed: secrets.auditSeed, place }),
    actors,
    reviews: openReviews(context),
    people: openPeople(context),
    routing: openRouting(context),
    erasure: openErasure({ ...context, keys, secondPlace }),
  };
  return {
    id,
    store,
    blobs: sealedBlobs(objects, { sealerFor: keys.sealerFor, index: secrets.index, prefix }),
    keys,
  };
}
