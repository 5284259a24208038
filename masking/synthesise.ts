import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, sha256 } from './canonical.ts';
import { keyed, MAPPING_VERSION } from './keyed.ts';
import type { CleanPass } from './leak/gate.ts';
import type { ScanOptions } from './leak/run.ts';
import { LOCALES } from './locales/index.ts';
import { Manifest, signDataset } from './manifest.ts';
import { drawPersona } from './persona.ts';
import type { PageRenderer } from './renderer.ts';
import { SPECIMENS_VERSION } from './specimens/index.ts';
import { checkOrder, type Order, packetOf, planOf, storiesOf } from './synthesise/order.ts';
import { putPacket, Unsigned } from './synthesise/unsigned.ts';

/** Draws one packet of an order into the folder of those that are not signed yet. Several may work at once, each at another packet. */
export type Hand = (order: Order, index: number, packets: string) => Promise<void>;

export interface Synthesis extends Order {
  /** How many packets; without it one of each story. */
  readonly count?: number;
  readonly scenario?: string;
  /** A folder that is new or empty, or where the same was begun. */
  readonly out: string;
  /** Who draws, all at the same time. */
  readonly hands: readonly [Hand, ...Hand[]];
  readonly key: KeyObject;
  /** The leak gate's look at all that is about to be signed; it throws where that is not clean. */
  readonly check?: (folder: string, options: ScanOptions) => Promise<CleanPass>;
  readonly progress?: (doing: 'drawing' | 'looking', done: number, total: number) => void;
}

/** A hand in this process. */
export const handWith =
  (renderer: PageRenderer): Hand =>
  async (order, index, packets) =>
    putPacket(packets, await packetOf(order, index, renderer));

/** Writes packets with their truth and a signed manifest: the same seed gives the same bytes on any day, whoever draws them in whatever order. */
export async function synthesise({ out, hands, key, check, progress, ...wanted }: Synthesis): Promise<Manifest> {
  const order = orderOf(wanted);
  const count = wanted.count ?? storiesOf(order).length;
  checkOrder(order, count);
  const versions = versionsOf();
  const unsigned = await Unsigned.open(out, { order, count, versions });
  if (!(await unsigned.isSigned())) {
    await drawAll(order, count, unsigned, hands, progress);
    const tampering = tamperingIn(order, count);
    const looking = progress && { progress: (done: number, total: number) => progress('looking', done, total) };
    const pass = await check?.(unsigned.packets, { tampering, ...looking });
    const facts = {
      mode: 'synthetic' as const,
      seed: order.seed,
      versions,
      ...(tampering.length > 0 && { tampering }),
    };
    await signDataset(unsigned.packets, facts, key, pass);
  }
  await unsigned.publish();
  return Manifest.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
}

/** Files in which a story adds a later revision, so that the manifest owns up to them. */
function tamperingIn(order: Order, count: number): NonNullable<Manifest['tampering']> {
  return Array.from({ length: count }, (_, index) => planOf(order, index)).flatMap(({ id, scenario, types }) =>
    scenario
      .files(drawPersona(keyed(order.seed), id), keyed(order.seed))
      .filter(({ papers }) =>
        papers.some(({ type, tampering }) => tampering?.how === 'later-revision' && (types?.includes(type) ?? true)),
      )
      .map(({ file }) => ({ path: `${id}/documents/${file}`, kinds: ['older-revision'] })),
  );
}

/** Each hand takes the next packet that is not there; the first failure lets the others finish theirs and no more. */
async function drawAll(
  order: Order,
  count: number,
  unsigned: Unsigned,
  hands: readonly Hand[],
  progress: Synthesis['progress'],
): Promise<void> {
  let [next, done] = [0, 0];
  const work = async (hand: Hand): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const { id } = planOf(order, index);
      if (!(await unsigned.holds(id))) await orNoMore(hand(order, index, unsigned.packets));
      progress?.('drawing', ++done, count);
    }
  };
  const orNoMore = (drawn: Promise<void>): Promise<void> =>
    drawn.catch((error: unknown) => {
      next = count;
      throw error;
    });
  const ended = await Promise.allSettled(hands.map(work));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

/** Without what says nothing, so that the same order reads the same. */
function orderOf({
  seed,
  scenario,
  scenarios,
  types,
  noise,
  locale,
  prefix,
}: Omit<Synthesis, 'out' | 'hands' | 'key' | 'check'>): Order {
  const stories = scenario === undefined ? scenarios : [scenario];
  return {
    seed,
    ...(stories && { scenarios: stories }),
    ...(types && { types }),
    ...(noise !== undefined && { noise }),
    ...(locale && { locale }),
    ...(prefix && { prefix }),
  };
}

const versionsOf = (): Record<string, string | number> => ({
  mapping: MAPPING_VERSION,
  specimens: SPECIMENS_VERSION,
  lexicon: sha256(canonicalJson(Object.values(LOCALES).map(({ id, lexicon }) => ({ id, lexicon })))).slice(0, 16),
});
