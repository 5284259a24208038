import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSigningKey, publicHalf, trust } from '../../masking/keys.ts';
import { verifyDataset } from '../../masking/manifest.ts';
import { contentOf } from '../../masking/samples.ts';
import { SCENARIOS } from '../../masking/scenarios/index.ts';
import { handWith, type Synthesis, synthesise } from '../../masking/synthesise.ts';
import { Truth } from '../../src/domain/truth.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

const key = newSigningKey();
let renderer: ReaderPool;
let folder: string;

beforeAll(async () => {
  renderer = await openReader({ processes: 1 });
});
afterAll(() => renderer.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-synth-'));
});
afterEach(() => rm(folder, { recursive: true }));

const make = (out: string, wanted: Partial<Synthesis> = {}) =>
  synthesise({
    seed: '7',
    out: join(folder, out),
    hands: [handWith(renderer)],
    key,
    scenario: 'clean-approval',
    count: 1,
    ...wanted,
  });
const truthOf = async (...path: string[]): Promise<Truth> =>
  Truth.parse(JSON.parse(await readFile(join(folder, ...path, 'truth.json'), 'utf8')));

describe('synthesise', () => {
  it('gives the same tree for the same seed, and another for another', async () => {
    await make('a', { noise: 0.5 });
    await make('b', { noise: 0.5, key: newSigningKey() });
    await make('c', { noise: 0.5, seed: '8' });
    expect(await contentOf(join(folder, 'a'))).toBe(await contentOf(join(folder, 'b')));
    expect(await contentOf(join(folder, 'a'))).not.toBe(await contentOf(join(folder, 'c')));
  });

  it('signs what it writes', async () => {
    const { dataset } = await make('a');
    expect((await verifyDataset(join(folder, 'a'), [trust(publicHalf(key))])).id).toBe(dataset);
  });

  it('keeps a packet to the byte when more packets are asked for', async () => {
    await make('few', { count: 1 });
    await make('many', { count: 3 });
    expect(await readdir(join(folder, 'many'))).toEqual([
      'clean-approval',
      'clean-approval-2',
      'clean-approval-3',
      'manifest.json',
    ]);
    expect(await contentOf(join(folder, 'few', 'clean-approval'))).toBe(
      await contentOf(join(folder, 'many', 'clean-approval')),
    );
    const [first, second] = await Promise.all([truthOf('many', 'clean-approval'), truthOf('many', 'clean-approval-2')]);
    expect(second.documents).not.toEqual(first.documents);
  });

  it('draws only the types asked for, and then expects nothing of the packet', async () => {
    await make('a', { types: ['w2', 'pay-slip'] });
    const { documents, expected } = await truthOf('a', 'clean-approval');
    expect(documents.map((document) => 'type' in document && document.type)).toEqual(['pay-slip', 'w2']);
    expect(expected).toBeUndefined();
  });

  it('turns every page into a poor scan at full noise, and then expects nothing of the packet', async () => {
    await make('a', { noise: 1, types: ['pay-slip'] });
    const pdf = (await readFile(join(folder, 'a', 'clean-approval', 'documents', 'pay-slip.pdf'))).toString('latin1');
    expect(pdf).toContain('/DCTDecode');
    expect((await truthOf('a', 'clean-approval')).expected).toBeUndefined();
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await make('a', { count: 2, progress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('refuses an unknown story by naming the known ones, and a folder that holds files', async () => {
    const unknown: unknown = await make('a', { scenario: 'no-such-story' }).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ code: 'usage.invalid', problems: [{ at: 'scenario' }] });
    expect(JSON.stringify(unknown)).toContain(SCENARIOS.at(-1)?.id);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await expect(make('.')).rejects.toMatchObject({ code: 'usage.invalid', problems: [{ at: 'out' }] });
  });
});
