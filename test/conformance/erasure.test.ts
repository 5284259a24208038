import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApplicationId, newApplicationId } from '../../src/domain/ids.ts';
import { eraseApplication, repeatErasures } from '../../src/services/forget-applicant.ts';
import { sweepRetention } from '../../src/services/sweep-retention.ts';
import type { StoreSettings } from '../../src/store/index.ts';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const erased = expect.objectContaining({ code: 'application.erased' });
const held = expect.objectContaining({ code: 'application.held' });

describe.each(TIERS)('erasing on $name', (tier) => {
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  const erase = async (id: ApplicationId) => eraseApplication(id, await clerk.maker(), opened);
  const blobOf = async (id: ApplicationId): Promise<string> => {
    const rows = await opened.query<{ blob: string }>('select blob from documents where application = $1', [id]);
    return rows[0]?.blob ?? '';
  };
  const eventsOf = async ({ store }: Pick<TestStore, 'store'>, id: ApplicationId) =>
    (await store.audit.of(id)).map(({ type }) => type);

  /** How many rows of each table still speak of the application; the tombstone, the steps and the events may. */
  const rowsOf = async ({ query }: Pick<TestStore, 'query'>, id: ApplicationId) => {
    const counted = ['documents', 'readings', 'proposals', 'attributes'].map(async (table) => {
      const rows = await query<{ count: number }>(
        `select count(*)::int as count from ${table} where application = $1`,
        [id],
      );
      return rows[0]?.count ?? 0;
    });
    const rows = await query('select 1 from keys where subject = $1', [id]);
    return [...(await Promise.all(counted)), rows.length].reduce((sum, count) => sum + count, 0);
  };

  it('takes the key, the rows and the bytes, and leaves a tombstone and the log', async () => {
    const id = await clerk.settle({ reference: 'To be forgotten', files: 2 });
    const blob = await blobOf(id);
    expect(await rowsOf(opened, id)).toBeGreaterThan(5);
    await erase(id);
    expect(await rowsOf(opened, id)).toBe(0);
    expect(await store.application(id)).toBeUndefined();
    expect(await store.proposal(id)).toBeUndefined();
    expect(await store.byReference('To be forgotten')).toEqual([]);
    await expect(opened.blobs.open(blob)).rejects.toThrow(erased);
    const tombstone = 'select state, sealed, reference_index, failure, bytes_gone from applications where id = $1';
    expect(await opened.query(tombstone, [id])).toEqual([
      { state: 'erased', sealed: null, reference_index: null, failure: null, bytes_gone: true },
    ]);
    expect((await eventsOf(opened, id)).at(-1)).toBe('application.erased');
    await store.audit.link();
    expect((await store.audit.verify()).findings).toEqual([]);
  });

  it('ends the work on it: what a worker still has in hand counts no more', async () => {
    const id = await clerk.handIn({ files: 2 });
    const [one, other] = await clerk.stepsOf(id, 'read-document');
    if (!one || !other) throw new Error('two documents have two steps');
    const lease = await clerk.lease(one);
    await erase(id);
    await expect(clerk.finish(lease)).rejects.toThrow(/Nothing|erased|taken/);
    expect(await rowsOf(opened, id)).toBe(0);
    expect(await store.steps.renew(lease)).toBe(false);
    for (const step of [one, other]) expect(await store.steps.claim(step, 'late')).toEqual({ over: true });
  });

  it('and finishing at the same moment never wait for each other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await clerk.handIn({ files: 4 });
      const leases = [];
      for (const step of await clerk.stepsOf(id, 'read-document')) leases.push(await clerk.lease(step));
      const work = await Promise.allSettled([...leases.map((lease) => clerk.finish(lease)), erase(id)]);
      const codes = work.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason.code] : []));
      for (const code of codes) expect(['step.superseded', 'application.erased']).toContain(code);
      expect(await rowsOf(opened, id)).toBe(0);
    }
  });

  it('again changes nothing, and is logged once', async () => {
    const id = await clerk.settle();
    await Promise.all([erase(id), erase(id)]);
    await erase(id);
    expect((await eventsOf(opened, id)).filter((type) => type === 'application.erased')).toHaveLength(1);
  });

  it('fails under a legal hold, until it is released', async () => {
    const id = await clerk.settle();
    const actor = await clerk.maker();
    await store.erasure.hold(id, actor, true);
    await store.erasure.hold(id, actor, true);
    await expect(erase(id)).rejects.toThrow(held);
    expect(await store.proposal(id)).toEqual(proposalOf());
    await store.erasure.hold(id, actor, false);
    await erase(id);
    expect(await eventsOf(opened, id)).toEqual([
      ...['application.received', 'document.read', 'application.proposed', 'review.opened'],
      ...['application.held', 'application.released', 'application.erased'],
    ]);
    await expect(store.erasure.hold(id, actor, true)).rejects.toThrow(erased);
  });

  it('and holding what nobody knows is refused', async () => {
    const unknown = expect.objectContaining({ code: 'application.unknown' });
    await expect(erase(newApplicationId())).rejects.toThrow(unknown);
    await expect(store.erasure.hold(newApplicationId(), await clerk.maker(), true)).rejects.toThrow(unknown);
  });

  describe('outlives a database that is restored from before', () => {
    const names = ['forgotten', 'keyless', 'cutShort', 'heldSince', 'other'] as const;
    const ids = new Map<string, ApplicationId>();
    const idOf = (name: (typeof names)[number]) => ids.get(name) ?? newApplicationId();
    let restored: TestStore;
    let blob: string;

    beforeAll(async () => {
      const settings = await tier.settings();
      const yesterday = await openAny(settings);
      const work = caseworker(yesterday);
      for (const name of names) ids.set(name, await work.settle());
      await yesterday.close();
      const copy: StoreSettings = await tier.copy(settings);
      const today = await openAny(settings);
      const actor = await caseworker(today).maker();
      for (const name of ['forgotten', 'keyless', 'heldSince'] as const)
        await eraseApplication(idOf(name), actor, today);
      await today.query(
        `create function cut() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
      );
      await today.query('create trigger cut before delete on documents for each statement execute function cut()');
      await expect(eraseApplication(idOf('cutShort'), actor, today)).rejects.toThrow('cut');
      await today.close();

      restored = await openAny(copy);
      await restored.query('delete from keys where subject = $1', [idOf('keyless')]);
      await restored.store.erasure.hold(idOf('heldSince'), actor, true);
      const rows = await restored.query<{ blob: string }>('select blob from documents where application = $1', [
        idOf('forgotten'),
      ]);
      blob = rows[0]?.blob ?? '';
      expect(await rowsOf(restored, idOf('forgotten'))).toBeGreaterThan(0);
      await repeatErasures(restored);
    });
    afterAll(() => restored?.close());

    it('with its keys: nothing of the applicant comes back, which is logged once', async () => {
      const id = idOf('forgotten');
      expect(await rowsOf(restored, id)).toBe(0);
      expect(await restored.store.application(id)).toBeUndefined();
      await expect(restored.blobs.open(blob)).rejects.toThrow(erased);
      await repeatErasures(restored);
      expect((await eventsOf(restored, id)).filter((type) => type === 'application.erased')).toHaveLength(1);
    });

    it('without its key: its rows go too', async () => {
      expect(await rowsOf(restored, idOf('keyless'))).toBe(0);
    });

    it('where the erasure was cut short after its line was written', async () => {
      expect(await rowsOf(restored, idOf('cutShort'))).toBe(0);
    });

    it('but not a hold that was set since', async () => {
      expect(await restored.store.proposal(idOf('heldSince'))).toEqual(proposalOf());
    });

    it('and touches nobody else', async () => {
      expect(await restored.store.proposal(idOf('other'))).toEqual(proposalOf());
      expect((await restored.store.status()).applications).toEqual({ erased: 3, proposed: 2 });
    });
  });

  describe('by age', () => {
    const retention = { retention: 'test', version: 1, documents: 30, applications: 90, idempotencyKeys: 7 };
    const age = (id: ApplicationId, days: number) =>
      opened.query(`update applications set received_at = now() - $2 * interval '1 day' where id = $1`, [id, days]);
    const sweep = () => sweepRetention(retention, opened);

    it('takes what is past its time, and nothing that is younger, held or still worked on', async () => {
      const [old, bytes, young, kept] = [
        await clerk.settle(),
        await clerk.settle(),
        await clerk.settle(),
        await clerk.settle(),
      ];
      const working = await clerk.handIn();
      await store.erasure.hold(kept, await clerk.maker(), true);
      for (const [id, days] of [
        [old, 91],
        [kept, 91],
        [bytes, 31],
        [working, 31],
        [young, 29],
      ] as const)
        await age(id, days);
      const blobs = new Map<ApplicationId, string>();
      for (const id of [old, bytes, young, kept, working]) blobs.set(id, await blobOf(id));
      const opens = (id: ApplicationId) => opened.blobs.open(blobs.get(id) ?? '').then(() => true);

      await Promise.all([sweep(), sweep()]);
      await sweep();

      expect(await rowsOf(opened, old)).toBe(0);
      await expect(opens(bytes)).rejects.toMatchObject({ code: 'blob.missing' });
      expect(await store.proposal(bytes)).toEqual(proposalOf());
      for (const id of [young, kept, working]) expect(await opens(id)).toBe(true);
      expect(await eventsOf(opened, bytes)).toEqual([
        ...['application.received', 'document.read', 'application.proposed', 'review.opened', 'document.expired'],
      ]);
      expect((await eventsOf(opened, old)).filter((type) => type === 'application.erased')).toHaveLength(1);
      expect(await eventsOf(opened, kept)).not.toContain('document.expired');
    });

    it('takes what was kept for an application that never came, once it is a day old', async () => {
      const { id, documents } = await clerk.prepare();
      const blob = documents[0]?.blob ?? '';
      await sweep();
      expect(await opened.blobs.open(blob)).toBeDefined();
      await opened.query(`update keys set made_at = now() - interval '25 hours' where subject = $1`, [id]);
      await sweep();
      await expect(opened.blobs.open(blob)).rejects.toMatchObject({ code: 'blob.missing' });
      expect(await opened.query('select 1 from keys where subject = $1', [id])).toEqual([]);
    });

    it('takes idempotency keys, which then are free again', async () => {
      const first = await clerk.handIn({ key: 'an old key' });
      await sweep();
      expect(await clerk.handIn({ key: 'an old key' })).toBe(first);
      await opened.query(`update idempotency_keys set made_at = now() - interval '8 days'`);
      await sweep();
      expect(await clerk.handIn({ key: 'an old key' })).not.toBe(first);
    });
  });

  it('leaves a proposal of a lease that was taken before it without effect', async () => {
    const id = await clerk.handIn();
    await clerk.readAll(id);
    const lease = await clerk.take(id, 'decide-application');
    await erase(id);
    await expect(store.saveProposal(lease, proposalOf(), LINEAGE)).rejects.toThrow();
    expect(await rowsOf(opened, id)).toBe(0);
  });
});
