import type { KeyObject } from 'node:crypto';
import type { PageReader } from '../leak/channels/index.ts';
import type { RawPerson } from '../leak/fingerprints.ts';
import { openGate } from '../leak/gate.ts';
import type { ScanOptions } from '../leak/run.ts';
import { cleared } from '../leak/verify.ts';
import { type DatasetFacts, type Manifest, signDataset } from '../manifest.ts';

/** Signs a masked set, or throws: the last step, and the only one that lets it out. */
export type Seal = (
  folder: string,
  facts: DatasetFacts,
  people: readonly RawPerson[],
  progress?: ScanOptions['progress'],
) => Promise<Manifest>;

/** Signs what the leak gate finds clean and nothing else. The gate knows what to look for: it is given every raw value. */
export const sealWhatIsClean =
  (key: Uint8Array, signingKey: KeyObject, reader: PageReader): Seal =>
  async (folder, facts, people, progress) => {
    const gate = await openGate({ reader, source: { people, key } });
    return signDataset(folder, facts, signingKey, await cleared(gate, folder, progress ? { progress } : {}));
  };
