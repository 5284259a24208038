import type { AttributeName } from '../../src/domain/attribute.ts';
import { type Address, drawAddress, oneLine } from '../address.ts';
import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { Lexicon, Locale } from '../locales/locale.ts';
import { type CountedSpace, RESERVED } from '../reserved.ts';
import { emailFor } from '../strategies/index.ts';

/** What a replacement may go by: the locale of the packet, the value it stands for, and where addresses are noted. */
export interface DrawingPlace {
  readonly from: Keyed;
  readonly locale: Locale;
  readonly value: string;
  readonly note: (address: Address) => void;
}

interface Domain {
  readonly draw: (place: DrawingPlace) => string;
  /** The attribute by whose rule two values are the same. */
  readonly like: AttributeName;
  /** Letters and digits of an identifier, of which a paper may show only the last. */
  readonly identifier?: true;
}

/** How the values of each domain are drawn. A plan that names another domain is refused. */
const DOMAINS = {
  address: { draw: address, like: 'address' },
  employer: { draw: listed(({ employers }) => employers), like: 'employerName' },
  company: { draw: listed(({ companies }) => companies), like: 'companyName' },
  bank: { draw: listed(({ banks }) => banks), like: 'companyName' },
  provider: { draw: listed(providers), like: 'companyName' },
  town: { draw: listed(({ towns }) => towns), like: 'companyName' },
  region: { draw: region, like: 'companyName' },
  phone: { draw: phone, like: 'phone' },
  email: { draw: email, like: 'email' },
  'national-id': { draw: nationalId, like: 'nationalId', identifier: true },
  'tax-id': numbered(RESERVED.ein),
  'travel-document': numbered(RESERVED.passportNumber),
  licence: numbered(RESERVED.licenceNumber),
  account: { draw: account, like: 'nationalId', identifier: true },
  'customer-account': numbered(RESERVED.accountNumber),
  iban: { draw: iban, like: 'nationalId', identifier: true },
  routing: numbered(RESERVED.routingNumber),
  'sort-code': numbered(RESERVED.sortCode),
  registration: numbered(RESERVED.registrationNumber),
  'state-tax-id': numbered(RESERVED.stateTaxId),
  'personal-number': { draw: ({ from }) => `UT${digits(from, 8)}`, like: 'nationalId', identifier: true },
  'employee-id': { draw: ({ from }) => `${letter(from)}-${digits(from, 5)}`, like: 'nationalId', identifier: true },
  'control-number': { draw: ({ from }) => `${digits(from, 5)}-${digits(from, 2)}`, like: 'nationalId' },
  reference: { draw: ({ from }) => `MASKED-${digits(from, 10)}`, like: 'nationalId' },
} as const satisfies Record<string, Domain>;

const BY_NAME: ReadonlyMap<string, Domain> = new Map<string, Domain>(Object.entries(DOMAINS));
/** Drawn together with the rest of their packet, not one by one. */
const TOGETHER = ['person', 'country', 'issuing-state', 'mrz', 'ledger'];

export const domainNamed = (name: string): Domain | undefined => BY_NAME.get(name);
export const isDrawn = (name: string): boolean => BY_NAME.has(name) || TOGETHER.includes(name);

function address({ from, locale, note }: DrawingPlace): string {
  const drawn = drawAddress(from, locale);
  note(drawn);
  return oneLine(drawn);
}

function listed(list: (lexicon: Lexicon) => readonly string[]): Domain['draw'] {
  return ({ from, locale }) => from.pick('name', list(locale.lexicon));
}

function providers({ electricUtilities, gasUtilities, waterUtilities, telecoms, councils }: Lexicon) {
  return [...electricUtilities, ...gasUtilities, ...waterUtilities, ...telecoms, ...councils];
}

function region({ from, locale, value }: DrawingPlace): string {
  const { code, name } = from.pick('region', locale.lexicon.regions);
  return /^[A-Z]{2,3}$/.test(value) ? code : name;
}

function phone({ from, locale }: DrawingPlace): string {
  return locale.phone(from, from.pick('region', locale.lexicon.regions));
}

function email({ from, locale: { lexicon } }: DrawingPlace): string {
  const given = from.pick('given', [...lexicon.femaleNames, ...lexicon.maleNames]);
  return emailFor(given, from.pick('surname', lexicon.surnames)).replace('@', `${digits(from, 3)}@`);
}

/** An SSN stays one wherever its holder lives. */
function nationalId({ from, locale, value }: DrawingPlace): string {
  const space = /^\d{3}-\d{2}-\d{4}$/.test(value) ? RESERVED.ssn : locale.nationalId;
  return ordinal(from, 'number', space);
}

function iban({ from, locale: { accounts } }: DrawingPlace): string {
  return ordinal(from, 'number', accounts?.iban ?? RESERVED.iban);
}

/** Where banks have IBANs, an account number is a part of one. */
function account(place: DrawingPlace): string {
  const { from, locale } = place;
  return locale.accounts?.accountOf(iban(place)) ?? ordinal(from, 'number', RESERVED.accountNumber);
}

function numbered(space: CountedSpace): Domain {
  return { draw: ({ from }) => ordinal(from, 'number', space), like: 'nationalId', identifier: true };
}

const letter = (from: Keyed): string => from.pick('letter', [...'BCDEGHKMPR']);
const digits = (from: Keyed, count: number): string =>
  String(10 ** (count - 1) + from.integer(`digits-${count}`, 9 * 10 ** (count - 1)));
