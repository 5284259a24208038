import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './canonical.ts';
import { exportPublicKey, newSigningKey, publicHalf } from './keys.ts';
import type { PageRenderer } from './renderer.ts';
import { SAMPLE_SCENARIOS } from './scenarios/index.ts';
import { handWith, synthesise } from './synthesise.ts';

export const SAMPLES_SEED = 'docket samples 8';

const scenarios = SAMPLE_SCENARIOS.map(({ id }) => id);

export const drawSamples = (out: string, renderer: PageRenderer, key = newSigningKey()) =>
  synthesise({ seed: SAMPLES_SEED, prefix: 'SAMPLE', scenarios, out, hands: [handWith(renderer)], key });

/** Makes samples/ again under a fresh key, pins its public half and forgets the rest. Does nothing where the content is as it should be. */
export async function regenerateSamples(
  samples: string,
  keyFile: string,
  renderer: PageRenderer,
): Promise<'same' | 'changed'> {
  const drawn = await mkdtemp(join(tmpdir(), 'docket-samples-'));
  const key = newSigningKey();
  try {
    await drawSamples(drawn, renderer, key);
    if ((await contentOf(drawn)) === (await contentOf(samples))) return 'same';
    await rm(samples, { recursive: true, force: true });
    await cp(drawn, samples, { recursive: true });
    await writeFile(keyFile, pinned(exportPublicKey(publicHalf(key))));
    return 'changed';
  } finally {
    await rm(drawn, { recursive: true, force: true });
  }
}

/** One hash over every file but the manifest, whose dataset id says the rest: a signature differs by key. */
export async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const rows = await Promise.all(
    paths.sort().map(async (path) => {
      const bytes = await readFile(path);
      const content = path === join(folder, 'manifest.json') ? String(JSON.parse(bytes.toString()).dataset) : bytes;
      return `${path.slice(folder.length)} ${sha256(content)}`;
    }),
  );
  return sha256(rows.join('\n'));
}

const pinned = (publicKey: string): string =>
  `// Written by \`npm run samples\`. The private half was thrown away after signing: nobody can sign more under this key.
export const SAMPLES_PUBLIC_KEY = '${publicKey}';
`;
