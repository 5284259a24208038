import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../masking/canonical.ts';
import { exportPublicKey, newSigningKey, publicHalf } from '../../masking/keys.ts';
import { Manifest } from '../../masking/manifest.ts';
import { admissionFor, assembleLocal, openStack, operatorOf, type Stack } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { Failure } from '../../src/domain/failure.ts';
import { openFlow } from '../../src/fixtures/flow.ts';
import { runOperation } from '../../src/services/operations.ts';
import { processPacket } from '../../src/services/process-packet.ts';
import { bytesOf, readLocalFile } from '../../src/services/read-file.ts';
import { readPacket } from '../../src/services/read-packet.ts';
import { signAsMasked } from '../support/sign-as-masked.ts';

const SLIP = join('documents', 'pay-slip.pdf');
const SAMPLE = join(import.meta.dirname, '..', '..', 'samples', 'clean-approval');
const key = newSigningKey();
const room = await mkdtemp(join(tmpdir(), 'docket-doors-'));
const trusted = join(room, 'trusted.keys');
const env = { ...process.env, DOCKET_ZONE: 'masked', DOCKET_DATA: join(room, 'data'), DOCKET_TRUSTED_KEYS: trusted };
const closing: (() => Promise<void>)[] = [];
let doors: Readonly<Record<string, (dataset: string) => Promise<unknown>>>;

beforeAll(async () => {
  await writeFile(trusted, exportPublicKey(publicHalf(key)));
  const [local, stack] = await Promise.all([assembleLocal(env), openStack(readConfig(env), {}, env)]);
  closing.push(local.close, stack.close);
  const packetIn = (dataset: string): string => join(dataset, 'packet');
  doors = {
    'docket extract and evaluate': (dataset) => readLocalFile(join(packetIn(dataset), SLIP), 'pay-slip.pdf', local),
    'docket process': async (dataset) => processPacket(await readPacket(packetIn(dataset)), local),
    'docket submit, before anything is asked of a store': async (dataset) => {
      const path = join(packetIn(dataset), SLIP);
      await admissionFor(readConfig(env), env)(await bytesOf(path), path);
    },
    'a store, whoever asks it to submit': (dataset) => submitTo(stack, packetIn(dataset)),
    'the fixtures': async (dataset) => {
      vi.stubEnv('DOCKET_TRUSTED_KEYS', trusted);
      vi.stubEnv('DOCKET_DATASETS', dataset);
      const flow = await openFlow();
      closing.push(flow.close);
      return flow.extract(await readFile(join(packetIn(dataset), SLIP)));
    },
  };
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await rm(room, { recursive: true });
});

async function submitTo(stack: Stack, folder: string): Promise<unknown> {
  const actor = await operatorOf(stack);
  const ports = { ...stack, wake: () => {}, zone: 'masked', startedAt: 0, actor };
  return runOperation('submit', { folder }, ports);
}

/** A masked set of one packet, signed by production's key unless another is given. */
async function dataset({ signedBy = key, until = '2099-12-31' } = {}): Promise<string> {
  const folder = await mkdtemp(join(room, 'set-'));
  await mkdir(dirname(join(folder, 'packet', SLIP)), { recursive: true });
  for (const file of [SLIP, 'application.json']) await cp(join(SAMPLE, file), join(folder, 'packet', file));
  await signAsMasked(folder, signedBy, until);
  return folder;
}

const changed = async (how: (folder: string) => Promise<unknown>): Promise<string> => {
  const folder = await dataset();
  await how(folder);
  return folder;
};

interface Fault {
  readonly what: string;
  readonly make: () => Promise<string>;
  readonly code: string;
  readonly says?: string;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'bytes that no manifest lists, in a folder without one',
    code: 'zone.unlisted',
    make: () => changed((folder) => rm(join(folder, 'manifest.json'))),
  },
  {
    what: 'an altered file',
    code: 'manifest.invalid',
    says: 'was changed',
    make: () => changed((folder) => appendFile(join(folder, 'packet', SLIP), ' ')),
  },
  {
    what: 'another file altered',
    code: 'manifest.invalid',
    says: 'was changed',
    make: () => changed((folder) => appendFile(join(folder, 'packet', 'application.json'), ' ')),
  },
  {
    what: 'an extra file',
    code: 'manifest.invalid',
    says: '1 that the manifest does not list',
    make: () => changed((folder) => writeFile(join(folder, 'packet', 'documents', 'extra.pdf'), '%PDF-1.7')),
  },
  {
    what: 'a missing file',
    code: 'manifest.invalid',
    says: 'is missing',
    make: () => changed((folder) => rm(join(folder, 'packet', 'application.json'))),
  },
  {
    what: 'an altered signature',
    code: 'manifest.invalid',
    says: 'does not belong to this manifest',
    make: () =>
      changed(async (folder) => {
        const file = join(folder, 'manifest.json');
        const manifest = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
        await writeFile(file, canonicalJson({ ...manifest, signature: 'A'.repeat(86) }));
      }),
  },
  { what: 'a set past its last day', code: 'manifest.expired', make: () => dataset({ until: '2020-01-01' }) },
  {
    what: 'a set under a key that nobody trusts',
    code: 'manifest.invalid',
    says: 'is not trusted for this kind of dataset',
    make: () => dataset({ signedBy: newSigningKey() }),
  },
];

const DOORS = [
  'docket extract and evaluate',
  'docket process',
  'docket submit, before anything is asked of a store',
  'a store, whoever asks it to submit',
  'the fixtures',
];

describe.each(DOORS)('%s', (door) => {
  const enter = async (folder: string): Promise<unknown> => doors[door]?.(folder);
  const refusal = async (folder: string): Promise<Failure> => {
    const error: unknown = await enter(folder).catch((caught: unknown) => caught);
    if (!(error instanceof Failure)) throw new Error('It was let in', { cause: error });
    return error;
  };

  it('lets in what a signed set lists', async () => {
    await expect(enter(await dataset())).resolves.not.toThrow();
  });

  it.each(FAULTS)('refuses $what, with the reason', async ({ make, code, says }) => {
    const failure = await refusal(await make());
    // Fixtures name their sets and look above no file: where one is named, its manifest must be there.
    const named = door === 'the fixtures' && code === 'zone.unlisted';
    expect(failure.code).toBe(named ? 'manifest.invalid' : code);
    if (says) expect(failure.problems.map((problem) => problem.says)).toContain(says);
  });
});

describe('a set that is named, with a stranger beside it', () => {
  it('does not let the stranger in, and lets its own in from wherever they lie', async () => {
    const folder = await dataset();
    const stranger = await mkdtemp(join(room, 'stranger-'));
    await cp(folder, stranger, { recursive: true });
    await rm(join(stranger, 'manifest.json'));
    await appendFile(join(stranger, 'packet', SLIP), ' ');
    const naming = { ...env, DOCKET_DATASETS: folder };
    const path = join(stranger, 'packet', SLIP);
    const admit = admissionFor(readConfig(naming), naming);
    await expect(admit(await bytesOf(path), path)).rejects.toMatchObject({ code: 'zone.unlisted' });
    await expect(admit(await bytesOf(join(folder, 'packet', SLIP)), path)).resolves.toBeUndefined();
  });
});
