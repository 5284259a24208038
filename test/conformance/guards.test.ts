import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Action, Role } from '../../src/domain/actor.ts';
import { type ApplicationId, newActorId } from '../../src/domain/ids.ts';
import { type Caseworker, caseworker } from '../support/casework.ts';
import { dump, openAny, type TestStore, TIERS } from '../support/stores.ts';
import { filesIn, tracesOf } from '../support/traces.ts';

const damaged = expect.objectContaining({ code: 'blob.damaged' });
const wrongKey = expect.objectContaining({ code: 'key.wrong' });

describe.each(TIERS)('$name', (tier) => {
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  describe('keeps four eyes', () => {
    /** A decision as a program would write it that forgot to look. */
    const decide = async (application: ApplicationId, review: string, actor: string, maker?: string) => {
      await opened.query(
        `insert into decisions (id, review, application, maker, actor, outcome, recommended)
         select 'dcs_' || gen_random_uuid(), $1, id, coalesce($3, maker), $2, 'approve', 'approve'
         from applications where id = $4`,
        [review, actor, maker ?? null, application],
      );
    };
    const inReview = async (): Promise<{ application: ApplicationId; review: string }> => {
      const application = await clerk.settle();
      const review = `rev_${application}`;
      await opened.query(`insert into reviews (id, application, inbox) values ($1, $2, 'senior')`, [
        review,
        application,
      ]);
      return { application, review };
    };
    const approver = async (name: string) => (await store.actors.known(name, 'person', ['approver'])).id;

    it('by refusing whoever handed the application in, under any name', async () => {
      const { application, review } = await inReview();
      const [maker, other] = [await clerk.maker(), await approver('os:2')];
      await expect(decide(application, review, maker)).rejects.toMatchObject({ code: '23514' });
      await expect(decide(application, review, maker, other)).rejects.toMatchObject({ code: '23503' });
    });

    it('by refusing the same pair of eyes twice', async () => {
      const { application, review } = await inReview();
      const [one, other] = [await approver('os:3'), await approver('os:4')];
      const decided = await Promise.allSettled([
        decide(application, review, one),
        decide(application, review, one),
        decide(application, review, other),
      ]);
      expect(decided.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      await expect(decide(application, review, one)).rejects.toMatchObject({ code: '23505' });
    });

    it('by refusing a decision in another application’s review', async () => {
      const [here, there] = [await inReview(), await inReview()];
      const actor = await approver('os:5');
      await expect(decide(here.application, there.review, actor)).rejects.toMatchObject({ code: '23503' });
    });
  });

  it.each([
    'update events set facts = facts',
    'delete from events',
    'truncate events cascade',
    'update chain set hash = hash',
    'delete from chain',
    'truncate chain',
    'update policies set text = text',
    'delete from policies',
    'truncate policies',
  ])('refuses to: %s', async (change) => {
    await clerk.handIn();
    await store.audit.link();
    await expect(opened.query(change)).rejects.toMatchObject({ message: 'this table is append-only' });
  });

  it('names the tenant in every row but those of the store itself', async () => {
    const tables = await opened.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const withTenant = await opened.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant'`,
    );
    const without = tables.filter(({ name }) => !withTenant.some((table) => table.name === name));
    expect(without.map(({ name }) => name).sort()).toEqual(['chain', 'settings']);
  });

  describe('opens what is encrypted only where it belongs', () => {
    it('not in another application', async () => {
      const [one, other] = [await clerk.settle(), await clerk.settle()];
      await opened.query(
        'update applications set sealed = (select sealed from applications where id = $1) where id = $2',
        [one, other],
      );
      await expect(store.application(other)).rejects.toThrow(wrongKey);
    });

    it('not even when the key moves with it', async () => {
      const settings = await tier.settings();
      const first = await openAny(settings);
      const work = caseworker(first);
      const [one, other] = [await work.settle(), await work.settle()];
      await first.query(
        'update applications set sealed = (select sealed from applications where id = $1) where id = $2',
        [one, other],
      );
      await first.query('update keys set wrapped = (select wrapped from keys where subject = $1) where subject = $2', [
        one,
        other,
      ]);
      await first.close();
      const second = await openAny(settings); // which remembers no key
      await expect(second.store.application(other)).rejects.toThrow(wrongKey);
      await second.close();
    });

    it('not in another row or column of its application', async () => {
      const id = await clerk.settle({ files: 2 });
      const moved = [
        'update readings set sealed = (select sealed from readings where application = $1 order by document limit 1) where application = $1',
        'update applications set sealed = (select sealed from readings where application = $1 limit 1) where id = $1',
      ];
      for (const move of moved) {
        await opened.query(move, [id]);
        await expect(store.application(id)).rejects.toThrow(damaged);
      }
      await opened.query(
        'update attributes set sealed = (select sealed from proposals where application = $1) where application = $1',
        [id],
      );
      await expect(store.proposal(id)).rejects.toThrow(damaged);
    });

    it('not when a single bit is another', async () => {
      const id = await clerk.handIn();
      await opened.query(
        'update applications set sealed = set_bit(sealed, 400, 1 - get_bit(sealed, 400)) where id = $1',
        [id],
      );
      await expect(store.application(id)).rejects.toThrow(damaged);
    });
  });

  it('shows nothing personal to whoever has its tables and files, and no search without the key', async () => {
    const settings = await tier.settings();
    const filled = await openAny(settings);
    const canary = 'CANARY-7f3a/+é"';
    const work = caseworker(filled);
    const id = await work.settle({ canary, files: 2, key: `${canary}key`, fingerprint: `${canary}print` });
    const broken = await work.handIn({ canary });
    const refusal = { code: 'document.encrypted' as const, message: canary, next: canary };
    await work.finish(await work.take(broken, 'read-document'), { status: 'refused', refusal, file: canary });
    await filled.store.audit.link();
    await filled.store.audit.checkpoint();
    expect(JSON.stringify(await filled.store.application(id))).toContain('CANARY'); // it is in there

    const contents = await dump(filled);
    expect(contents.size).toBeGreaterThan(15);
    await filled.close();
    for (const folder of [settings.data, settings.checkpoints ?? ''])
      for (const [name, bytes] of filesIn(folder)) contents.set(name, bytes);
    expect(contents.size).toBeGreaterThan(18);
    for (const personal of [canary, 'CANARY-7f3a', 'Anna Eriksson', 'scan-1.pdf'])
      expect(tracesOf(personal, contents)).toEqual([]);

    contents.set('planted', Buffer.from(`in ${Buffer.from(canary).toString('base64')}`));
    expect(tracesOf(canary, contents)).toEqual(['planted']);
  });

  describe('lets people do what one of their roles allows', () => {
    const granted: Record<Action, readonly Role[]> = {
      submit: ['submitter', 'administrator'],
      'see-status': ['submitter', 'reviewer', 'approver', 'privacy-officer', 'administrator'],
      'reveal-value': ['reviewer', 'approver', 'privacy-officer'],
      export: ['privacy-officer'],
      forget: ['privacy-officer'],
      hold: ['privacy-officer'],
      'retry-step': ['administrator'],
      unlock: ['submitter', 'reviewer', 'administrator'],
      'rotate-keys': ['administrator'],
      'verify-audit': ['privacy-officer', 'administrator'],
      'back-up': ['administrator'],
      'work-review': ['reviewer', 'approver'],
      decide: ['reviewer', 'approver'],
      reopen: ['approver'],
      'manage-people': ['administrator'],
    };
    const denied = expect.objectContaining({ code: 'access.denied' });

    it('and nothing else: every role with every action', async () => {
      for (const role of Role.options) {
        const { id } = await store.actors.known(`role:${role}`, 'person', [role]);
        for (const action of Action.options) {
          const asked = store.actors.require(id, action);
          if (granted[action].includes(role)) await expect(asked).resolves.toBeUndefined();
          else await expect(asked).rejects.toThrow(denied);
        }
      }
    });

    it('but nobody whom it does not know, or who was shut out', async () => {
      await expect(store.actors.require(newActorId(), 'submit')).rejects.toThrow(denied);
      const { id } = await store.actors.known('os:gone', 'person', ['submitter']);
      await opened.query('update actors set disabled_at = now() where id = $1', [id]);
      await expect(store.actors.require(id, 'submit')).rejects.toThrow(denied);
    });

    it('and gives back no role that was taken away, however often they come', async () => {
      const all = await Promise.all(
        Array.from({ length: 10 }, () => store.actors.known('os:many', 'person', ['submitter'])),
      );
      const [first] = all;
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      await opened.query('delete from actor_roles where actor = $1', [first?.id]);
      expect((await store.actors.known('os:many', 'person', ['submitter'])).roles).toEqual([]);
    });
  });
});
