import { type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, sha256 } from '../../masking/canonical.ts';
import { Manifest, signDataset } from '../../masking/manifest.ts';

/** A masked set's manifest over any folder, without the leak gate: the code itself signs none but clean ones. */
export async function signAsMasked(folder: string, key: KeyObject, expiresOn?: string): Promise<Manifest> {
  await signDataset(folder, { mode: 'synthetic', versions: {} }, key);
  const file = join(folder, 'manifest.json');
  const { dataset: _d, key: id, signature: _s, ...content } = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  const masked = { ...content, mode: 'masked', ...(expiresOn && { expiresOn }) };
  const unsigned = { ...masked, dataset: `dst_${sha256(canonicalJson(masked)).slice(0, 26)}`, key: id };
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), key).toString('base64url');
  await writeFile(file, `${canonicalJson({ ...unsigned, signature })}\n`);
  return Manifest.parse({ ...unsigned, signature });
}
