import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApplicationId, newDocumentId, type StepId } from '../../src/domain/ids.ts';
import type { StoreSettings } from '../../src/store/index.ts';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const superseded = expect.objectContaining({ code: 'step.superseded' });

describe.each(TIERS)('bad luck on $name', (tier) => {
  let settings: StoreSettings;
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    settings = await tier.settings();
    opened = await openAny(settings);
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  const quarantined = {
    status: 'quarantined',
    refusal: { code: 'document.crashed', message: '', next: '' },
  } as const;

  it('lets no decision on what was read before a document is read again stand as the newest', async () => {
    const application = await clerk.handIn();
    const read = await clerk.take(application, 'read-document');
    await clerk.finish(read, quarantined);
    const old = await clerk.take(application, 'decide-application');
    expect(await store.steps.retry(read.step, await clerk.maker())).toBe(true);
    await clerk.readAll(application);
    await store.saveProposal(await clerk.take(application, 'decide-application'), proposalOf('', 'new'), LINEAGE);
    await expect(store.saveProposal(old, proposalOf('', 'old'), LINEAGE)).rejects.toEqual(superseded);
    expect((await store.proposal(application))?.route.inbox).toBe('new');
  });

  describe('where the clock was set back', () => {
    const ahead = async (column: 'due_at' | 'lease_until' | 'woken_at', step: StepId) => {
      await opened.query(`update steps set ${column} = clock_timestamp() + interval '1 hour' where id = $1`, [step]);
    };

    it('starts a step that is said to be due in an hour', async () => {
      const [step] = await clerk.stepsOf(await clerk.handIn(), 'read-document');
      if (!step) throw new Error('a document has a step');
      await ahead('due_at', step);
      expect(await store.steps.claim(step, 'a worker')).toHaveProperty('lease');
    });

    it('takes over a step that a holder who died is said to hold for an hour', async () => {
      const held = await clerk.take(await clerk.handIn(), 'read-document');
      await ahead('lease_until', held.step);
      expect(await store.steps.claim(held.step, 'another')).toMatchObject({ lease: { losses: 1 } });
      await expect(clerk.finish(held)).rejects.toEqual(superseded);
    });

    it('wakes a step that is said to have been woken in an hour', async () => {
      const [step] = await clerk.stepsOf(await clerk.handIn(), 'read-document');
      if (!step) throw new Error('a document has a step');
      await store.outbox.published((await store.outbox.take(10_000)).map(({ id }) => id));
      await ahead('woken_at', step);
      await store.steps.wakeOverdue(async () => new Set(), 10_000);
      expect((await store.outbox.take(10_000)).map(({ payload }) => payload)).toContainEqual({ step });
    });
  });

  describe('while documents expire', () => {
    const expire = async (application: ApplicationId, meanwhile: () => Promise<unknown>) => {
      await opened.query(`update applications set received_at = received_at - interval '1 year' where id = $1`, [
        application,
      ]);
      const found = await store.erasure.blobsOlderThan(300);
      await meanwhile();
      for (const document of found) await store.erasure.forgetBlob(document, opened.blobs.remove);
    };
    const bytesOf = async (application: ApplicationId) => {
      const [row] = await opened.query<{ blob: string }>('select blob from documents where application = $1', [
        application,
      ]);
      return opened.blobs.open(row?.blob ?? '');
    };

    it('keeps those of an application that is put under a hold', async () => {
      const application = await clerk.settle({ bytes: 'evidence' });
      await expire(application, async () => store.erasure.hold(application, await clerk.maker(), true));
      expect(String(await bytesOf(application))).toBe('evidence 1');
    });

    it('keeps those that somebody has just asked to read again', async () => {
      const application = await clerk.handIn({ bytes: 'evidence' });
      const read = await clerk.take(application, 'read-document');
      await clerk.finish(read, quarantined);
      await store.saveProposal(await clerk.take(application, 'decide-application'), proposalOf(), LINEAGE);
      await expire(application, async () => store.steps.retry(read.step, await clerk.maker()));
      expect(String(await bytesOf(application))).toBe('evidence 1');
    });
  });

  it('shows nobody who has the tables alone that a packet was handed in twice under two keys', async () => {
    await clerk.handIn({ key: 'a', fingerprint: 'the same packet' });
    await clerk.handIn({ key: 'b', fingerprint: 'the same packet' });
    const rows = await opened.query<{ fingerprint: Buffer }>('select fingerprint from idempotency_keys');
    expect(new Set(rows.map(({ fingerprint }) => fingerprint.toString('hex'))).size).toBe(rows.length);
  });

  it('waits for a key that is gone from the tables, and does not take the application for erased', async () => {
    const application = await clerk.handIn();
    const read = await clerk.take(application, 'read-document');
    const keys = await opened.query('delete from keys where subject = $1 returning *', [application]);
    expect(keys).toHaveLength(1);
    opened.keys.forget(application);
    await expect(clerk.finish(read)).rejects.toEqual(expect.objectContaining({ code: 'key.missing' }));
  });

  describe('with the list of erasures', () => {
    const ledger = () => join(settings.checkpoints ?? '', 'erasures.jsonl');
    const lastLine = () => JSON.parse(readFileSync(ledger(), 'utf8').trim().split('\n').at(-1) ?? '');

    it('goes by the database’s clock, as a hold does', async () => {
      const [before] = await opened.query<{ now: Date }>('select clock_timestamp() as now');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
      await store.erasure.erase(await clerk.handIn(), await clerk.maker());
      const [after] = await opened.query<{ now: Date }>('select clock_timestamp() as now');
      vi.useRealTimers();
      expect(Date.parse(lastLine().at)).toBeGreaterThanOrEqual(before?.now.getTime() ?? Number.NaN);
      expect(Date.parse(lastLine().at)).toBeLessThanOrEqual(after?.now.getTime() ?? Number.NaN);
    });

    it('erases nothing for somebody who can only write there', async () => {
      await store.erasure.erase(await clerk.handIn(), await clerk.maker());
      const wanted = await clerk.settle();
      appendFileSync(ledger(), `\n${JSON.stringify({ ...lastLine(), application: wanted })}\n`);
      await store.erasure.repeat();
      expect(await store.proposal(wanted)).toEqual(proposalOf());
    });
  });

  it('takes an application of more documents than a statement has parameters for', async () => {
    const { documents, ...submission } = await clerk.prepare();
    const many = Array.from({ length: 9_000 }, () => documents.map((one) => ({ ...one, id: newDocumentId() }))).flat();
    const application = await store.accept({ ...submission, documents: many });
    expect(await clerk.stepsOf(application, 'read-document')).toHaveLength(9_000);
  });
});
