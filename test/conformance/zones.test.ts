import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Environment, readConfig } from '../../src/config.ts';
import { Failure, type FailureCode } from '../../src/domain/failure.ts';
import { openStoreOf, type StoreSettings } from '../../src/store/index.ts';
import { caseworker } from '../support/casework.ts';
import { dump, openAny, TIERS } from '../support/stores.ts';

const ZONES = ['production', 'masked'] as const;
type Zone = (typeof ZONES)[number];

const keyOf = (zone: Zone, id: string): string => `${zone}.${id}.${randomBytes(32).toString('base64url')}`;
const OWN: Readonly<Record<Zone, string>> = { production: keyOf('production', 'k1'), masked: keyOf('masked', 'k1') };

/** What a process may come with. */
const KEYS = {
  'its own key': (zone: Zone) => OWN[zone],
  'the other zone’s key': (zone: Zone) => OWN[other(zone)],
  'another key of the same name': (zone: Zone) => keyOf(zone, 'k1'),
  'another key': (zone: Zone) => keyOf(zone, 'k2'),
  'no key': () => undefined,
} as const;
type KeyName = keyof typeof KEYS;

const EXIT: Partial<Record<FailureCode, number>> = {
  'zone.unset': 78,
  'zone.mismatch': 78,
  'key.zone': 78,
  'key.wrong': 3,
  'key.missing': 3,
};

/** In the order of what is looked at: the process's zone, the store's stamp, the keys. */
function expected(process: string | undefined, store: Zone, key: KeyName): FailureCode | 'open' {
  if (process !== 'production' && process !== 'masked') return 'zone.unset';
  if (process !== store) return 'zone.mismatch';
  const byKey = {
    'its own key': 'open',
    'the other zone’s key': 'key.zone',
    'another key of the same name': 'key.wrong',
    'another key': 'key.missing',
    'no key': 'key.missing',
  } as const;
  return byKey[key];
}

const PROCESSES = ['production', 'masked', undefined, 'prod', 'Production ', 'staging', ''];
const CASES = PROCESSES.flatMap(
  (process) => (Object.keys(KEYS) as KeyName[]).map((key) => ({ process, key })), // Object.keys forgets the key type
);

describe.each(TIERS)('zone, store and key on $name', (tier) => {
  const environment = (settings: StoreSettings, zone: string | undefined, keys: string | undefined): Environment => ({
    DOCKET_ZONE: zone,
    DOCKET_DATA: settings.data,
    DOCKET_CHECKPOINTS: settings.checkpoints,
    DOCKET_DATABASE: settings.database,
    DOCKET_KEYS: keys,
  });
  const attempt = async (environment: Environment): Promise<FailureCode | 'open'> => {
    try {
      const opened = await openStoreOf(readConfig(environment), { mayMigrate: true });
      await opened.close();
      return 'open';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.row.exit).toBe(EXIT[error.code]);
      return error.code;
    }
  };

  describe.each(ZONES)('a %s store', (store) => {
    let settings: StoreSettings;
    let before: Map<string, Uint8Array>;
    const contents = async () => {
      const opened = await openAny({ ...settings, keys: OWN[store] });
      const found = await dump(opened);
      await opened.close();
      return found;
    };
    beforeAll(async () => {
      settings = await tier.settings(store);
      const opened = await openAny({ ...settings, keys: OWN[store] });
      await caseworker(opened).settle();
      await opened.close();
      before = await contents();
    });

    it.each(CASES)('meets a process of the zone $process with $key', async ({ process, key }) => {
      const zone = process === 'production' || process === 'masked' ? process : store;
      expect(await attempt(environment(settings, process, KEYS[key](zone)))).toBe(expected(process, store, key));
    });

    it('holds after all of them exactly what it held before, and no new key was made', async () => {
      expect(await contents()).toEqual(before);
      expect(existsSync(join(settings.data, 'keys'))).toBe(false);
    });
  });

  it('leaves a place where a store could not be made free for the one it was meant for', async () => {
    const settings = await tier.settings();
    expect(await attempt(environment(settings, 'masked', OWN.production))).toBe('key.zone');
    expect(await attempt(environment(settings, 'production', OWN.production))).toBe('open');
    expect(await attempt(environment(settings, 'masked', OWN.masked))).toBe('zone.mismatch');
  });

  it('makes one store of many processes that come together to an empty place, whatever their zones', async () => {
    const settings = await tier.settings();
    const come = async (zone: Zone): Promise<string> => {
      const opened = await openAny({ ...settings, zone, keys: OWN[zone] });
      await opened.close();
      return opened.id;
    };
    const together = await Promise.allSettled([...ZONES, ...ZONES, ...ZONES].map(come));
    const after = await Promise.allSettled(ZONES.map(come));
    for (const outcome of [...together, ...after])
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Failure);
    expect(after.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const ids = [...together, ...after].flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(new Set(ids).size).toBe(1);
  });
});

function other(zone: Zone): Zone {
  return zone === 'production' ? 'masked' : 'production';
}
