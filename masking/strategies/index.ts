import type { FieldKind, FieldValue } from '../../src/domain/field.ts';
import { addDays, type PlainDate, PlainDate as PlainDateSchema } from '../../src/domain/plain-date.ts';
import { drawAddress, oneLine } from '../address.ts';
import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import { EN_US } from '../locales/en-us.ts';
import type { Lexicon } from '../locales/locale.ts';
import { td3 } from '../mrz.ts';
import { decimal } from '../printed.ts';
import { type CountedSpace, RESERVED } from '../reserved.ts';

/** How an invented value of a kind is drawn; `form` is its normal form, whole. */
export interface Strategy<Value extends FieldValue = FieldValue> {
  readonly form: RegExp;
  draw(from: Keyed, place: string): Value;
}

const OLDEST_BIRTH = PlainDateSchema.parse('1958-01-01');
const BIRTH_DAYS = 16_500; // to early 2003: everybody is of age

/** A field kind without a strategy does not compile: no value can pass unmasked because somebody forgot it. */
export const STRATEGIES = {
  personName: text(
    /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u,
    (from, place) => `${givenName(from.at(place), sexOf(from, place))} ${surname(from.at(place))}`,
  ),
  organisationName: text(/^\p{Lu}.{2,60}$/u, (from, place) => from.pick(place, EN_US.lexicon.employers)),
  address: text(/^\d+ .+, .+, [A-Z]{2} \d{5}$/, (from, place) => oneLine(drawAddress(from.at(place), EN_US))),
  date: { form: /^\d{4}-\d{2}-\d{2}$/, draw: drawBirth },
  country: text(/^UTO$/, () => 'UTO'),
  sex: { form: /^[FM]$/, draw: sexOf },
  documentNumber: reserved(/^XA\d{7}$/, RESERVED.passportNumber),
  nationalId: reserved(/^9\d{2}-\d{2}-\d{4}$/, RESERVED.ssn),
  taxId: reserved(/^\d{2}-\d{7}$/, RESERVED.ein),
  accountNumber: reserved(/^\d{10}$/, RESERVED.accountNumber),
  iban: reserved(/^GB\d{2}ZZZZ\d{14}$/, RESERVED.iban),
  routingNumber: reserved(/^\d{9}$/, RESERVED.routingNumber),
  sortCode: reserved(/^\d{2}-\d{2}-\d{2}$/, RESERVED.sortCode),
  phone: text(
    /^\+1\d{10}$/,
    (from, place) =>
      `+1${from.pick(`${place}.area`, EN_US.lexicon.regions).area}${ordinal(from, place, RESERVED.phoneLine)}`,
  ),
  email: text(/^[a-z]+\.[a-z]+@example\.com$/, (from, place) =>
    emailFor(givenName(from.at(place), sexOf(from, place)), surname(from.at(place))),
  ),
  money: text(/^\d+\.\d{2}$/, (from, place) => decimal(1_000 + from.integer(place, 499_000))),
  currency: text(/^USD$/, () => 'USD'),
  percentage: text(/^\d{1,2}\.\d{2}$/, (from, place) => decimal(from.integer(place, 3_000))),
  registrationNumber: reserved(/^ZZ\d{6}$/, RESERVED.registrationNumber),
  mrz: text(/^P<UTO[A-Z<]{39}\n[A-Z0-9<]{44}$/, drawMrz),
  year: text(/^20\d{2}$/, (from, place) => String(2015 + from.integer(place, 10))),
  code: text(
    /^[A-Z]-\d{5}$/,
    (from, place) =>
      `${from.pick(`${place}.letter`, [...'BCDEGHKMPR'])}-${String(10_000 + from.integer(place, 90_000))}`,
  ),
  text: text(/^\p{Lu}[\p{L} ]+$/u, (from, place) => from.pick(place, EN_US.lexicon.towns)),
  signature: { form: /^true$/, draw: () => true },
} as const satisfies Record<FieldKind, Strategy>;

export type Sex = 'F' | 'M';

export const givenName = (from: Keyed, sex: Sex, { femaleNames, maleNames }: Lexicon = EN_US.lexicon): string =>
  from.pick('givenName', sex === 'F' ? femaleNames : maleNames);
export const surname = (from: Keyed, { surnames }: Lexicon = EN_US.lexicon): string => from.pick('surname', surnames);
export const emailFor = (given: string, family: string): string => `${given}.${family}@example.com`.toLowerCase();

function text(form: RegExp, draw: (from: Keyed, place: string) => string): Strategy<string> {
  return { form, draw };
}

function reserved(form: RegExp, space: CountedSpace): Strategy<string> {
  return text(form, (from, place) => ordinal(from, place, space));
}

function sexOf(from: Keyed, place: string): Sex {
  return from.pick(`${place}.sex`, ['F', 'M']);
}

function drawBirth(from: Keyed, place: string): PlainDate {
  return addDays(OLDEST_BIRTH, from.integer(place, BIRTH_DAYS));
}

function drawMrz(from: Keyed, place: string): string {
  const within = from.at(place);
  const sex = sexOf(within, 'sex');
  const [state, documentNumber] = ['UTO', ordinal(within, 'number', RESERVED.passportNumber)];
  const birth = drawBirth(within, 'birth');
  const lines = td3({
    state,
    nationality: state,
    surname: surname(within),
    givenNames: givenName(within, sex),
    documentNumber,
    dateOfBirth: birth,
    sex,
    expiryDate: '2031-05-17',
    personalNumber: '',
  });
  return lines.join('\n');
}
