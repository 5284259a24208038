import { parseMrz } from '../../src/checks/mrz.ts';
import type { FieldKind, FieldValue } from '../../src/domain/field.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import type { Address } from '../address.ts';
import { canonicalValue } from '../canonical-value.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import type { FieldPlan } from '../plan/plan.ts';
import { type Purse, purseOf } from './amounts.ts';
import type { Claims } from './claims.ts';
import { type Calendar, calendarOf } from './dates.ts';
import { domainNamed } from './draws.ts';
import type { Told } from './gather.ts';
import { maskedZone, type ZoneMasking } from './machine-zone.ts';
import { renaming, type ToldName } from './names.ts';
import type { RawReader } from './raw.ts';
import { replacementsOf } from './replacements.ts';

/** What is the same for all packets of a run. */
export interface Masking {
  /** The secret's place for a domain. */
  readonly secret: (domain: string) => Keyed;
  readonly same: RawReader['same'];
  readonly claims: Claims;
}

/** The replacements of one packet. */
export interface Pseudonyms {
  /** Null where nothing is to stand. */
  say(plan: FieldPlan, value: FieldValue): FieldValue | null;
  readonly calendar: Calendar;
  readonly purse: Purse;
  /** The person's own place in the key space. */
  readonly person: Keyed;
  /** The address that one line stands for. */
  addressOf(line: string): Address | undefined;
}

export function pseudonymsOf(
  told: readonly Told[],
  { locale, receivedOn }: { readonly locale: Locale; readonly receivedOn: PlainDate },
  { secret, same, claims }: Masking,
): Pseudonyms {
  const births = mostTold(told, 'birth');
  const person = secret('subject').at(births[0] ?? mostTold(told, 'person')[0] ?? mostTold(told, 'reference')[0] ?? '');
  const calendar = calendarOf(person, births, receivedOn);
  const purse = purseOf(person, secret('requested'));
  const addresses = new Map<string, Address>();
  const names = told.flatMap((one) => namesTold(one, receivedOn));
  const rename = renaming(names, secret('person'), locale.lexicon, (a, b) => same('fullName', a, b));
  const nations = new Map(mostTold(told, 'country').map((code, rank) => [code, NATIONS[rank] ?? 'UTO']));
  const replaced = new Map(
    domainsIn(told).map((name) => [name, replacements(name, told, { secret, same, claims }, locale, addresses)]),
  );
  const one = (domain: string) => (value: string) => replaced.get(domain)?.get(value) ?? freely(domain, value);
  const freely = (domain: string, value: string): string | null =>
    domainNamed(domain)?.draw({ from: secret(domain).at(value), locale, value, note: () => {} }) ?? null;
  const zone: ZoneMasking = {
    ...{ name: rename, birth: calendar.birth, date: calendar.date, country: (code) => nations.get(code) ?? 'UTO' },
    ...{ number: one('travel-document'), personalNumber: one('personal-number') },
  };
  const persona = (domain: string, value: string): string | null => {
    if (domain === 'person') return rename(value);
    if (domain === 'country') return zone.country(value);
    if (domain === 'issuing-state') return 'UTO';
    return domain === 'mrz' ? maskedZone(value, receivedOn, zone) : one(domain)(value);
  };
  return {
    ...{ calendar, purse, person, addressOf: (line) => addresses.get(line) },
    say(plan, value) {
      if (plan.strategy === 'enum-keep') return kept(plan.values, value);
      if (typeof value !== 'string' || plan.strategy === 'drop') return null;
      if (plan.strategy === 'amount') return plan.domain === 'requested' ? purse.requested(value) : purse.money(value);
      if (plan.strategy === 'date-shift') return dated(plan.domain, value, calendar);
      return persona(plan.domain, value);
    },
  };
}

/** The nation of specimens, and reserved codes of nobody's: sources that disagree must still do so. */
export const NATIONS = ['UTO', 'QMA', 'QMB', 'QMC'] as const;

function replacements(
  domain: string,
  told: readonly Told[],
  { secret, same, claims }: Masking,
  locale: Locale,
  addresses: Map<string, Address>,
): ReadonlyMap<string, string> {
  const known = domainNamed(domain);
  if (!known) return new Map();
  const lines = told.filter(({ plan }) => plan.domain === domain);
  const unique = lines.some(({ plan }) => plan.strategy === 'id' && plan.unique);
  return replacementsOf(
    lines.map(({ value }) => value),
    {
      from: secret(domain),
      draw: (from, value) =>
        known.draw({ from, locale, value, note: (drawn) => addresses.set(drawn.lines.join(', '), drawn) }),
      same: (a, b) => same(known.like, a, b),
      canonical: (value) => canonicalValue(KIND_OF_LIKE[known.like] ?? 'text', value),
      shortened: known.identifier === true,
      ...(unique && { claim: (replacement, owner) => claims.claim(domain, replacement, owner) }),
    },
  );
}

const KIND_OF_LIKE: Readonly<Record<string, FieldKind>> = {
  ...{ address: 'address', phone: 'phone', email: 'email', nationalId: 'nationalId' },
  ...{ employerName: 'organisationName', companyName: 'organisationName' },
};

/** The values of a domain, the one told most often first; of those told as often, the one told first. */
function mostTold(told: readonly Told[], domain: string): string[] {
  const counts = new Map<string, number>();
  for (const { plan, value } of told) if (plan.domain === domain) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

const domainsIn = (told: readonly Told[]): string[] => [...new Set(told.map(({ plan }) => plan.domain))];

function namesTold({ plan, name, value }: Told, today: PlainDate): ToldName[] {
  if (plan.domain === 'person')
    return [{ text: value, part: name === 'surname' ? 'surname' : name === 'givenNames' ? 'given' : 'full' }];
  if (plan.domain !== 'mrz') return [];
  const { surname, givenNames } = parseMrz(value.split('\n'), today)?.fields ?? {};
  return [
    ...(surname ? [{ text: surname, part: 'surname' } as const] : []),
    ...(givenNames ? [{ text: givenNames, part: 'given' } as const] : []),
  ];
}

function dated(domain: string, value: string, calendar: Calendar): string | null {
  if (/^\d{4}$/.test(value)) return calendar.year(value);
  return domain === 'birth' ? calendar.birth(value) : calendar.date(value);
}

/** The plan's own spelling of it, never the source's. */
const kept = (values: readonly (string | boolean)[], value: FieldValue): string | boolean | null =>
  values.find((known) => known === value || (typeof value === 'string' && same(String(known), value))) ?? null;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
