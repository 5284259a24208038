import { type KeyObject, sign, verify } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { Failure } from '../src/domain/failure.ts';
import type { Problem } from '../src/domain/problem.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { keyIdOf, publicHalf, type TrustedKey } from './keys.ts';

const MANIFEST_FILE = 'manifest.json';
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Path = z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/);

const Unsigned = z.strictObject({
  schema: z.literal('docket.dataset.v1'),
  dataset: z.string().regex(/^dst_[0-9a-f]{26}$/),
  mode: z.enum(['synthetic', 'masked']),
  seed: z.string().optional(),
  versions: z.record(z.string(), z.union([z.string(), z.number()])),
  files: z.array(z.strictObject({ path: Path, sha256: Hash, bytes: z.number().int().nonnegative() })),
  key: z.string(),
});
type Unsigned = z.infer<typeof Unsigned>;

/** What a dataset holds, signed (Ed25519 over the RFC 8785 form of all but the signature). Without clock, so that it can be made again. */
export const Manifest = Unsigned.extend({ signature: z.string() });
export type Manifest = z.infer<typeof Manifest>;

/** A dataset whose manifest, signature and files are all as they were signed. */
export interface Dataset {
  readonly id: string;
  readonly mode: Manifest['mode'];
  readonly hashes: ReadonlySet<string>;
}

export interface DatasetFacts {
  readonly mode: Manifest['mode'];
  readonly seed?: string;
  readonly versions: Readonly<Record<string, string | number>>;
}

/** Writes manifest.json over everything in the folder; its id follows from the content. */
export async function signDataset(folder: string, facts: DatasetFacts, privateKey: KeyObject): Promise<Manifest> {
  const content = { schema: 'docket.dataset.v1' as const, ...facts, files: await filesIn(folder) };
  const dataset = `dst_${sha256(canonicalJson(content)).slice(0, 26)}`;
  const unsigned: Unsigned = { ...content, dataset, key: keyIdOf(publicHalf(privateKey)) };
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), privateKey).toString('base64url');
  const manifest = { ...unsigned, signature };
  await writeFile(join(folder, MANIFEST_FILE), `${canonicalJson(manifest)}\n`);
  return manifest;
}

/** Fails with `manifest.invalid` unless a trusted key signed exactly what the folder holds. */
export async function verifyDataset(folder: string, trusted: readonly TrustedKey[]): Promise<Dataset> {
  const manifest = await readManifest(folder);
  const problems = signatureProblems(manifest, trusted);
  if (problems.length > 0) throw new Failure('manifest.invalid', { problems });
  const differences = compare(manifest.files, await filesIn(folder));
  if (differences.length > 0) throw new Failure('manifest.invalid', { problems: differences });
  return { id: manifest.dataset, mode: manifest.mode, hashes: new Set(manifest.files.map((file) => file.sha256)) };
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')));
  } catch (cause) {
    const problems = [{ at: MANIFEST_FILE, says: 'is missing or does not have the shape of a manifest' }];
    throw new Failure('manifest.invalid', { problems, cause });
  }
}

function signatureProblems({ signature, ...unsigned }: Manifest, trusted: readonly TrustedKey[]): Problem[] {
  const { dataset: _id, key: _key, ...content } = unsigned;
  const key = trusted.find(({ id, modes }) => id === unsigned.key && modes.includes(unsigned.mode));
  if (!key) return [{ at: 'key', says: 'is not trusted for this kind of dataset' }];
  if (!verify(null, Buffer.from(canonicalJson(unsigned)), key.publicKey, Buffer.from(signature, 'base64url')))
    return [{ at: 'signature', says: 'does not belong to this manifest' }];
  const derived = `dst_${sha256(canonicalJson(content)).slice(0, 26)}`;
  return derived === unsigned.dataset ? [] : [{ at: 'dataset', says: 'does not follow from the content' }];
}

type Listed = Manifest['files'][number];

/** A file that is not listed is counted, not named: nobody signed its name. */
function compare(listed: readonly Listed[], present: readonly Listed[]): Problem[] {
  const found = new Map(present.map((file) => [file.path, file]));
  const names = new Set(listed.map((file) => file.path));
  const changed = listed.flatMap((file): Problem[] => {
    const other = found.get(file.path);
    if (!other) return [{ at: file.path, says: 'is missing' }];
    return other.sha256 === file.sha256 ? [] : [{ at: file.path, says: 'was changed' }];
  });
  const extra = present.filter((file) => !names.has(file.path)).length;
  return extra === 0 ? changed : [...changed, { at: '(files)', says: `${extra} that the manifest does not list` }];
}

/** Every file, one after the other: a dataset may hold more than can be open at once. */
async function filesIn(folder: string): Promise<Listed[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Listed[] = [];
  for (const entry of entries.filter((entry) => !entry.isDirectory())) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (path === MANIFEST_FILE) continue;
    const bytes = entry.isFile() ? await readFile(join(folder, path)) : undefined; // a link is no file of the dataset
    found.push({ path, sha256: bytes ? sha256(bytes) : '', bytes: bytes?.length ?? 0 });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
