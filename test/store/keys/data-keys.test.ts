import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type ApplicationId, newApplicationId } from '../../../src/domain/ids.ts';
import { boxesWith } from '../../../src/store/keys/boxes.ts';
import { dataKeys, STORE } from '../../../src/store/keys/data-keys.ts';
import { environmentKeys } from '../../../src/store/keys/environment-keys.ts';
import { fileKeys } from '../../../src/store/keys/file-keys.ts';
import { storeSecrets } from '../../../src/store/keys/store-secrets.ts';
import type { Database } from '../../../src/store/schema.ts';
import { ENGINES } from '../../support/databases.ts';

const failing = (code: string) => expect.objectContaining({ code });
const token = `masked.k1.${randomBytes(32).toString('base64url')}`;
const provider = environmentKeys(token, 'masked');
const tenant = { tenant: 'default' };
let database: Database;
let close: () => Promise<void>;
const open = (keys = provider, of = tenant) => dataKeys(database, keys, of);

describe.each(ENGINES)('on $engine', (engine) => {
  beforeAll(async () => {
    ({ database, close } = await engine.open());
  });
  afterAll(() => close());

  describe('an application’s data key', () => {
    it('opens what it sealed, also in a process that did not make it', async () => {
      const id = newApplicationId();
      const sealed = (await open().make(id)).seal(Buffer.from('Ada'), 'p');
      expect((await open().sealerFor(id)).open(sealed, 'p').toString()).toBe('Ada');
    });

    it('is one key however often and by however many it is made', async () => {
      const id = newApplicationId();
      const made = await Promise.all(Array.from({ length: 10 }, () => open().make(id)));
      const sealed = made[0]?.seal(Buffer.from('Ada'), 'p') ?? Buffer.alloc(0);
      for (const sealer of made) expect(sealer.open(sealed, 'p').toString()).toBe('Ada');
    });

    it('is another for each application, and stands in the database wrapped', async () => {
      const [one, two] = [newApplicationId(), newApplicationId()];
      const keys = open();
      const sealed = (await keys.make(one)).seal(Buffer.from('Ada'), 'p');
      const other = await keys.make(two);
      expect(() => other.open(sealed, 'p')).toThrow(failing('key.wrong'));
      const rows = await rowsOf(one, two);
      expect(rows.map(({ key_id }) => key_id)).toEqual(['k1', 'k1']);
    });

    it('does not unwrap from the row of another application or tenant', async () => {
      const [one, two] = [newApplicationId(), newApplicationId()];
      await open().make(one);
      await open().make(two);
      const [row] = await rowsOf(one);
      await database
        .updateTable('keys')
        .set({ wrapped: row?.wrapped ?? Buffer.alloc(0) })
        .where('subject', '=', two)
        .execute();
      await expect(open().sealerFor(two)).rejects.toThrow(failing('key.wrong'));
      await database.updateTable('keys').set({ tenant: 'other' }).where('subject', '=', one).execute();
      await expect(open(provider, { tenant: 'other' }).sealerFor(one)).rejects.toThrow(failing('key.wrong'));
      await database.deleteFrom('keys').where('subject', 'in', [one, two]).execute();
    });

    it('is told apart: under a wrong zone key, a missing one, and the other zone’s', async () => {
      const id = newApplicationId();
      await open().make(id);
      const wrong = environmentKeys(`masked.k1.${randomBytes(32).toString('base64url')}`, 'masked');
      const missing = environmentKeys(`masked.k2.${randomBytes(32).toString('base64url')}`, 'masked');
      const other = environmentKeys(token.replace('masked', 'production'), 'production');
      await expect(open(wrong).sealerFor(id)).rejects.toThrow(failing('key.wrong'));
      await expect(open(missing).sealerFor(id)).rejects.toThrow(failing('key.missing'));
      await expect(open(other).sealerFor(id)).rejects.toThrow(failing('key.wrong'));
    });
  });

  describe('a destroyed key', () => {
    it('is gone with the commit: nothing opens any more', async () => {
      const id = newApplicationId();
      const keys = open();
      await keys.make(id);
      await database.transaction().execute((transaction) => keys.destroy(transaction, id));
      keys.forget(id);
      await expect(keys.sealerFor(id)).rejects.toThrow(failing('application.erased'));
      await expect(open().sealerFor(id)).rejects.toThrow(failing('application.erased'));
    });

    it('is still there where the transaction was rolled back', async () => {
      const id = newApplicationId();
      const keys = open();
      await keys.make(id);
      const failed = database.transaction().execute(async (transaction) => {
        await keys.destroy(transaction, id);
        throw new Error('rolled back');
      });
      await expect(failed).rejects.toThrow('rolled back');
      await expect(keys.sealerFor(id)).resolves.toBeDefined();
    });

    it('is forgotten after half a minute by processes that were not told', async () => {
      const id = newApplicationId();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const elsewhere = open();
        await elsewhere.make(id);
        await database.transaction().execute((transaction) => open().destroy(transaction, id));
        vi.advanceTimersByTime(29_000);
        await elsewhere.sealerFor(id); // remembered, and asking does not lengthen it
        vi.advanceTimersByTime(1_000);
        await expect(elsewhere.sealerFor(id)).rejects.toThrow(failing('application.erased'));
      } finally {
        vi.useRealTimers();
      }
    });
  });

  describe('the boxes of applications', () => {
    it('do not open one application’s columns as another’s', async () => {
      const boxes = boxesWith(open(), 'masked|default');
      const [one, two] = [newApplicationId(), newApplicationId()] as [ApplicationId, ApplicationId];
      const sealed = (await boxes.make(one)).seal('form', { name: 'Ada' });
      await boxes.make(two);
      expect((await boxes.of(one)).open('form', z.object({ name: z.string() }), sealed)).toEqual({ name: 'Ada' });
      const other = await boxes.of(two);
      expect(() => other.open('form', z.object({ name: z.string() }), sealed)).toThrow(failing('key.wrong'));
      await expect(boxes.of(newApplicationId())).rejects.toThrow(failing('application.erased'));
    });
  });

  describe('the store’s own secrets', () => {
    it('are missing, not made anew, where the store’s key is gone', async () => {
      await expect(storeSecrets(open())).rejects.toThrow(failing('key.missing'));
    });

    it('are the same in every process, and apart from each other', async () => {
      await open().make(STORE);
      const [one, two] = [await storeSecrets(open()), await storeSecrets(open())];
      expect(one.index('blob', 'a')).toEqual(two.index('blob', 'a'));
      expect(one.auditSeed).toEqual(two.auditSeed);
      expect(one.auditSeed).toHaveLength(32);
    });

    it('index equal values alike, each column on its own', async () => {
      const { index } = await storeSecrets(open());
      expect(index('reference', ' Jos\u00e9-17\n')).toEqual(index('reference', 'JOSE\u0301-17'));
      expect(index('reference', 'a')).not.toEqual(index('reference', 'b'));
      expect(index('reference', 'a')).not.toEqual(index('fingerprint', 'a'));
      expect(index('idempotency-key', 'a')).not.toEqual(index('idempotency-key', 'A'));
      expect(index('blob', Buffer.from('ab'))).not.toEqual(index('bloba', Buffer.from('b')));
    });

    it('are another tenant’s or store’s own', async () => {
      const keys = open(provider, { tenant: 'elsewhere' });
      await keys.make(STORE);
      const [mine, other] = [await storeSecrets(open()), await storeSecrets(keys)];
      expect(other.index('reference', 'a')).not.toEqual(mine.index('reference', 'a'));
      await database.deleteFrom('keys').where('subject', '=', STORE).execute();
    });

    it('tell at the start that the key file is of another store', async () => {
      await open().make(STORE);
      const stranger = await fileKeys(join(mkdtempSync(join(tmpdir(), 'docket-key-')), 'zone.keys'), 'masked', {
        mayMake: true,
      });
      await expect(storeSecrets(open(stranger))).rejects.toThrow(failing('key.missing'));
    });
  });
});

const rowsOf = (...subjects: string[]) =>
  database.selectFrom('keys').selectAll().where('subject', 'in', subjects).orderBy('subject').execute();
