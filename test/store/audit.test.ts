import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../src/domain/event.ts';
import { newActorId, newApplicationId } from '../../src/domain/ids.ts';
import type { Audit } from '../../src/pipeline/store-ports.ts';
import { checkpointSigner } from '../../src/store/audit/checkpoint.ts';
import { genesis, linkHash } from '../../src/store/audit/hash.ts';
import { openAudit } from '../../src/store/audit/index.ts';
import { recordEvent } from '../../src/store/audit/record.ts';
import { sealerWith } from '../../src/store/encryption.ts';
import type { Database } from '../../src/store/schema.ts';
import { folderPlace } from '../../src/store/second-place.ts';
import { ENGINES } from '../support/databases.ts';
import { type Intruder, intruder } from '../support/intruder.ts';

const actor = newActorId();
const application = newApplicationId();
const held = (number: number): NewEvent => ({ type: 'application.held', actor, application, facts: { number } });

const triggers = async (database: Database, state: 'enable' | 'disable') => {
  for (const table of ['events', 'chain']) await sql.raw(`alter table ${table} ${state} trigger all`).execute(database);
};

describe.each(ENGINES)('the audit log on $engine', ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let log: Log;
  beforeAll(async () => {
    ({ database, close } = await open());
  });
  afterAll(() => close());
  beforeEach(async () => {
    log = await newLog(database);
  });

  describe('as it is written', () => {
    it('is whole as long as nobody changes it', async () => {
      await log.grow(20, 5);
      expect(await log.audit.verify()).toEqual({ events: 20, checkpoints: 5, findings: [] });
    });

    it('is whole before anything was recorded, and while nothing is linked yet', async () => {
      expect(await log.audit.verify()).toEqual({ events: 0, checkpoints: 0, findings: [] });
      await log.audit.record(held(1));
      await log.audit.checkpoint();
      expect(await log.audit.verify()).toEqual({ events: 0, checkpoints: 0, findings: [] });
    });

    it('tells the events of an application in their order, and of no other', async () => {
      await log.audit.record({ type: 'value.revealed', actor, application, subject: 'dateOfBirth', purpose: 'review' });
      await log.audit.record({ ...held(2), application: newApplicationId() });
      await log.audit.record(held(3));
      const events = await log.audit.of(application);
      expect(events.map(({ type }) => type)).toEqual(['value.revealed', 'application.held']);
      expect(events[0]).toMatchObject({ subject: 'dateOfBirth', purpose: 'review', actor, facts: {} });
      expect(events[1]?.facts).toEqual({ number: 3 });
    });

    it.each<[string, Partial<Record<keyof NewEvent | 'value', unknown>>]>([
      ['a name', { facts: { name: 'Ada Lovelace' } }],
      ['a date', { facts: { born: '1815-12-10' } }],
      ['a number written as text', { facts: { ssn: '900-12-3456' } }],
      ['an address as the name of a fact', { facts: { '1 High Street': 1 } }],
      ['a list', { facts: { names: ['ada'] } }],
      ['a sentence about whom it concerns', { subject: 'the applicant Ada' }],
      ['a purpose in own words', { purpose: 'for Ada' }],
      ['a part that events do not have', { value: 'x' }],
    ])('takes no event with %s', async (_what, part) => {
      await expect(log.audit.record({ ...held(1), ...part } as NewEvent)).rejects.toThrow(); // the types refuse it already
      expect(await log.audit.of(application)).toEqual([]);
    });

    it('keeps an event only with the change that it tells of', async () => {
      const change = database.transaction().execute(async (transaction) => {
        await recordEvent(transaction, 'default', held(1));
        throw new Error('the change failed');
      });
      await expect(change).rejects.toThrow('the change failed');
      expect(await log.audit.link()).toBe(0);
    });

    it('can only be added to', async () => {
      await log.grow(2);
      await triggers(database, 'enable');
      for (const table of ['events', 'chain'])
        for (const tampering of [
          `update ${table} set ${table === 'chain' ? 'position = 9' : "tenant = 'x'"}`,
          `delete from ${table}`,
          `truncate ${table} cascade`,
        ])
          await expect(sql.raw(tampering).execute(database)).rejects.toThrow('append-only');
      expect(await log.told()).toEqual([]);
    });
  });

  describe('as it is linked', () => {
    it('takes in everything, batch after batch, each event once', async () => {
      await log.grow(3);
      await sql`insert into events (id, type, actor, facts, at)
        select 'evt_' || lpad(n::text, 26, 'z'), 'application.held', ${actor}, '{}', now() + n * interval '1 minute'
        from generate_series(10001, 15000) n`.execute(database);
      expect(await log.audit.link()).toBe(5003);
      expect(await log.audit.link()).toBe(5003);
      expect(await log.told()).toEqual([]);
    });

    it('takes in an event that a slow transaction commits late', async () => {
      await log.grow(3);
      const early = await log.intruder.forge('1 hour');
      expect(await log.audit.link()).toBe(4);
      expect((await log.intruder.at(4)).event).toBe(early);
      expect(await log.told()).toEqual([]);
    });

    it('is linked by one at a time, and the others lose nothing', async () => {
      const linkers = [log.audit, log.again(), log.again(), log.again()];
      const recorded = Array.from({ length: 100 }, (_, number) => log.audit.record(held(number)));
      const linked = linkers.map(async (audit) => {
        for (let round = 0; round < 20; round += 1) await audit.link();
      });
      await Promise.all([...recorded, ...linked]);
      expect(await log.audit.link()).toBe(100);
      await Promise.all(linkers.map((audit) => audit.checkpoint()));
      expect(await log.told()).toEqual([]);
    });

    it('writes a checkpoint only where the chain has grown, also after a restart', async () => {
      await log.grow(3);
      await log.audit.checkpoint();
      await log.again().checkpoint();
      expect(log.lines).toHaveLength(2);
    });

    it('is not begun where the first checkpoint cannot be written, and goes on when it can', async () => {
      await log.audit.record(held(1));
      log.full = true;
      await expect(log.audit.link()).rejects.toThrow('full');
      expect((await log.audit.verify()).events).toBe(0);
      log.full = false;
      expect(await log.audit.link()).toBe(1);
    });

    it.each(['before', 'after'])(
      'is whole where its first link and checkpoint come just %s the checkpoints are read',
      async (when) => {
        log.reading = async (read) => {
          log.reading = async () => read();
          const early = read();
          await log.grow(1);
          return when === 'before' ? read() : early;
        };
        expect(await log.told()).toEqual([]);
      },
    );

    it('stays whole to whoever verifies while others record, link and write checkpoints', async () => {
      await log.grow(30, 10);
      let done = false;
      const writing = (async () => {
        for (let number = 0; !done; number += 1) {
          await log.audit.record(held(number));
          if (number % 3 === 0) await log.audit.link();
          if (number % 5 === 0) await log.audit.checkpoint();
        }
      })();
      const verdicts = [];
      for (let round = 0; round < 20; round += 1) verdicts.push(await log.again().verify());
      done = true;
      await writing;
      expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
      expect(await log.audit.link()).toBeGreaterThan(30);
    });
  });

  describe('after somebody with every right in SQL', () => {
    beforeEach(() => log.grow(20, 10));
    const tells = (what: string, tamper: (by: Intruder) => Promise<unknown>, findings: string[]) =>
      it(what, async () => {
        await tamper(log.intruder);
        expect(await log.told()).toEqual(findings);
      });

    for (const column of ['type', 'actor', 'application', 'subject', 'purpose', 'facts', 'tenant', 'sealed'])
      tells(`altered the ${column} of an event`, (by) => by.alter(7, `${column} = 'xx'`), ['altered 7']);
    tells('emptied a part of an event', (by) => by.alter(7, 'application = null'), ['altered 7']);
    tells('moved an event by a microsecond', (by) => by.alter(7, `at = at + interval '1 microsecond'`), ['altered 7']);
    tells('moved an event to the end of time', (by) => by.alter(7, `at = 'infinity'`), ['altered 7']);
    tells(
      'altered an event and its hash',
      async (by) => {
        await by.alter(7);
        await by.rehash(7, 7);
      },
      ['altered 8'],
    );
    tells('altered the last event', (by) => by.alter(20), ['altered 20']);
    tells(
      'altered several events',
      async (by) => {
        for (const position of [1, 7, 8, 19]) await by.alter(position);
      },
      ['altered 1', 'altered 7', 'altered 8', 'altered 19'],
    );

    tells('deleted an event', (by) => by.deleteEvent(7), ['deleted 7']);
    tells('deleted a link', (by) => by.deleteLink(7), ['deleted 7']);
    tells(
      'deleted an event and its link',
      async (by) => {
        await by.deleteEvent(7);
        await by.deleteLink(7);
      },
      ['deleted 7'],
    );
    tells('deleted the first link', (by) => by.deleteLink(1), ['deleted 1']);
    tells('deleted an event and closed the gap', (by) => by.cut(7), ['deleted 7', 'rewritten 10', 'truncated 20']);
    tells(
      'deleted the first events and closed the gap, and others went on recording',
      async (by) => {
        await by.cut(1, 18);
        await log.grow(2);
      },
      ['deleted 1', 'truncated 5'],
    );
    tells('deleted three events and closed the gap', (by) => by.cut(4, 3), [
      'deleted 4',
      'rewritten 10',
      'truncated 18',
    ]);
    tells(
      'deleted an event, closed the gap and made the hashes hold',
      async (by) => {
        await by.cut(7);
        await by.rehash(7);
      },
      ['rewritten 10', 'truncated 20'],
    );

    tells('inserted an event', (by) => by.add(7), ['inserted 7', 'rewritten 10']);
    tells('inserted three events', (by) => by.add(4, 3), ['inserted 4', 'rewritten 10']);
    tells('inserted an event before the last', (by) => by.add(20), ['inserted 20', 'rewritten 20']);
    tells(
      'inserted an event and made the hashes hold',
      async (by) => {
        await by.add(7);
        await by.rehash(7);
      },
      ['rewritten 10'],
    );
    tells('inserted a link before the first', (by) => by.run(`insert into chain values (-3, 'evt_x', '')`), [
      'inserted -3',
    ]);
    tells('recorded an event as if it were of last week', (by) => by.forge('7 days'), ['inserted 21']);
    tells(
      'recorded and linked an event as if it were of last week',
      async (by) => {
        await by.forge('7 days');
        await log.audit.link();
        await log.audit.checkpoint();
      },
      ['inserted 21'],
    );

    tells('reordered two events side by side', (by) => by.swap(7, 8), ['reordered 7', 'reordered 8']);
    tells('reordered two events far apart', (by) => by.swap(3, 17), ['reordered 3', 'reordered 17']);
    tells('exchanged the events of two links', (by) => by.swap(3, 17, 'events'), ['reordered 3', 'reordered 17']);
    tells(
      'reordered two events and made the hashes hold',
      async (by) => {
        await by.swap(3, 4);
        await by.rehash(3);
      },
      ['rewritten 10'],
    );

    tells('cut the tail off', (by) => by.truncate(18), ['truncated 18']);
    tells('cut everything off', (by) => by.truncate(1), ['truncated 1']);
    tells(
      'cut the tail off, and others went on recording',
      async (by) => {
        await by.truncate(18);
        await log.grow(10);
      },
      ['rewritten 20'],
    );
    tells(
      'rewrote everything and made the hashes hold',
      async (by) => {
        await by.alter(1);
        await by.rehash(1);
      },
      ['rewritten 10'],
    );
    tells(
      'made two forged links vouch for one another',
      async (by) => {
        const [last, before, forged] = [await by.at(20), await by.at(18), await by.forge()];
        const end = linkHash(before.hash, 20, await by.digestOf(last.event));
        await by.place(20, { ...last, hash: end });
        await by.place(19, { event: forged, hash: linkHash(end, 19, await by.digestOf(forged)) });
      },
      ['altered 19', 'altered 20', 'rewritten 20'],
    );
  });

  describe('beside its checkpoints', () => {
    beforeEach(() => log.grow(20, 5));
    const tells = (what: string, tamper: (lines: string[]) => void, findings: string[]) =>
      it(what, async () => {
        tamper(log.lines);
        expect(await log.told()).toEqual(findings);
      });
    const edited = (change: Record<string, unknown>) => (lines: string[]) => {
      lines[2] = JSON.stringify({ ...JSON.parse(lines[2] ?? ''), ...change });
    };

    tells('betrays a checkpoint with another hash', edited({ hash: '00'.repeat(32) }), ['checkpoint-forged 10']);
    tells('betrays a checkpoint of another position', edited({ position: 11 }), ['checkpoint-forged 11']);
    tells('betrays a checkpoint with another time', edited({ at: '2020-01-01T00:00:00.000Z' }), [
      'checkpoint-forged 10',
    ]);
    tells('betrays a checkpoint with a part more', edited({ note: 1 }), ['checkpoint-forged 0']);
    tells('betrays a line that is no checkpoint', (lines) => void lines.splice(2, 1, '{"no": "checkpoint"}'), [
      'checkpoint-forged 0',
    ]);
    tells('betrays a line that is no JSON', (lines) => void lines.splice(2, 1, 'x}'), ['checkpoint-forged 0']);
    tells('misses the file', (lines) => void lines.splice(0), ['checkpoint-forged 0']);
    tells('misses the first checkpoint', (lines) => void lines.shift(), ['checkpoint-forged 0']);
    tells(
      'is whole where a full disk cut a line short',
      (lines) => void lines.splice(3, 0, (lines[3] ?? '').slice(0, 90)),
      [],
    );
    tells('is whole where two processes wrote the same checkpoint', (lines) => void lines.push(...lines), []);

    it('betrays checkpoints that another key signed', async () => {
      const forger = checkpointSigner(log.store, randomBytes(32));
      const { hash } = await log.intruder.at(20);
      log.lines.push(forger.line(20, hash));
      expect(await log.told()).toEqual(['checkpoint-forged 20']);
    });

    it('takes no checkpoints of another store, even under the same key', async () => {
      const other = checkpointSigner('another', log.seed);
      log.lines.splice(0, log.lines.length, other.line(0, genesis('another')), other.line(20, randomBytes(32)));
      expect(await log.told()).toEqual(['checkpoint-forged 0', 'checkpoint-forged 0', 'checkpoint-forged 20']);
    });

    it('shows in a checkpoint who could vouch for it, without the store', () => {
      const line = JSON.parse(log.lines[0] ?? '');
      expect(line).toMatchObject({ schema: 'docket.checkpoint.v1', store: log.store, position: 0 });
      expect(new Set(log.lines.map((each) => JSON.parse(each).key)).size).toBe(1);
    });
  });

  it('keeps the lines of two processes apart that write at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-checkpoints-'));
    const module = new URL('../../src/store/second-place.ts', import.meta.url);
    const writer = (name: string) =>
      promisify(execFile)(process.execPath, [
        ...['--import', 'tsx', '--input-type', 'module', '-e'],
        `const { folderPlace } = await import('${module}');
         for (let n = 0; n < 200; n += 1) await folderPlace('${folder}').append('checkpoints', '${name}'.repeat(300));`,
      ]);
    await Promise.all([writer('a'), writer('b')]);
    const lines = await folderPlace(folder).lines('checkpoints');
    expect(lines.toSorted()).toEqual(['a', 'b'].flatMap((name) => Array(200).fill(name.repeat(300))));
  });

  it('can still be verified when the key of an encrypted detail is gone, and betrays a change of it', async () => {
    const sealed = sealerWith(randomBytes(32)).seal(Buffer.from('a detail'), 'place'); // a key that nobody keeps
    const event = await log.intruder.forge();
    await database.updateTable('events').set({ sealed }).where('id', '=', event).execute();
    await log.grow(2);
    expect(await log.told()).toEqual([]);
    await database
      .updateTable('events')
      .set({ sealed: sealed.subarray(1) })
      .where('id', '=', event)
      .execute();
    expect(await log.told()).toEqual(['altered 1']);
  });

  it('is never silent about a single change, whatever it is and wherever', { timeout: 300_000 }, async () => {
    const one = (length: number) => fc.integer({ min: 1, max: length });
    const cases = fc
      .record({ length: fc.integer({ min: 2, max: 40 }), every: fc.integer({ min: 1, max: 20 }) })
      .chain(({ length, every }) =>
        fc.record({
          ...{ length: fc.constant(length), every: fc.constant(every) },
          ...{ tampering: fc.constantFrom(...TAMPERINGS), at: one(length), other: one(length) },
          ...{ count: fc.integer({ min: 1, max: 3 }), rehash: fc.boolean(), more: fc.integer({ min: 0, max: 5 }) },
        }),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ({ length, every, tampering, at, other, count, rehash, more }) => {
        fc.pre(at !== other || tampering !== 'swap');
        log = await newLog(database);
        await log.grow(length, every);
        expect(await log.told()).toEqual([]);
        const by = log.intruder;
        const left = Math.min(count, length + 1 - at);
        if (tampering === 'alter') await by.alter(at);
        if (tampering === 'cut') await by.cut(at, left);
        if (tampering === 'add') await by.add(at, count);
        if (tampering === 'swap') await by.swap(at, other);
        if (tampering === 'truncate') await by.truncate(at);
        if (tampering === 'delete') await by.deleteEvent(at);
        if (rehash) await by.rehash(1);
        if (more) await log.grow(more);
        expect(await log.told()).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const TAMPERINGS = ['alter', 'cut', 'add', 'swap', 'truncate', 'delete'] as const;

interface Log {
  readonly store: string;
  readonly seed: Buffer;
  readonly audit: Audit;
  readonly intruder: Intruder;
  readonly lines: string[];
  full: boolean;
  /** What happens while the checkpoints are read. */
  reading: (read: () => string[]) => Promise<string[]>;
  /** The same log, as another process opens it. */
  again(): Audit;
  grow(count: number, checkpointEvery?: number): Promise<void>;
  told(): Promise<string[]>;
}

async function newLog(database: Database): Promise<Log> {
  await triggers(database, 'disable');
  await sql`truncate chain, events`.execute(database);
  const parts = { tenant: 'default', store: randomUUID(), seed: randomBytes(32) };
  const lines: string[] = [];
  const place = {
    append: async (line: string) => {
      if (log.full) throw new Error('full');
      lines.push(line);
    },
    lines: () => log.reading(() => [...lines]),
  };
  const again = () => openAudit(database, { ...parts, place });
  const audit = again();
  const log: Log = {
    ...parts,
    audit,
    intruder: intruder(database, parts.store),
    lines,
    full: false,
    reading: async (read) => read(),
    again,
    async grow(count, checkpointEvery = count) {
      for (let number = 1; number <= count; number += 1) {
        await audit.record(held(number));
        if (number % checkpointEvery && number < count) continue;
        await audit.link();
        await audit.checkpoint();
      }
    },
    told: async () => (await audit.verify()).findings.map(({ kind, position }) => `${kind} ${position}`),
  };
  return log;
}
