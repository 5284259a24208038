import type { Keyed } from '../../masking/keyed.ts';
import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import type { AttributeName } from '../../src/domain/attribute.ts';
import type { ConflictKind } from '../../src/domain/proposal.ts';
import { type Packet, withField } from './packets.ts';

/** A contradiction put into a packet whose papers agree. */
export interface Seeded {
  readonly attribute: AttributeName;
  readonly kind: ConflictKind;
  /** Undefined where this packet gives no occasion. */
  into(packet: Packet, from: Keyed, locale: LocaleId): Packet | undefined;
}

const other = (names: readonly string[], value: string, from: Keyed): string =>
  from.pick(
    'other',
    names.filter((name) => !value.includes(name)),
  );

export const SEEDED: readonly Seeded[] = [
  {
    attribute: 'fullName',
    kind: 'real',
    into: (packet, from, locale) =>
      withField(packet, 'utility-bill', 'accountHolder', (value) =>
        value.replace(/\S+$/, other(LOCALES[locale].lexicon.surnames, value, from)),
      ),
  },
  {
    attribute: 'fullName',
    kind: 'real',
    into: (packet, from, locale) => {
      const { femaleNames, maleNames } = LOCALES[locale].lexicon;
      return withField(packet, 'utility-bill', 'accountHolder', (value) => {
        const [first = '', ...rest] = value.split(' ');
        const kin = femaleNames.includes(first) ? femaleNames : maleNames; // a sister or a brother
        return [other(kin, value, from), ...rest].join(' ');
      });
    },
  },
  {
    attribute: 'fullName',
    kind: 'typo',
    into: (packet, from) => withField(packet, 'utility-bill', 'accountHolder', (value) => withSlip(value, from)),
  },
  {
    attribute: 'fullName',
    kind: 'transliteration',
    into: (packet, _, locale) =>
      withField(packet, 'utility-bill', 'accountHolder', (value) => (locale === 'uk-UA' ? asHeard(value) : undefined)),
  },
  {
    attribute: 'dateOfBirth',
    kind: 'format',
    into: (packet) =>
      withField(packet, 'application-form', 'dateOfBirth', (iso) =>
        Number(iso.slice(8)) <= 12 ? `${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}` : undefined,
      ),
  },
  {
    attribute: 'dateOfBirth',
    kind: 'typo',
    into: (packet) =>
      withField(packet, 'application-form', 'dateOfBirth', (iso) => `${iso.slice(0, 9)}${(Number(iso[9]) + 1) % 8}`),
  },
  {
    attribute: 'dateOfBirth',
    kind: 'real',
    into: (packet) =>
      withField(packet, 'application-form', 'dateOfBirth', (iso) => `${Number(iso.slice(0, 4)) - 13}-10-27`),
  },
  {
    attribute: 'address',
    kind: 'real',
    into: (packet, from, locale) =>
      withField(packet, 'utility-bill', 'serviceAddress', (value) => {
        const street = LOCALES[locale].lexicon.streets.find((name) => value.includes(name));
        return street && value.replace(street, other(LOCALES[locale].lexicon.streets, street, from));
      }),
  },
  {
    attribute: 'address',
    kind: 'real',
    into: (packet) =>
      withField(packet, 'utility-bill', 'serviceAddress', (value) =>
        value.replace(/\d{1,4}(?=[,\s]|$)/, (house) => `${Number(house) + 2}`),
      ),
  },
  {
    attribute: 'address',
    kind: 'stale',
    into: (packet, from, locale) => {
      const dated = withField(
        packet,
        'utility-bill',
        'billDate',
        (iso) => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`,
      );
      const bill = packet.papers.find(({ type }) => type === 'utility-bill');
      const moved =
        dated &&
        withField(dated, 'utility-bill', 'serviceAddress', (value) => {
          const street = LOCALES[locale].lexicon.streets.find((name) => value.includes(name));
          return street && value.replace(street, other(LOCALES[locale].lexicon.streets, street, from));
        });
      return moved && bill && { ...moved, papers: [...moved.papers, bill] };
    },
  },
  {
    attribute: 'employerName',
    kind: 'real',
    into: (packet, from, locale) =>
      withField(packet, 'pay-slip', 'employerName', (value) => other(LOCALES[locale].lexicon.employers, value, from)),
  },
  {
    attribute: 'annualIncome',
    kind: 'real',
    into: (packet) =>
      withField(packet, 'application-form', 'annualIncome', (value) => (Number(value) * 1.4).toFixed(2)),
  },
  {
    attribute: 'annualIncome',
    kind: 'format',
    into: (packet) => withField(packet, 'application-form', 'annualIncome', (value) => (Number(value) / 12).toFixed(2)),
  },
  {
    attribute: 'nationality',
    kind: 'real',
    into: (packet) =>
      withField(packet, 'application-form', 'nationality', (value) => (value === 'NZL' ? 'CAN' : 'NZL')),
  },
];

/** One letter of the surname wrong, as a clerk types it. */
function withSlip(value: string, from: Keyed): string {
  const words = value.split(' ');
  const surname = words.at(-1) ?? '';
  const at = 1 + from.integer('slip', Math.max(1, surname.length - 2));
  const letter = surname[at] === 'n' ? 'm' : 'n';
  return [...words.slice(0, -1), surname.slice(0, at) + letter + surname.slice(at + 1)].join(' ');
}

/** As a Ukrainian name sounds to a German clerk: no published table, the same person. */
function asHeard(value: string): string | undefined {
  const heard = value
    .replace(/ii\b/g, 'ij')
    .replace(/ia\b/g, 'ja')
    .replace(/iu/g, 'ju')
    .replace(/v\b/g, 'w')
    .replace(/sh/g, 'sch');
  return heard === value ? undefined : heard;
}
