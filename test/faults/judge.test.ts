import { describe, expect, it } from 'vitest';
import { newApplicationId, newDocumentId, newStepId } from '../../src/domain/ids.ts';
import type { Facts } from './facts.ts';
import { History } from './history.ts';
import { judge } from './judge.ts';
import { type Load, packetOf } from './papers.ts';

const load: Load = { seed: 3, documents: 1 };

/** One application that came to a good end, as history and store tell it. */
function aGoodEnd() {
  const history = new History(() => {});
  const application = newApplicationId();
  history.hear('worker', { t: 'submit', number: 0 });
  history.hear('worker', { t: 'ack', number: 0, application });
  const documents = packetOf(load, 0).papers.map((_, position) => ({
    ...{ id: newDocumentId(), application, position, state: 'read', readings: 1 },
  }));
  const steps = [
    ...documents.map(({ id }) => ({ kind: 'read-document', subject: id })),
    { kind: 'decide-application', subject: application },
  ].map((step) => ({ ...step, id: newStepId(), state: 'done', done_at: new Date() }));
  const events = [
    ...documents.map(({ id }) => ({ type: 'document.read', application, subject: id })),
    { type: 'application.proposed', application, subject: application },
  ];
  const facts: Facts = {
    applications: [{ id: application, state: 'proposed', bytes_gone: false }],
    ...{ documents, steps, events, proposals: [application], keys: ['store', application] },
    ...{ twins: 0, outbox: 0, unlinked: 0, findings: 0, strays: 0, orphans: 0, damaged: [] },
  };
  return { history, facts, application };
}

/** What the judge finds wrong where one thing is otherwise. */
function verdictWhere(change: (facts: Facts) => Partial<Facts>) {
  const { history, facts } = aGoodEnd();
  const { lost, duplicates, innocent, broken } = judge(history, { ...facts, ...change(facts) }, load);
  return { lost, duplicates, innocent, broken };
}
const well = { lost: 0, duplicates: 0, innocent: 0, broken: [] };

describe('the judge of what is left after the faults', () => {
  it('finds nothing wrong with a good end', () => {
    expect(verdictWhere(() => ({}))).toEqual(well);
  });

  it.each<[string, (facts: Facts) => Partial<Facts>]>([
    ['is not there', () => ({ applications: [], documents: [] })],
    ['was never decided', ({ events }) => ({ events: events.filter(({ type }) => type !== 'application.proposed') })],
    ['has no document left', () => ({ documents: [] })],
    ['has bytes that are not those handed in', ({ documents }) => ({ damaged: documents.map(({ id }) => id) })],
    [
      'was erased though nobody asked',
      ({ applications }) => ({
        applications: applications.map((one) => ({ ...one, state: 'erased', bytes_gone: true })),
      }),
    ],
  ])('calls an application lost that %s', (_, change) => {
    expect(verdictWhere(change).lost).toBe(1);
  });

  it.each<[string, (facts: Facts) => Partial<Facts>]>([
    ['two applications of one reference', () => ({ twins: 1 })],
    [
      'two events of one reading',
      ({ events }) => ({ events: [...events, ...events.filter(({ type }) => type === 'document.read').slice(0, 1)] }),
    ],
    [
      'two decisions of one application',
      ({ events }) => ({ events: [...events, ...events.filter(({ type }) => type === 'application.proposed')] }),
    ],
    ['two proposals', ({ proposals }) => ({ proposals: [...proposals, ...proposals] })],
    [
      'two readings',
      ({ documents }) => ({ documents: documents.map((one, at) => (at === 0 ? { ...one, readings: 2 } : one)) }),
    ],
  ])('counts %s as a duplicate', (_, change) => {
    expect(verdictWhere(change)).toEqual({ ...well, duplicates: 1 });
  });

  it('calls a document innocent that was only to be read and was put aside', () => {
    const aside = ({ documents }: Facts) => ({
      documents: documents.map((one, at) => (at === 0 ? { ...one, state: 'quarantined', readings: 0 } : one)),
    });
    expect(verdictWhere(aside).innocent).toBe(1);
  });

  it.each<[string, (facts: Facts) => Partial<Facts>]>([
    [
      'a step that is not over',
      ({ steps }) => ({ steps: steps.map((one, at) => (at === 0 ? { ...one, state: 'leased', done_at: null } : one)) }),
    ],
    ['an entry left in the outbox', () => ({ outbox: 1 })],
    ['a process that outlived its parent', () => ({ orphans: 1 })],
    ['an event outside the audit chain', () => ({ unlinked: 1 })],
    ['an audit chain that does not hold', () => ({ findings: 1 })],
  ])('reports %s', (_, change) => {
    expect(verdictWhere(change).broken).toHaveLength(1);
  });

  it('reports an application that was forgotten and is there, and one that is half erased', () => {
    const { history, facts, application } = aGoodEnd();
    history.hear('worker', { t: 'forget', application });
    history.hear('worker', { t: 'forgotten', application });
    expect(judge(history, facts, load).broken).toEqual(['1 forgotten applications are there']);
    const tombstone = { id: application, state: 'erased', bytes_gone: true };
    expect(judge(history, { ...facts, applications: [tombstone] }, load).broken).toEqual([
      '1 applications are half erased',
    ]);
    expect(
      judge(history, { ...facts, applications: [tombstone], documents: [], keys: ['store'] }, load).broken,
    ).toEqual([]);
  });

  it('measures recovery from a kill to the end of what was in the killed hands', () => {
    const { history, facts } = aGoodEnd();
    const step = facts.steps[0];
    if (!step?.done_at) throw new Error('there is a step');
    history.hear('worker', { t: 'take', step: step.id });
    history.killed('worker', 'SIGKILL', step.done_at.getTime() - 4_000);
    expect(judge(history, facts, load).recovery).toEqual([4_000]);
  });
});
