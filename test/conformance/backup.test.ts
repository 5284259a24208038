import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationId, StepId } from '../../src/domain/ids.ts';
import { eraseApplication, repeatErasures } from '../../src/services/forget-applicant.ts';
import { restoreStoreOf, type StoreSettings } from '../../src/store/index.ts';
import { caseworker, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';
import { filesIn, tracesOf } from '../support/traces.ts';

const operator = { subject: 'os:1000', kind: 'person', roles: ['administrator'] } as const;
const invalid = expect.objectContaining({ code: 'backup.invalid' });
const erased = expect.objectContaining({ code: 'application.erased' });
const newFolder = () => mkdtempSync(join(tmpdir(), 'docket-backup-'));

interface Backup {
  readonly folder: string;
  readonly keyFile: string;
}
const newBackup = (): Backup => {
  const place = newFolder();
  return { folder: join(place, 'backup'), keyFile: join(place, 'backup.keys') };
};

describe.each(TIERS)('a backup of $name', (tier) => {
  const ids = new Map<string, ApplicationId>();
  const idOf = (name: 'settled' | 'open' | 'forgotten') => ids.get(name) as ApplicationId; // made before any test
  let settings: StoreSettings;
  let held: StepId;
  let tables: Map<string, unknown>;
  const yesterday = newBackup();
  const today = newBackup();

  /** Everything that a backup promises to bring back as it was. */
  const rowsOf = async ({ query }: TestStore) => {
    const all = new Map<string, unknown>();
    for (const table of [
      'applications',
      'documents',
      'pages',
      'readings',
      'proposals',
      'attributes',
      'reviews',
      'corrections',
      'policies',
      'actor_roles',
      'actor_skills',
      'absences',
      'interests',
      'reviews',
      'chain',
    ])
      all.set(table, await query(`select each::text from ${table} each order by 1`));
    return all;
  };

  beforeAll(async () => {
    settings = await tier.settings();
    const first = await openAny(settings);
    const clerk = caseworker(first);
    ids.set('settled', await clerk.settle({ canary: 'CANARY', files: 2, reference: 'Case 1', key: 'a key' }));
    ids.set('forgotten', await clerk.settle({ canary: 'CANARY' }));
    ids.set('open', await clerk.handIn({ files: 2 }));
    const { people, routing } = first.store;
    const maker = await clerk.maker();
    await people.add('os:2001', ['reviewer'], maker);
    await people.skill('os:2001', 'senior', true, maker);
    await people.absent('os:2001', { from: new Date('2099-08-03'), until: new Date('2099-08-04') }, maker);
    await people.bar('os:2001', idOf('settled'), true, maker);
    await first.query(`insert into reviews (id, application, inbox) values ('rev_1', $1, 'senior')`, [idOf('settled')]);
    for (const from of (await routing.open()).reviews)
      await routing.make({ from, to: { ...from, assignedTo: maker, dueAt: new Date('2099-08-05') } });
    held = (await clerk.take(idOf('open'), 'read-document')).step;
    await first.store.keepPolicy({
      hash: 'ab'.repeat(32),
      name: 'onboarding',
      version: 3,
      text: 'rules\u2028of “two”\r\nlines\n',
    });
    await first.store.audit.link();
    await first.store.audit.checkpoint();
    await first.backUp(yesterday.folder, yesterday.keyFile);
    tables = await rowsOf(first);
    await eraseApplication(idOf('forgotten'), await clerk.maker(), first);
    await clerk.settle(); // what is not in yesterday's backup is lost with it
    await first.store.audit.link();
    await first.store.audit.checkpoint();
    await first.backUp(today.folder, today.keyFile);
    await first.close();
  });

  /** An empty place in which the zone's keys lie. */
  const emptyOf = async (kind = tier): Promise<StoreSettings> => {
    const empty = await kind.settings();
    cpSync(join(settings.data, 'keys'), join(empty.data, 'keys'), { recursive: true });
    return empty;
  };
  const restore = (target: StoreSettings, { folder, keyFile }: Backup) =>
    restoreStoreOf(target, { folder, keyFile, operator });
  const restored = async (target: StoreSettings, backup: Backup): Promise<TestStore> => {
    await restore(target, backup);
    return openAny(target);
  };
  const onceRestored = async (target: StoreSettings, backup: Backup, look: (opened: TestStore) => Promise<void>) => {
    const opened = await restored(target, backup);
    await look(opened).finally(() => opened.close());
  };

  it.each(TIERS)('comes back whole in $name', async (other) => {
    await onceRestored(await emptyOf(other), yesterday, async (opened) => {
      const { store, blobs } = opened;
      expect(await rowsOf(opened)).toEqual(tables);
      expect(await store.proposal(idOf('settled'))).toEqual(proposalOf('CANARY'));
      expect(await store.byReference('CANARYcase 1')).toEqual([idOf('settled')]);
      const named = await opened.query<{ blob: string }>('select blob from documents order by blob');
      expect(named).toHaveLength(5);
      for (const { blob } of named) expect((await blobs.open(blob)).toString()).toMatch(/^(CANARY)?bytes \d$/);
      expect(await caseworker(opened).handIn({ key: 'a key' })).toBe(idOf('settled'));
    });
  });

  it('goes on with what was being worked on, at the reconciler’s next look', async () => {
    await onceRestored(await emptyOf(), yesterday, async (opened) => {
      const { steps, outbox } = opened.store;
      expect(await outbox.take(100)).toEqual([]);
      expect(await steps.wakeOverdue(async () => new Set(), 10_000)).toBe(2);
      const clerk = caseworker(opened);
      expect((await clerk.lease(held)).epoch).toBe(2);
      await opened.query(`update steps set state = 'due', lease_until = null where id = $1`, [held]);
      await clerk.readAll(idOf('open'));
      expect(await clerk.stepsOf(idOf('open'), 'decide-application')).toHaveLength(1);
    });
  });

  describe('and the audit log', () => {
    it('verifies, says who restored, and goes on', async () => {
      await onceRestored(
        { ...(await emptyOf()), checkpoints: settings.checkpoints ?? '' },
        yesterday,
        async (opened) => {
          const { audit } = opened.store;
          expect((await audit.verify()).findings).toEqual([]); // though checkpoints are there from after the backup
          await audit.link();
          await audit.checkpoint();
          await caseworker(opened).settle();
          await audit.link();
          await audit.checkpoint();
          const verdict = await audit.verify();
          expect(verdict.findings).toEqual([]);
          const events = await opened.query(`select facts from events where type = 'store.restored'`);
          expect(events).toEqual([{ facts: JSON.stringify({ applications: 3, files: 5, erased: 0 }) }]);
        },
      );
    });

    it('verifies where the second place was lost with everything else', async () => {
      await onceRestored(await emptyOf(), yesterday, async ({ store }) => {
        await store.audit.link();
        expect((await store.audit.verify()).findings).toEqual([]);
      });
    });

    it('still betrays who cuts it after the restore, or copies the restore’s own line', async () => {
      const target = await emptyOf();
      await onceRestored(target, yesterday, async (opened) => {
        const { audit } = opened.store;
        await audit.link();
        await audit.checkpoint();
        const file = join(target.checkpoints ?? '', 'checkpoints.jsonl');
        const [mark] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
        await opened.query('alter table chain disable trigger all');
        await opened.query('delete from chain where position = (select max(position) from chain)');
        expect((await audit.verify()).findings).toEqual([expect.objectContaining({ kind: 'truncated' })]);
        writeFileSync(file, `${readFileSync(file, 'utf8')}${mark}\n`);
        expect((await audit.verify()).findings.map(({ kind }) => kind).sort()).toEqual([
          'checkpoint-forged',
          'truncated',
        ]);
      });
    });
  });

  describe('brings nobody back who was erased since', () => {
    const goneFrom = async (opened: TestStore) => {
      const id = idOf('forgotten');
      expect(await opened.store.application(id)).toBeUndefined();
      expect(await opened.query('select 1 from keys where subject = $1', [id])).toEqual([]);
      for (const table of ['documents', 'readings', 'proposals', 'attributes'])
        expect(await opened.query(`select 1 from ${table} where application = $1`, [id])).toEqual([]);
      const blob = [...filesIn(join(yesterday.folder, 'blobs')).keys()].find((name) => name.startsWith(id)) ?? '';
      await expect(opened.blobs.open(blob)).rejects.toThrow(erased);
      expect(await opened.store.proposal(idOf('settled'))).toEqual(proposalOf('CANARY'));
    };

    it('with today’s key file', async () => {
      const target = await emptyOf();
      const summary = await restore(target, { folder: yesterday.folder, keyFile: today.keyFile });
      expect(summary).toEqual({ applications: 2, files: 4, erased: 1 });
      const opened = await openAny(target);
      await goneFrom(opened);
      await repeatErasures(opened);
      expect(
        [...filesIn(join(target.data, 'blobs')).keys()].filter((name) => name.startsWith(idOf('forgotten'))),
      ).toEqual([]);
      await opened.close();
    });

    it('with yesterday’s key file, where the second place is still there', async () => {
      const target = { ...(await emptyOf()), checkpoints: settings.checkpoints ?? '' };
      await onceRestored(target, yesterday, async (opened) => {
        await repeatErasures(opened);
        await goneFrom(opened);
      });
    });
  });

  it('shows nothing personal, and no key', () => {
    const contents = new Map([...filesIn(yesterday.folder), ['keys', readFileSync(yesterday.keyFile)]]);
    expect(contents.size).toBeGreaterThan(20);
    for (const personal of ['CANARY', 'Anna Eriksson', 'scan-1.pdf']) expect(tracesOf(personal, contents)).toEqual([]);
    const wrapped: { keys: { wrapped: string }[] } = JSON.parse(readFileSync(yesterday.keyFile, 'utf8'));
    for (const key of wrapped.keys) expect(tracesOf(key.wrapped, new Map(filesIn(yesterday.folder)))).toEqual([]);
  });

  describe('is refused', () => {
    const copied = (): Backup => {
      const place = newFolder();
      cpSync(yesterday.folder, join(place, 'backup'), { recursive: true });
      cpSync(yesterday.keyFile, join(place, 'backup.keys'));
      return { folder: join(place, 'backup'), keyFile: join(place, 'backup.keys') };
    };
    const change = (path: string, by: (text: string) => string) =>
      writeFileSync(path, by(readFileSync(path, 'latin1')), 'latin1');
    const anyBlob = (folder: string) => {
      const [application = ''] = readdirSync(join(folder, 'blobs')).filter((name) => name.startsWith('app_'));
      return join(folder, 'blobs', application, readdirSync(join(folder, 'blobs', application))[0] ?? '');
    };
    const table = (folder: string) => join(folder, 'tables', 'applications.jsonl');

    const DAMAGES: Record<string, (backup: Backup) => void> = {
      'a row is another': ({ folder }) => change(table(folder), (text) => text.replace('proposed', 'declined')),
      'a row is gone': ({ folder }) => change(table(folder), (text) => text.slice(text.indexOf('\n') + 1)),
      'a table is gone': ({ folder }) => rmSync(table(folder)),
      'a byte of a document is another': ({ folder }) => change(anyBlob(folder), (bytes) => `${bytes.slice(0, -1)}x`),
      'a document is gone': ({ folder }) => rmSync(anyBlob(folder)),
      'it was cut short before its manifest': ({ folder }) => rmSync(join(folder, 'manifest.json')),
      'its manifest was cut short': ({ folder }) => change(join(folder, 'manifest.json'), (text) => text.slice(0, 500)),
      'its manifest was made to fit': ({ folder }) =>
        change(join(folder, 'manifest.json'), (text) => text.replace(/"applications": \d+/, '"applications": 2')),
      'a key is missing': ({ keyFile }) =>
        change(keyFile, (text) => {
          const file: { keys: unknown[] } = JSON.parse(text);
          return JSON.stringify({ ...file, keys: file.keys.filter((_, index) => index !== 0) });
        }),
      'its keys are older than itself': (backup) => {
        cpSync(today.folder, backup.folder, { recursive: true });
      },
      'there is none': ({ folder }) => rmSync(folder, { recursive: true }),
    };

    it.each(Object.keys(DAMAGES))('where %s, before anything is written', async (damage) => {
      const backup = copied();
      DAMAGES[damage]?.(backup);
      const target = await emptyOf();
      await expect(restore(target, backup)).rejects.toThrow(invalid);
      expect(readdirSync(target.data)).toEqual(['keys']);
    });

    it('by another zone, without its keys and with others', async () => {
      const other = await tier.settings('production');
      await expect(restore(other, yesterday)).rejects.toMatchObject({ code: 'zone.mismatch' });
      const keyless = await tier.settings();
      await expect(restore(keyless, yesterday)).rejects.toMatchObject({ code: 'key.missing' });
      expect(readdirSync(keyless.data)).toEqual([]);
    });

    it('where there is a store already, which stays as it was, also of two who restore at once', async () => {
      const target = await emptyOf();
      const both = await Promise.allSettled([restore(target, yesterday), restore(target, yesterday)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(restore(target, today)).rejects.toMatchObject({ code: 'restore.not-empty' });
      const opened = await openAny(target);
      expect(await rowsOf(opened)).toEqual(tables);
      await opened.close();
    });
  });

  it('can be restored again where that was cut short', async () => {
    const target = await emptyOf();
    const noFolder = join(yesterday.folder, 'manifest.json', 'checkpoints');
    await expect(restore({ ...target, checkpoints: noFolder }, yesterday)).rejects.toMatchObject({
      code: 'blob.unavailable',
    });
    await onceRestored(target, yesterday, async (opened) => {
      expect(await rowsOf(opened)).toEqual(tables);
    });
  });

  it('is not written over another', async () => {
    const opened = await openAny(settings);
    await expect(opened.backUp(yesterday.folder, newBackup().keyFile)).rejects.toMatchObject({ code: 'usage.invalid' });
    await opened.close();
  });

  it('shows one moment, however much is handed in, read and erased meanwhile', async () => {
    const opened = await openAny(await tier.settings());
    const clerk = caseworker(opened);
    let going = true;
    let settled = 0;
    const work = async () => {
      while (going) {
        const id = await clerk.settle({ files: 2 });
        settled += 1;
        if (settled % 3 === 0) await eraseApplication(id, await clerk.maker(), opened);
      }
    };
    const working = Promise.all([work(), work()]);
    const backups = [newBackup(), newBackup()];
    for (const { folder, keyFile } of backups) {
      const before = settled;
      await opened.backUp(folder, keyFile);
      while (settled < before + 3) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    going = false;
    await working;
    await opened.close();
    for (const backup of backups) {
      const target = await emptyOf();
      cpSync(join(opened.settings.data, 'keys'), join(target.data, 'keys'), { recursive: true });
      await onceRestored(target, backup, async (copy) => {
        await repeatErasures(copy);
        const proposed = await copy.query<{ id: ApplicationId }>(
          `select id from applications where state = 'proposed'`,
        );
        for (const { id } of proposed) expect(await copy.store.proposal(id)).toEqual(proposalOf());
        await copy.store.audit.link();
        expect((await copy.store.audit.verify()).findings).toEqual([]);
      });
    }
  });
});
