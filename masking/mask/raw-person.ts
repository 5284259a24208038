import type { RawPerson, RawValue } from '../leak/fingerprints.ts';
import { LOCALES } from '../locales/index.ts';
import { folded } from './folded.ts';
import type { Told } from './gather.ts';
import type { RawPacket } from './raw.ts';

const NAMES = ['person', 'employer', 'company', 'bank', 'provider', 'town'];

/** All of a packet that must not come out again, for the leak gate's prints; an amount or a day of the month alone is nobody's. */
export function rawPersonOf({ files }: RawPacket, told: readonly Told[]): RawPerson {
  const values = told.flatMap(({ plan: { domain, strategy }, value }): RawValue[] => {
    if (domain === 'mrz') return value.split('\n').map((line) => ({ kind: 'identifier', value: line }));
    if (domain === 'birth') return [{ kind: 'date', value }];
    if (domain === 'address') return [{ kind: 'address', value }];
    if (NAMES.includes(domain)) return [{ kind: 'name', value }];
    return ['id', 'phone', 'email'].includes(strategy) ? [{ kind: 'identifier', value }] : [];
  });
  const rows = files.flatMap(({ extractions }) =>
    extractions.flatMap(({ readings: { transactions } }) =>
      transactions?.status === 'found' && Array.isArray(transactions.value) ? transactions.value : [],
    ),
  );
  const purposes = rows.flatMap(({ description }): RawValue[] =>
    description && !saysOnlyOurs(description) ? [{ kind: 'name', value: description }] : [],
  );
  return [...values, ...purposes];
}

/** What statements of ours call movements too: to look for it would find every copy. */
const OURS: readonly string[] = Object.values(LOCALES).flatMap(({ words, lexicon }) =>
  [...Object.values(words), ...lexicon.shops].map(folded),
);
const saysOnlyOurs = (description: string): boolean => OURS.includes(folded(description));
