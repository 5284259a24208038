import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSigningKey, publicHalf, trust } from '../../masking/keys.ts';
import { verifyDataset } from '../../masking/manifest.ts';
import { contentOf } from '../../masking/samples.ts';
import { SCENARIOS } from '../../masking/scenarios/index.ts';
import { packetOf, packetsOf } from '../../masking/synthesise/order.ts';
import { type Hand, handWith, type Synthesis, synthesise } from '../../masking/synthesise.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
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

  it('turns every page into a picture at full noise, and then expects nothing of the packet', async () => {
    await make('a', { noise: 1, types: ['pay-slip', 'w2'] });
    for (const file of ['pay-slip.pdf', 'w2.pdf']) {
      const pdf = (await readFile(join(folder, 'a', 'clean-approval', 'documents', file))).toString('latin1');
      expect(pdf).toContain('/Subtype /Image');
      expect(pdf).not.toContain('/BaseFont');
    }
    expect((await truthOf('a', 'clean-approval')).expected).toBeUndefined();
  });

  it('gives the same bytes whoever draws in whatever order: one, three at a time, or backwards', async () => {
    const order = { scenario: 'address-conflict', count: 4, types: ['pay-slip', 'passport'] } as const;
    const here = handWith(renderer);
    await make('one', order);
    await make('three', { ...order, hands: [here, here, here] });
    const content = await contentOf(join(folder, 'one'));
    expect(await contentOf(join(folder, 'three'))).toBe(content);
    for (const index of [3, 2, 1, 0]) {
      const { id, files } = await packetOf(
        { seed: '7', scenarios: [order.scenario], types: order.types },
        index,
        renderer,
      );
      for (const { path, bytes } of files)
        expect((await readFile(join(folder, 'one', id, path))).equals(bytes)).toBe(true);
    }
  });

  it('draws other people, never with the same identifiers, on papers of other layouts in later rounds', async () => {
    await make('a', { count: 12, types: ['bank-statement', 'w2'], scenario: 'licence-and-statement' });
    const truths = await Promise.all(
      (await readdir(join(folder, 'a'))).filter((name) => name !== 'manifest.json').map((name) => truthOf('a', name)),
    );
    const valuesOf = (field: string) =>
      truths.flatMap(({ documents }) =>
        documents.flatMap((document) =>
          'fields' in document && document.fields[field] ? [trueValue(document.fields[field])] : [],
        ),
      );
    for (const field of ['employeeSsn', 'accountNumber']) expect(new Set(valuesOf(field)).size).toBe(12);
    const places = truths.flatMap(({ documents }) =>
      documents.flatMap((document) => ('fields' in document ? [JSON.stringify(document.fields.bankName)] : [])),
    );
    expect(new Set(places).size).toBeGreaterThan(3);
  });

  it('goes on where a run was ended, and draws nothing twice', async () => {
    const here = handWith(renderer);
    const order = { count: 4, types: ['w2'] } as const;
    const drawn: number[] = [];
    const failing: Hand = (wanted, index, packets) =>
      index === 2 ? Promise.reject(new Error('the power went')) : here(wanted, index, packets);
    await expect(make('a', { ...order, hands: [failing] })).rejects.toThrow('the power went');
    expect(await readdir(join(folder, 'a'))).toEqual(['.unsigned']);
    const counting: Hand = (wanted, index, packets) => {
      drawn.push(index);
      return here(wanted, index, packets);
    };
    await make('a', { ...order, hands: [counting] });
    expect(drawn).toEqual([2, 3]);
    await make('b', order);
    expect(await contentOf(join(folder, 'a'))).toBe(await contentOf(join(folder, 'b')));
  });

  it('does not go on with another order where one was ended', async () => {
    const failing: Hand = () => Promise.reject(new Error('the power went'));
    await expect(make('a', { hands: [failing] })).rejects.toThrow('the power went');
    await expect(make('a', { seed: '8' })).rejects.toMatchObject({ code: 'usage.invalid', problems: [{ at: 'out' }] });
  });

  it('refuses what cannot be carried out to its end, and writes nothing', async () => {
    for (const [wanted, code] of [
      [{ count: 0 }, 'usage.invalid'],
      [{ count: 1.5 }, 'usage.invalid'],
      [{ seed: '' }, 'usage.invalid'],
      [{ noise: 2 }, 'usage.invalid'],
      [{ types: [] }, 'usage.invalid'],
      [{ count: 400_000_000 }, 'masking-space.exhausted'],
    ] as const)
      await expect(make('a', wanted)).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual([]);
  });

  it('hands packets out one after the other, from any of them on', async () => {
    const order = { seed: '7', types: ['w2'] } as const;
    const [all, some]: string[][] = [[], []];
    for await (const { id } of packetsOf(order, 4, renderer)) all?.push(id);
    for await (const { id } of packetsOf(order, 4, renderer, 2)) some?.push(id);
    expect(some).toEqual(all?.slice(2));
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await make('a', { count: 2, progress: (_doing, done, total) => steps.push(`${done}/${total}`) });
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
