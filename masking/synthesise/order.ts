import { Failure } from '../../src/domain/failure.ts';
import { keyed } from '../keyed.ts';
import { LOCALES, type LocaleId } from '../locales/index.ts';
import { drawApplicant, drawPacket, type PacketFile, type PacketPlan } from '../packet.ts';
import type { PageRenderer } from '../renderer.ts';
import { SCENARIOS, type Scenario } from '../scenarios/index.ts';
import { SPECIMENS, type SpecimenType } from '../specimens/index.ts';

/** What is to be drawn, as plain data: packet `n` of it is a pure function of this and `n`, whoever draws it and when. */
export interface Order {
  readonly seed: string;
  /** Which stories; all where it is not given. */
  readonly scenarios?: readonly string[];
  readonly types?: readonly SpecimenType[];
  /** The share of papers that become scans, faxes or photos, 0 to 1. */
  readonly noise?: number;
  /** Whose papers, where a story does not say. */
  readonly locale?: LocaleId;
  /** What references begin with. */
  readonly prefix?: string;
}

export interface Packet {
  readonly id: string;
  readonly files: readonly PacketFile[];
}

/** Places for the people of one round, so that a story more moves nobody's ordinal in the rounds after. */
const PLACES = 128;

export const storiesOf = ({ scenarios }: Order): readonly Scenario[] =>
  scenarios ? SCENARIOS.filter(({ id }) => scenarios.includes(id)) : SCENARIOS;

/** Stories in turn: the second round of a story is `<scenario>-2`, whoever its person is, on paper of any layout. */
export function planOf(order: Order, index: number): PacketPlan {
  const stories = storiesOf(order);
  const [scenario, round] = [stories[index % stories.length], Math.floor(index / stories.length)];
  if (!scenario) throw new RangeError('An order without stories');
  const { types, noise, locale, prefix = 'SYNTH' } = order;
  return {
    scenario,
    id: round === 0 ? scenario.id : `${scenario.id}-${round + 1}`,
    reference: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    ordinal: round * PLACES + SCENARIOS.indexOf(scenario),
    anyLayout: round > 0,
    ...(types && { types }),
    ...(noise !== undefined && { noise }),
    ...(locale && { locale }),
  };
}

export async function packetOf(order: Order, index: number, renderer: PageRenderer): Promise<Packet> {
  const plan = planOf(order, index);
  return { id: plan.id, files: await drawPacket(plan, keyed(order.seed), renderer) };
}

/** Packets one after the other, from any of them on; only one is held at a time. */
export async function* packetsOf(
  order: Order,
  count: number,
  renderer: PageRenderer,
  first = 0,
): AsyncGenerator<Packet> {
  for (let index = first; index < count; index++) yield packetOf(order, index, renderer);
}

/** Refuses an order that cannot be carried out to its end, before anything is drawn. */
export function checkOrder(order: Order, count: number): void {
  const known = SCENARIOS.map(({ id }) => id);
  const problems = [
    ...(order.seed === '' ? [{ at: 'seed', says: 'is not empty' }] : []),
    ...(Number.isSafeInteger(count) && count >= 1 ? [] : [{ at: 'count', says: 'is a whole number of at least 1' }]),
    ...(order.scenarios?.every((id) => known.includes(id)) === false || order.scenarios?.length === 0
      ? [{ at: 'scenario', says: `is one of ${known.join(', ')}` }]
      : []),
    ...(order.types?.length === 0 || order.types?.some((type) => !Object.hasOwn(SPECIMENS, type))
      ? [{ at: 'types', says: `names ${Object.keys(SPECIMENS).join(', ')}` }]
      : []),
    ...(order.noise === undefined || (order.noise >= 0 && order.noise <= 1)
      ? []
      : [{ at: 'noise', says: 'is a number from 0 to 1' }]),
    ...(order.locale === undefined || Object.hasOwn(LOCALES, order.locale)
      ? []
      : [{ at: 'locale', says: `is one of ${Object.keys(LOCALES).join(', ')}` }]),
  ];
  if (problems.length > 0) throw new Failure('usage.invalid', { problems });
  drawApplicant(planOf(order, count - 1), keyed(order.seed)); // the last one's identifiers must be there
}
