import type { ApplicationId } from '../../src/domain/ids.ts';
import type { Facts } from './facts.ts';
import type { History } from './history.ts';
import { type Load, type Order, packetOf } from './papers.ts';

export interface Judgement {
  readonly submits: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in an end state with its bytes. */
  readonly lost: number;
  /** Effects that are there more than once. */
  readonly duplicates: number;
  /** Documents that paid for what another did. */
  readonly innocent: number;
  /** Milliseconds from each kill until each step that was in its hands was done, shortest first. */
  readonly recovery: readonly number[];
  /** Applications that did not come, and left bytes behind: kills may, refusals may not. */
  readonly strays: number;
  /** What else does not hold. */
  readonly broken: readonly string[];
}

const ENDS: Readonly<Record<Order, string>> = {
  read: 'read',
  refuse: 'refused',
  'fail-once': 'read',
  'kill-once': 'read',
  die: 'quarantined',
  hang: 'quarantined',
  kill: 'quarantined',
};

/** Holds what the store has against what was seen from outside. */
export function judge(history: History, facts: Facts, load: Load): Judgement {
  const erased = new Set(facts.applications.filter(({ state }) => state === 'erased').map(({ id }) => id));
  return {
    submits: history.submitted.size,
    acknowledged: history.acknowledged.size,
    lost: lost(history, facts, load, erased),
    duplicates: duplicates(facts),
    innocent: innocent(history, facts, load),
    recovery: recovery(history, facts),
    strays: facts.strays,
    broken: [...unfinished(facts), ...notErased(history, facts, erased), ...audit(facts)],
  };
}

function lost(history: History, facts: Facts, load: Load, erased: ReadonlySet<string>): number {
  const proposed = new Set(facts.applications.filter(({ state }) => state === 'proposed').map(({ id }) => id));
  const decided = new Set(
    facts.events.filter(({ type }) => type === 'application.proposed').map(({ application }) => application),
  );
  const read = countBy(
    facts.documents.filter(({ state }) => state !== 'received'),
    ({ application }) => application,
  );
  const damaged = facts.documents.filter(({ id }) => facts.damaged.includes(id)).map(({ application }) => application);
  const whole = (number: number, id: ApplicationId) =>
    proposed.has(id) &&
    decided.has(id) &&
    read.get(id) === packetOf(load, number).papers.length &&
    !damaged.includes(id);
  return [...history.acknowledged].filter(([number, id]) =>
    erased.has(id) ? !history.forgetting.has(id) : !whole(number, id),
  ).length;
}

function duplicates({ events, documents, proposals, steps, twins }: Facts): number {
  const decisions = countBy(
    steps.filter(({ kind, state }) => kind === 'decide-application' && state === 'done'),
    ({ subject }) => subject,
  );
  const ended = events.filter(({ type }) => /^document\.(read|refused|quarantined)$/.test(type));
  const proposed = events.filter(({ type }) => type === 'application.proposed');
  return (
    twins +
    more(
      countBy(ended, ({ subject }) => subject),
      () => 1,
    ) +
    more(
      countBy(proposed, ({ application }) => application),
      (id) => decisions.get(id) ?? 0,
    ) +
    more(decisions, () => 1) + // nothing was retried by hand: there is one input to decide on
    more(
      countBy(proposals, (application) => application),
      () => 1,
    ) +
    documents.filter(({ state, readings }) => readings !== (state === 'read' ? 1 : 0)).length
  );
}

function innocent(history: History, facts: Facts, load: Load): number {
  const numbers = new Map([...history.acknowledged].map(([number, id]) => [id as string, number]));
  return facts.documents.filter(({ application, position, state }) => {
    const number = numbers.get(application);
    const paper = number === undefined ? undefined : packetOf(load, number).papers[position];
    return paper && state !== ENDS[paper.order];
  }).length;
}

/** A step of an application that was erased meanwhile needs none. */
function recovery({ kills }: History, { steps }: Facts): number[] {
  const doneAt = new Map(steps.map(({ id, done_at }) => [id, done_at?.getTime()]));
  return kills
    .flatMap(({ at, steps }) =>
      steps.flatMap((step) => {
        const done = doneAt.get(step);
        return done === undefined ? [] : [Math.max(0, done - at)];
      }),
    )
    .sort((a, b) => a - b);
}

function unfinished({ steps, outbox, orphans }: Facts): string[] {
  const open = steps.filter(({ state }) => state === 'due' || state === 'leased').length;
  const parked = steps.filter(({ kind, state }) => kind === 'decide-application' && state === 'parked').length;
  return [
    ...(open ? [`${open} steps are not over`] : []),
    ...(parked ? [`${parked} decisions are parked`] : []),
    ...(outbox ? [`${outbox} entries stay in the outbox`] : []),
    ...(orphans ? [`${orphans} processes outlived their parents`] : []),
  ];
}

/** Forgotten is forgotten: no key, no row, no bytes. */
function notErased({ forgotten }: History, facts: Facts, erased: ReadonlySet<string>): string[] {
  const keys = new Set(facts.keys);
  const rows = new Set(facts.documents.map(({ application }) => application));
  const bytesGone = new Set(facts.applications.filter(({ bytes_gone }) => bytes_gone).map(({ id }) => id));
  const back = [...forgotten].filter((id) => !erased.has(id));
  const half = [...erased].filter((id) => keys.has(id) || rows.has(id) || !bytesGone.has(id));
  return [
    ...(back.length ? [`${back.length} forgotten applications are there`] : []),
    ...(half.length ? [`${half.length} applications are half erased`] : []),
  ];
}

function audit({ unlinked, findings }: Facts): string[] {
  return [
    ...(unlinked ? [`${unlinked} events are not in the audit chain`] : []),
    ...(findings ? [`${findings} links of the audit chain do not hold`] : []),
  ];
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const more = (counts: ReadonlyMap<string, number>, allowed: (key: string) => number): number =>
  [...counts].reduce((sum, [key, count]) => sum + Math.max(0, count - allowed(key)), 0);
