import type { FieldKind, FieldValue } from '../../src/domain/field.ts';
import { addDays, daysBetween, type PlainDate, PlainDate as PlainDateSchema } from '../../src/domain/plain-date.ts';
import { drawAddress, oneLine } from '../address.ts';
import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import { EN_US } from '../locales/en-us.ts';
import type { Lexicon, Locale } from '../locales/locale.ts';
import { td3 } from '../mrz.ts';
import { decimal } from '../printed.ts';
import { type CountedSpace, RESERVED } from '../reserved.ts';
import { inZone } from '../transliterate.ts';

/** How an invented value of a kind is drawn, in the forms of a locale; `form` is its normal form, whole. */
export interface Strategy<Value extends FieldValue = FieldValue> {
  readonly form: RegExp;
  draw(from: Keyed, place: string, locale?: Locale): Value;
}

// On the day the packets come in (2026-03-31) nobody is 68 yet, and everybody was of age all through the year before.
const FIRST_BIRTH = PlainDateSchema.parse('1958-04-01');
const LAST_BIRTH = PlainDateSchema.parse('2006-12-31');

const NAME = /^\p{Lu}[\p{L}' .-]+$/u;

/** A field kind without a strategy does not compile: no value can pass unmasked because somebody forgot it. */
export const STRATEGIES = {
  personName: text(NAME, (from, place, { lexicon }) => {
    const within = from.at(place);
    return `${givenName(within, sexOf(from, place), lexicon)} ${surname(within, lexicon)}`;
  }),
  organisationName: text(/^\p{Lu}.{2,60}$/u, (from, place, { lexicon }) => from.pick(place, lexicon.employers)),
  address: text(/^[\p{L}\d][^,]*, .+$/u, (from, place, locale) => oneLine(drawAddress(from.at(place), locale))),
  date: { form: /^\d{4}-\d{2}-\d{2}$/, draw: drawBirth },
  country: text(/^UTO$/, () => 'UTO'),
  sex: { form: /^[FM]$/, draw: sexOf },
  documentNumber: reserved(/^XA\d{7}$/, RESERVED.passportNumber),
  nationalId: text(/^[A-Z\d][A-Z\d-]{7,19}$/, (from, place, { nationalId }) => ordinal(from, place, nationalId)),
  taxId: reserved(/^\d{2}-\d{7}$/, RESERVED.ein),
  accountNumber: reserved(/^\d{10}$/, RESERVED.accountNumber),
  iban: reserved(/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/, RESERVED.iban),
  routingNumber: reserved(/^\d{9}$/, RESERVED.routingNumber),
  sortCode: reserved(/^\d{2}-\d{2}-\d{2}$/, RESERVED.sortCode),
  phone: text(/^\+\d{10,14}$/, (from, place, locale) =>
    locale.phone(from.at(place), from.pick(`${place}.area`, locale.lexicon.regions)),
  ),
  email: text(/^[a-z.-]+@example\.com$/, (from, place, { lexicon }) => {
    const within = from.at(place);
    return emailFor(givenName(within, sexOf(from, place), lexicon), surname(within, lexicon));
  }),
  money: text(/^\d+\.\d{2}$/, (from, place) => decimal(1_000 + from.integer(place, 499_000))),
  currency: text(/^[A-Z]{3}$/, (_from, _place, { currency }) => currency),
  percentage: text(/^\d{1,2}\.\d{2}$/, (from, place) => decimal(from.integer(place, 3_000))),
  registrationNumber: reserved(/^ZZ\d{6}$/, RESERVED.registrationNumber),
  mrz: text(/^P<UTO[A-Z<]{39}\n[A-Z0-9<]{44}$/, drawMrz),
  year: text(/^20\d{2}$/, (from, place) => String(2015 + from.integer(place, 10))),
  code: text(/^[A-Z]-\d{5}$/, (from, place) => {
    const letter = from.pick(`${place}.letter`, [...'BCDEGHKMPR']);
    return `${letter}-${10_000 + from.integer(place, 90_000)}`;
  }),
  text: text(/^\p{Lu}.+$/u, (from, place, { lexicon }) => from.pick(place, lexicon.towns)),
  signature: { form: /^true$/, draw: () => true },
} as const satisfies Record<FieldKind, Strategy>;

export type Sex = 'F' | 'M';

export const givenName = (from: Keyed, sex: Sex, { femaleNames, maleNames }: Lexicon = EN_US.lexicon): string =>
  from.pick('givenName', sex === 'F' ? femaleNames : maleNames);
export const surname = (from: Keyed, { surnames }: Lexicon = EN_US.lexicon): string => from.pick('surname', surnames);

/** In the letters that mail servers take, which are those of the machine-readable zone. */
export const emailFor = (given: string, family: string): string =>
  `${mailPart(given)}.${mailPart(family)}@example.com`.toLowerCase();
const mailPart = (name: string): string => inZone(name).replaceAll('<', '-');

function text(form: RegExp, draw: (from: Keyed, place: string, locale: Locale) => string): Strategy<string> {
  return { form, draw: (from, place, locale = EN_US) => draw(from, place, locale) };
}

function reserved(form: RegExp, space: CountedSpace): Strategy<string> {
  return text(form, (from, place) => ordinal(from, place, space));
}

function sexOf(from: Keyed, place: string): Sex {
  return from.pick(`${place}.sex`, ['F', 'M']);
}

function drawBirth(from: Keyed, place: string): PlainDate {
  return addDays(FIRST_BIRTH, from.integer(place, daysBetween(FIRST_BIRTH, LAST_BIRTH) + 1));
}

function drawMrz(from: Keyed, place: string, { lexicon }: Locale): string {
  const within = from.at(place);
  const sex = sexOf(within, 'sex');
  const lines = td3({
    state: 'UTO',
    nationality: 'UTO',
    surname: surname(within, lexicon),
    givenNames: givenName(within, sex, lexicon),
    documentNumber: ordinal(within, 'number', RESERVED.passportNumber),
    dateOfBirth: drawBirth(within, 'birth'),
    sex,
    expiryDate: '2031-05-17',
    personalNumber: '',
  });
  return lines.join('\n');
}
