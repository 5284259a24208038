import { type KeyObject, sign, verify } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../src/domain/failure.ts';
import { PlainDate, today } from '../src/domain/plain-date.ts';
import type { Problem } from '../src/domain/problem.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { filesIn, type ListedFile, MANIFEST_FILE } from './files-in.ts';
import { keyIdOf, publicHalf, type TrustedKey } from './keys.ts';
import { type CleanPass, isCleanPass } from './leak/gate.ts';
import { type GateRecord, GateRecord as GateShape, gateRecordOf } from './leak/record.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Path = z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/);

const Unsigned = z.strictObject({
  schema: z.literal('docket.dataset.v1'),
  dataset: z.string().regex(/^dst_[0-9a-f]{26}$/),
  mode: z.enum(['synthetic', 'masked']),
  seed: z.string().optional(),
  versions: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Which masking key, never the key. */
  keyId: z.string().optional(),
  /** What it was made by: plan, templates, lexicon, code. */
  hashes: z.record(z.string(), z.string()).optional(),
  /** How often each strategy gave a field of each type its value: `type.field` to strategy to count. */
  lineage: z.record(z.string(), z.record(z.string(), z.number().int().nonnegative())).optional(),
  metrics: z.record(z.string(), z.number()).optional(),
  /** The last day on which a masked dataset is admitted. */
  expiresOn: PlainDate.optional(),
  tampering: z.array(z.strictObject({ path: Path, kinds: z.array(z.string()) })).optional(),
  gate: GateShape.optional(),
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
  readonly tampering: NonNullable<Manifest['tampering']>;
}

/** What the maker says of a dataset; the rest follows from its files and from the gate. */
export type DatasetFacts = Omit<Unsigned, 'schema' | 'dataset' | 'files' | 'key' | 'gate'>;

/** Writes manifest.json over everything in the folder; its id follows from the content. Nothing masked is signed without a pass of the leak gate, and a pass must be for just these files. */
export async function signDataset(
  folder: string,
  facts: DatasetFacts & { readonly mode: 'synthetic' },
  privateKey: KeyObject,
  pass?: CleanPass,
): Promise<Manifest>;
export async function signDataset(
  folder: string,
  facts: DatasetFacts,
  privateKey: KeyObject,
  pass: CleanPass,
): Promise<Manifest>;
export async function signDataset(
  folder: string,
  facts: DatasetFacts,
  privateKey: KeyObject,
  pass?: CleanPass,
): Promise<Manifest> {
  const files = await filesIn(folder);
  if (pass && !isCleanPass(pass, files)) throw new Failure('leak.suspected', { problems: [CHANGED_SINCE] });
  const gate: GateRecord | undefined = pass && gateRecordOf(pass.report);
  const content = { schema: 'docket.dataset.v1' as const, ...facts, ...(gate && { gate }), files };
  const dataset = `dst_${sha256(canonicalJson(content)).slice(0, 26)}`;
  const unsigned: Unsigned = { ...content, dataset, key: keyIdOf(publicHalf(privateKey)) };
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), privateKey).toString('base64url');
  const manifest = { ...unsigned, signature };
  await writeFile(join(folder, MANIFEST_FILE), `${canonicalJson(manifest)}\n`);
  return manifest;
}

const CHANGED_SINCE: Problem = { at: '(files)', says: 'are not those that the leak gate found clean' };

/** Fails with `manifest.invalid` unless a trusted key signed exactly what the folder holds, and with `manifest.expired` after its last day. */
export async function verifyDataset(
  folder: string,
  trusted: readonly TrustedKey[],
  on: PlainDate = today(),
): Promise<Dataset> {
  const manifest = await readManifest(folder);
  const problems = signatureProblems(manifest, trusted);
  if (problems.length > 0) throw new Failure('manifest.invalid', { problems });
  if (manifest.mode === 'masked' && manifest.expiresOn !== undefined && manifest.expiresOn < on)
    throw new Failure('manifest.expired');
  const differences = compare(manifest.files, await filesIn(folder));
  if (differences.length > 0) throw new Failure('manifest.invalid', { problems: differences });
  return {
    id: manifest.dataset,
    mode: manifest.mode,
    hashes: new Set(manifest.files.map((file) => file.sha256)),
    tampering: manifest.tampering ?? [],
  };
}

export async function readManifest(folder: string): Promise<Manifest> {
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

/** A file that is not listed is counted, not named: nobody signed its name. */
function compare(listed: readonly ListedFile[], present: readonly ListedFile[]): Problem[] {
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
