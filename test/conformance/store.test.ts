import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApplicationId } from '../../src/domain/ids.ts';
import { type Caseworker, caseworker, LINEAGE, PAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

describe.each(TIERS)('a store on $name', (tier) => {
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  const eventsOf = async (application: Parameters<typeof store.audit.of>[0]) =>
    (await store.audit.of(application)).map(({ type }) => type);

  describe('takes an application in', () => {
    it('with a step for each of its documents, and a wake-up for each step', async () => {
      const id = await clerk.handIn({ files: 3 });
      const steps = await store.steps.of(id);
      expect(steps.map(({ kind, state }) => [kind, state])).toEqual(Array(3).fill(['read-document', 'due']));
      const waking = (await store.outbox.take(1_000)).map(({ payload }) => payload);
      for (const { step } of steps) expect(waking).toContainEqual({ step });
    });

    it('and goes on at once where every file was refused at the door', async () => {
      const submission = await clerk.prepare();
      const documents = submission.documents.map(({ blob, ...document }) => ({
        ...document,
        outcome: {
          document: document.id,
          file: document.file,
          status: 'refused' as const,
          refusal: { code: 'document.empty' as const, message: '', next: '' },
          pages: [],
        },
      }));
      const id = await store.accept({ ...submission, documents });
      expect((await store.steps.of(id)).map(({ kind }) => kind)).toEqual(['decide-application']);
      const outcomes = (await store.application(id))?.application.documents;
      expect(outcomes?.map(({ status, refusal }) => [status, refusal?.code])).toEqual([['refused', 'document.empty']]);
    });

    it('whole or not at all', async () => {
      const submission = await clerk.prepare();
      const twice = [...submission.documents, ...submission.documents]; // an id can be given once
      await expect(store.accept({ ...submission, documents: twice })).rejects.toThrow();
      expect(await store.application(submission.id)).toBeUndefined();
      expect(await store.steps.of(submission.id)).toEqual([]);
      expect(await eventsOf(submission.id)).toEqual([]);
    });

    it('once, of a hundred that come at the same time under one key', async () => {
      const submissions = [];
      for (let index = 0; index < 100; index += 1) submissions.push(await clerk.prepare({ key: 'one key' }));
      const ids = new Set(await Promise.all(submissions.map((submission) => store.accept(submission))));
      expect(ids.size).toBe(1);
      const there = await Promise.all(submissions.map(({ id }) => store.application(id)));
      expect(there.filter(Boolean)).toHaveLength(1);
    });

    it('and refuses another packet under the same key', async () => {
      await clerk.handIn({ key: 'a key', fingerprint: 'one packet' });
      await expect(clerk.handIn({ key: 'a key', fingerprint: 'another' })).rejects.toMatchObject({
        code: 'idempotency.reused',
      });
    });

    it('not without its own key', async () => {
      const { maker, form } = await clerk.prepare();
      const unreserved = { id: newApplicationId(), maker, form, documents: [] };
      await expect(store.accept(unreserved)).rejects.toMatchObject({ code: 'application.erased' });
    });
  });

  describe('works on it', () => {
    it('from its documents to a proposal, with an event for every change', async () => {
      const id = await clerk.settle({ files: 2, reference: 'From start to end' });
      const found = await store.application(id);
      expect(found?.application.form.reference).toBe('From start to end');
      expect(found?.application.documents.map(({ file, status }) => [file, status])).toEqual([
        ['scan-1.pdf', 'complete'],
        ['scan-2.pdf', 'complete'],
      ]);
      expect(found?.application.documents[0]?.pages).toEqual([PAGE]);
      expect(found?.extractions.map(({ readings }) => readings.employeeName)).toEqual(
        Array(2).fill(expect.objectContaining({ value: 'Anna Eriksson' })),
      );
      expect(await store.proposal(id)).toEqual(proposalOf());
      expect(await eventsOf(id)).toEqual([
        'application.received',
        'document.read',
        'document.read',
        'application.proposed',
        'review.opened',
      ]);
    });

    it('and remembers which versions had a part in each result', async () => {
      const id = await clerk.settle();
      expect((await store.steps.of(id)).map(({ state, lineage }) => [state, lineage])).toEqual(
        Array(2).fill(['done', LINEAGE]),
      );
    });

    it('to one decision, when its last two documents finish at the same moment', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await clerk.handIn({ files: 2 });
        const leases = [];
        for (const step of await clerk.stepsOf(id, 'read-document')) leases.push(await clerk.lease(step));
        await Promise.all(leases.map((lease) => clerk.finish(lease)));
        expect(await clerk.stepsOf(id, 'decide-application')).toHaveLength(1);
      }
    });

    it('and holds no proposal until there is one', async () => {
      const id = await clerk.handIn();
      expect(await store.proposal(id)).toBeUndefined();
      await clerk.readAll(id);
      expect(await store.proposal(id)).toBeUndefined();
    });

    it('and says why a document was turned away', async () => {
      const id = await clerk.handIn();
      const refusal = { code: 'document.encrypted' as const, message: '', next: '' };
      await clerk.finish(await clerk.take(id, 'read-document'), { status: 'refused', refusal });
      const outcome = (await store.application(id))?.application.documents[0];
      expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'document.encrypted' } });
      expect(await eventsOf(id)).toEqual(['application.received', 'document.refused']);
    });

    it('and never shows what was half read as whole', async () => {
      const id = await clerk.handIn();
      await clerk.finish(await clerk.take(id, 'read-document'), { status: 'partial' });
      expect((await store.application(id))?.application.documents[0]?.status).toBe('partial');
    });

    it('and puts one that cannot be decided before people', async () => {
      const id = await clerk.handIn();
      await clerk.readAll(id);
      const lease = await clerk.take(id, 'decide-application');
      await store.failApplication(lease, 'policy.invalid');
      expect(await store.proposal(id)).toBeUndefined();
      expect(await store.steps.parked()).toContainEqual(
        expect.objectContaining({ application: id, step: lease.step, code: 'policy.invalid' }),
      );
      expect((await store.status()).failed).toContainEqual({ id, state: 'failed', code: 'policy.invalid' });
      expect(await eventsOf(id)).toContain('application.failed');
    });
  });

  describe('finds', () => {
    it('applications by their reference however it is written, the newest first', async () => {
      const first = await clerk.handIn({ reference: 'Case 77/a' });
      const second = await clerk.handIn({ reference: ' case 77/A' });
      await clerk.handIn({ reference: 'case 77/b' });
      expect(await store.byReference('CASE 77/A ')).toEqual([second, first]);
      expect(await store.byReference('case 77')).toEqual([]);
    });

    it('nothing under an id that nobody was given', async () => {
      const id = newApplicationId();
      expect(await store.application(id)).toBeUndefined();
      expect(await store.proposal(id)).toBeUndefined();
    });
  });

  it('counts each application in one inbox, that of its newest proposal', async () => {
    const fresh = await openAny(await tier.settings());
    try {
      const { store } = fresh;
      const work = caseworker(fresh);
      const id = await work.handIn();
      const read = await work.take(id, 'read-document');
      const refusal = { code: 'document.crashed' as const, message: '', next: '' };
      await work.finish(read, { status: 'quarantined', refusal });
      await store.saveProposal(await work.take(id, 'decide-application'), proposalOf('', 'senior'), LINEAGE);
      expect(await store.status()).toMatchObject({
        applications: { proposed: 1 },
        documents: { quarantined: 1 },
        inboxes: { senior: 1 },
      });
      await store.steps.retry(read.step, await work.maker());
      expect((await store.status()).inboxes).toEqual({});
      await work.readAll(id);
      await store.saveProposal(await work.take(id, 'decide-application'), proposalOf('', 'review'), LINEAGE);
      expect((await store.status()).inboxes).toEqual({ review: 1 });
    } finally {
      await fresh.close();
    }
  });

  it('keeps a policy once under its hash, with one event', async () => {
    const policy = { hash: 'cd'.repeat(32), name: 'onboarding', version: 3, text: 'rules' };
    await Promise.all([store.keepPolicy(policy), store.keepPolicy(policy)]);
    await store.keepPolicy({ ...policy, text: 'other rules' });
    const rows = await opened.query('select text from policies where hash = $1', [policy.hash]);
    expect(rows).toEqual([{ text: 'rules' }]);
    const events = await opened.query(`select subject from events where type = 'policy.stored'`);
    expect(events).toEqual([{ subject: policy.hash }]);
  });

  it('keeps everything when its process ends', async () => {
    const settings = await tier.settings();
    const first = await openAny(settings);
    const id = await caseworker(first).settle();
    await first.close();
    const second = await openAny(settings);
    expect(await second.store.proposal(id)).toEqual(proposalOf());
    expect(second.id).toBe(first.id);
    await second.close();
  });
});
