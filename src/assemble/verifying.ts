import { join } from 'node:path';
import { trustedKeys, type Verification, verify } from '../../masking/index.ts';
import { type Environment, readLocalConfig, userDataFolder } from '../config.ts';
import { openReader } from '../reading/index.ts';

export interface Verifying {
  /** Share of text pages that are read as pictures too. */
  readonly pictures: number;
  readonly progress?: (done: number, total: number) => void;
}

/** Verifies a dataset with the pipeline's own reader and the keys that this machine believes. */
export async function verifyFolder(
  folder: string,
  { pictures, progress }: Verifying,
  env: Environment,
): Promise<Verification> {
  const { trustedKeys: file, concurrency, ocr } = readLocalConfig(env);
  const trusted = await trustedKeys(join(userDataFolder(env), 'keys'), file);
  const reader = await openReader({ processes: concurrency, ocr });
  try {
    return await verify(folder, trusted, { reader, pictures }, progress);
  } finally {
    await reader.close();
  }
}
