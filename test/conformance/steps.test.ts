import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationId, StepId } from '../../src/domain/ids.ts';
import type { Lease } from '../../src/domain/step.ts';
import type { OutboxEntry } from '../../src/pipeline/store-ports.ts';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const superseded = expect.objectContaining({ code: 'step.superseded' });
const PATIENCE_MS = 10_000;
const asksForNone = async () => new Set<string>();

describe.each(TIERS)('a step on $name', (tier) => {
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  /** Instead of waiting. */
  const runOut = (step: StepId) =>
    opened.query(`update steps set lease_until = clock_timestamp() - interval '1 second' where id = $1`, [step]);
  const makeDue = (step: StepId) =>
    opened.query(`update steps set due_at = clock_timestamp() - interval '1 second' where id = $1`, [step]);
  const forgetWaking = (step: StepId) =>
    opened.query(`update steps set woken_at = clock_timestamp() - interval '1 hour' where id = $1`, [step]);

  const newStep = async (): Promise<{ application: ApplicationId; step: StepId }> => {
    const application = await clerk.handIn();
    const [step] = await clerk.stepsOf(application, 'read-document');
    if (!step) throw new Error('a document has a step');
    return { application, step };
  };
  const historyOf = async ({ application, step }: { application: ApplicationId; step: StepId }) =>
    (await store.steps.of(application)).find((each) => each.step === step);
  /** Takes what the outbox holds, as a relay does that publishes it. */
  const publishAll = async () => {
    const entries = await store.outbox.take(10_000);
    await store.outbox.published(entries.map(({ id }) => id));
    return entries;
  };
  const wakeUpsOf = async (step: StepId) =>
    (await publishAll()).filter(({ payload }) => JSON.stringify(payload) === JSON.stringify({ step }));

  describe('is held', () => {
    it('by one of fifty who ask at the same moment; the others are told when to ask again', async () => {
      const { step } = await newStep();
      const asked = Array.from({ length: 50 }, (_, holder) => store.steps.claim(step, `worker ${holder}`));
      const claims = await Promise.all(asked);
      expect(claims.filter((claim) => 'lease' in claim)).toHaveLength(1);
      const waits = claims.flatMap((claim) => ('againMs' in claim ? [claim.againMs] : []));
      expect(waits).toHaveLength(49);
      for (const wait of waits) expect(wait).toBeGreaterThan(0);
    });

    it('as long as its holder renews', async () => {
      const { step } = await newStep();
      const lease = await clerk.lease(step);
      await opened.query(`update steps set lease_until = clock_timestamp() + interval '1 ms' where id = $1`, [step]);
      expect(await store.steps.renew(lease)).toBe(true);
      const claim = await store.steps.claim(step, 'another');
      expect(claim).toEqual({ againMs: expect.any(Number) });
    });

    it('by whoever takes it over when the holder vanished, and by the first one no more', async () => {
      const { application, step } = await newStep();
      const old = await clerk.lease(step);
      await runOut(step);
      const lease = await clerk.lease(step, 'another');
      expect(lease).toMatchObject({ epoch: old.epoch + 1, losses: 1, attempts: 0, crashes: 0 });
      expect(await store.steps.renew(old)).toBe(false);
      await expect(clerk.finish(old)).rejects.toThrow(superseded);
      expect((await store.application(application))?.extractions).toEqual([]);
      expect((await store.audit.of(application)).map(({ type }) => type)).toEqual(['application.received']);
      await clerk.finish(lease);
      expect((await store.application(application))?.extractions).toHaveLength(1);
    });

    it('at moments apart, from its second loss on, as one of many may be to blame', async () => {
      const steps = [];
      for (let index = 0; index < 5; index += 1) steps.push(await newStep());
      for (const { step } of steps) {
        await clerk.lease(step);
        await runOut(step);
        await clerk.lease(step);
        await runOut(step);
      }
      const claims = [];
      for (const { step } of steps) claims.push(await store.steps.claim(step, 'another'));
      expect(claims.map((claim) => Object.keys(claim))).toEqual(Array(5).fill(['againMs']));
      expect(new Set(claims.map((claim) => JSON.stringify(claim))).size).toBeGreaterThan(1);
      for (const step of steps) expect(await historyOf(step)).toMatchObject({ state: 'due', losses: 2 });
    });

    it('by nobody when it is over', async () => {
      const { step } = await newStep();
      const lease = await clerk.lease(step);
      await clerk.finish(lease);
      expect(await store.steps.claim(step, 'late')).toEqual({ over: true });
      await expect(clerk.finish(lease)).rejects.toThrow(superseded);
      await store.steps.failed(lease, 'bug', 'attempt', 0);
      expect(await store.steps.claim(step, 'late')).toEqual({ over: true });
    });

    it('by one more when it is given back, at once and with nothing counted', async () => {
      const given = await newStep();
      await publishAll();
      await store.steps.release(await clerk.lease(given.step));
      expect(await wakeUpsOf(given.step)).toHaveLength(1);
      expect(await clerk.lease(given.step)).toMatchObject({ attempts: 0, crashes: 0, losses: 0 });
    });

    it('by its new holder even when the old one gives it back', async () => {
      const { step } = await newStep();
      const old = await clerk.lease(step);
      await runOut(step);
      const lease = await clerk.lease(step);
      await store.steps.release(old);
      await store.steps.failed(old, 'bug', 'attempt', 0);
      expect(await store.steps.renew(lease)).toBe(true);
    });
  });

  describe('records one result', () => {
    it('of two proposals for the same application', async () => {
      const id = await clerk.handIn();
      await clerk.readAll(id);
      const old = await clerk.take(id, 'decide-application');
      await runOut(old.step);
      const lease = await clerk.lease(old.step);
      await expect(store.saveProposal(old, proposalOf('', 'wrong'), LINEAGE)).rejects.toThrow(superseded);
      await expect(store.failApplication(old, 'bug')).rejects.toThrow(superseded);
      await store.saveProposal(lease, proposalOf(), LINEAGE);
      expect((await store.proposal(id))?.route.inbox).toBe('senior');
    });

    it('of twenty finishings under one lease at the same moment', async () => {
      const { application, step } = await newStep();
      const lease = await clerk.lease(step);
      const finished = await Promise.allSettled(Array.from({ length: 20 }, () => clerk.finish(lease)));
      expect(finished.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.application(application))?.extractions).toHaveLength(1);
    });
  });

  describe('that failed', () => {
    it.each([
      { counts: 'attempt' as const, expected: { attempts: 1, crashes: 0 } },
      { counts: 'crash' as const, expected: { attempts: 0, crashes: 1 } },
      { counts: 'nothing' as const, expected: { attempts: 0, crashes: 0 } },
    ])('counts a fault of the kind: $counts', async ({ counts, expected }) => {
      const { step } = await newStep();
      await store.steps.failed(await clerk.lease(step), 'document.crashed', counts, 0);
      await makeDue(step);
      expect(await clerk.lease(step)).toMatchObject({ ...expected, losses: 0 });
    });

    it('is free again after its wait, not before', async () => {
      const waiting = await newStep();
      await store.steps.failed(await clerk.lease(waiting.step), 'document.timeout', 'crash', 60_000);
      const claim = await store.steps.claim(waiting.step, 'eager');
      expect('againMs' in claim && claim.againMs).toBeGreaterThan(30_000);
      expect(await historyOf(waiting)).toMatchObject({ state: 'due', code: 'document.timeout' });
      await makeDue(waiting.step);
      await clerk.lease(waiting.step);
    });
  });

  describe('of a document that is quarantined', () => {
    const refusal = { code: 'document.crashed' as const, message: '', next: '' };
    const quarantined = async (): Promise<Lease & { readonly decided: StepId | undefined }> => {
      const application = await clerk.handIn({ files: 2 });
      const [first, second] = await clerk.stepsOf(application, 'read-document');
      if (!first || !second) throw new Error('two documents have two steps');
      await clerk.finish(await clerk.lease(second));
      const lease = await clerk.lease(first);
      await clerk.finish(lease, { status: 'quarantined', refusal });
      return { ...lease, decided: (await clerk.stepsOf(application, 'decide-application')).at(-1) };
    };

    it('is parked for people, and its application goes on without it', async () => {
      const { step, application, subject, decided } = await quarantined();
      expect(decided).toBeDefined();
      expect(await store.steps.claim(step, 'late')).toEqual({ over: true });
      expect(await store.steps.parked()).toContainEqual(
        expect.objectContaining({ step, application, subject, code: 'document.crashed' }),
      );
      const outcomes = (await store.application(application))?.application.documents;
      expect(outcomes?.map(({ status }) => status)).toEqual(['quarantined', 'complete']);
      const events = (await store.audit.of(application)).map(({ type }) => type);
      expect(events).toContain('document.quarantined');
    });

    it('works again when somebody says so, and leads to a new decision', async () => {
      const { step, application, decided } = await quarantined();
      await publishAll();
      const actor = await clerk.maker();
      const retried = await Promise.all([store.steps.retry(step, actor), store.steps.retry(step, actor)]);
      expect(retried.sort()).toEqual([false, true]);
      expect(await wakeUpsOf(step)).toHaveLength(1);
      await clerk.finish(await clerk.lease(step));
      const decisions = await clerk.stepsOf(application, 'decide-application');
      expect(decisions).toHaveLength(2);
      expect(decisions).toContain(decided);
      const outcomes = (await store.application(application))?.application.documents;
      expect(outcomes?.map(({ status }) => status)).toEqual(['complete', 'complete']);
      expect(await store.audit.of(application)).toContainEqual(
        expect.objectContaining({ type: 'step.retried', actor, subject: step }),
      );
    });

    it('stays parked when its bytes have expired', async () => {
      const { step, subject } = await quarantined();
      await opened.query('update documents set blob = null where id = $1', [subject]);
      expect(await store.steps.retry(step, await clerk.maker())).toBe(false);
      expect((await store.steps.parked()).map((parked) => parked.step)).toContain(step);
    });

    it('is the only kind that can be tried again: one that is due, held or done cannot', async () => {
      const { step } = await newStep();
      const actor = await clerk.maker();
      expect(await store.steps.retry(step, actor)).toBe(false);
      const lease = await clerk.lease(step);
      expect(await store.steps.retry(step, actor)).toBe(false);
      await clerk.finish(lease);
      expect(await store.steps.retry(step, actor)).toBe(false);
    });
  });

  describe('that nobody holds is woken', () => {
    /** Every other step is left in peace. */
    const alone = async (...steps: StepId[]) => {
      await publishAll();
      await opened.query('update steps set woken_at = clock_timestamp()');
      for (const step of steps) await forgetWaking(step);
    };

    it('when it is due and its wake-up was lost, under another id than before', async () => {
      const { step } = await newStep();
      const [first] = await wakeUpsOf(step);
      await alone(step);
      expect(await store.steps.wakeOverdue(asksForNone, PATIENCE_MS)).toBe(1);
      const [second] = await wakeUpsOf(step);
      expect(second).toMatchObject({ job: 'read-document', payload: { step } });
      expect(second?.id).not.toBe(first?.id);
    });

    it('not when the queue still has its wake-up, when it was woken just now, or when it is not due', async () => {
      const [queued, fresh, early] = [await newStep(), await newStep(), await newStep()];
      await store.steps.failed(await clerk.lease(early.step), 'bug', 'attempt', 60_000);
      await alone(queued.step, early.step);
      const asked: string[] = [];
      const all = async (entries: readonly OutboxEntry[]) => {
        asked.push(...entries.map(({ id }) => id));
        return new Set(entries.map(({ id }) => id));
      };
      expect(await store.steps.wakeOverdue(all, PATIENCE_MS)).toBe(0);
      expect(asked).toEqual([expect.stringContaining(queued.step)]);
      expect(await wakeUpsOf(fresh.step)).toEqual([]);
    });

    it('not while its wake-up stands in the outbox', async () => {
      await alone();
      const { step } = await newStep();
      await forgetWaking(step);
      expect(await store.steps.wakeOverdue(asksForNone, PATIENCE_MS)).toBe(0);
    });

    it('when its holder vanished and no job is left to say so', async () => {
      const lost = await newStep();
      await clerk.lease(lost.step);
      await runOut(lost.step);
      await alone(lost.step);
      expect(await store.steps.wakeOverdue(asksForNone, PATIENCE_MS)).toBe(1);
      expect(await historyOf(lost)).toMatchObject({ state: 'due', losses: 1 });
      expect(await wakeUpsOf(lost.step)).toHaveLength(1);
    });

    it('once, by however many look at the same time', async () => {
      const steps = [await newStep(), await newStep(), await newStep()].map(({ step }) => step);
      await alone(...steps);
      const looks = Array.from({ length: 4 }, () => store.steps.wakeOverdue(asksForNone, PATIENCE_MS));
      const woken = (await Promise.all(looks)).reduce((sum, count) => sum + count, 0);
      expect(woken).toBe(3);
      expect(await publishAll()).toHaveLength(3);
    });
  });

  describe('has its wake-up published', () => {
    it('by one relay of several, and forgotten then', async () => {
      await publishAll();
      const steps = [];
      for (let index = 0; index < 30; index += 1) steps.push((await newStep()).step);
      const taken = (await Promise.all(Array.from({ length: 6 }, () => store.outbox.take(10)))).flat();
      expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
      expect(taken.map(({ payload }) => payload)).toEqual(expect.arrayContaining(steps.map((step) => ({ step }))));
      await store.outbox.published(taken.map(({ id }) => id));
      expect(await opened.query('select id from outbox')).toEqual([]);
    });

    it('by another relay when the first one died with it', async () => {
      await publishAll();
      const { step } = await newStep();
      const [taken] = await store.outbox.take(10);
      expect(await store.outbox.take(10)).toEqual([]);
      await opened.query(`update outbox set taken_until = clock_timestamp() - interval '1 second'`);
      expect(await store.outbox.take(10)).toEqual([taken]);
      expect(taken?.payload).toEqual({ step });
    });
  });

  it('is made once for one input of one subject', async () => {
    const { application } = await newStep();
    const again = opened.query(
      `insert into steps (id, kind, subject, application, input_hash)
       select 'stp_another', kind, subject, application, input_hash from steps where application = $1`,
      [application],
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
