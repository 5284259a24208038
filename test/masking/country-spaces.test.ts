import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES, type LocaleId, localeOf } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { RESERVED, type ReservedSpace } from '../../masking/reserved.ts';
import { iban } from '../../src/checks/iban.ts';

const locales = Object.values(LOCALES);
const from = keyed('country spaces');

describe.each(locales)('the reserved spaces of $id', ({ nationalId, accounts }) => {
  it.each([nationalId, ...(accounts ? [accounts.iban] : [])])('hold what they give, once each: $means', (space) => {
    const ordinals = [
      0,
      1,
      2,
      space.size - 1,
      ...Array.from({ length: 500 }, (_, n) => from.integer(`${n}`, space.size)),
    ];
    const values = ordinals.map((ordinal) => space.at(ordinal));
    expect(values.filter((value) => !space.holds(value))).toEqual([]);
    expect(new Set(values).size).toBe(new Set(ordinals).size);
    expect(space.size).toBeGreaterThanOrEqual(1_000_000);
  });
});

describe.each(locales.filter(({ accounts }) => accounts !== undefined))('the IBANs of $id', ({ accounts, country }) => {
  const drawn = Array.from({ length: 300 }, (_, n) => accounts?.iban.at(from.integer(`iban ${n}`, 1_000_000)) ?? '');

  it('pass the check of ISO 13616, and the national one where the country has one', () => {
    expect(drawn.filter((value) => !iban(value))).toEqual([]);
    expect(drawn.filter((value) => !nationalCheck(country, value.slice(4)))).toEqual([]);
  });

  it('are not held when the bank is another, and are when only a check digit is: copies keep such faults', () => {
    const at = (index: number, sign: (old: string) => string) =>
      drawn.map((value) => value.slice(0, index) + sign(value.charAt(index)) + value.slice(index + 1));
    const other = (old: string) => String((Number(old) + 1) % 10);
    expect(at(5, (old) => (old === '1' ? '2' : '1')).filter((value) => accounts?.iban.holds(value))).toEqual([]);
    expect(at(3, other).filter((value) => !accounts?.iban.holds(value))).toEqual([]);
  });

  it('end with an account number that begins with 99', () => {
    expect(drawn.filter((value) => !/^99\d{6}(?:\d\d)?$/.test(accounts?.accountOf(value) ?? ''))).toEqual([]);
  });
});

const OWN = {
  'en-US': { phone: RESERVED.phone, postcode: RESERVED.zip, account: RESERVED.accountNumber },
  'en-GB': { phone: RESERVED.gbPhone, postcode: RESERVED.gbPostcode, account: RESERVED.gbAccountNumber },
  'de-DE': { phone: RESERVED.dePhone, postcode: RESERVED.dePostcode, account: RESERVED.accountNumber },
  'fr-FR': { phone: RESERVED.frPhone, postcode: RESERVED.frPostcode, account: RESERVED.accountNumber },
  'es-ES': { phone: RESERVED.esPhone, postcode: RESERVED.esPostcode, account: RESERVED.accountNumber },
  'el-GR': { phone: RESERVED.grPhone, postcode: RESERVED.grPostcode, account: RESERVED.accountNumber },
  'uk-UA': { phone: RESERVED.uaPhone, postcode: RESERVED.uaPostcode, account: RESERVED.accountNumber },
} as const satisfies Record<LocaleId, Record<string, ReservedSpace>>;

it.each(Object.keys(OWN) as LocaleId[])('the people of %s have values of the reserved table only', (id) => {
  // Object.keys forgets the key type
  const own = OWN[id];
  for (let n = 0; n < 300; n++) {
    const person = drawPersona(from.at(`${n}`), `${n}`, localeOf(id));
    const { address, employer, bank, landlord, company } = person;
    const values: readonly (readonly [ReservedSpace, string | undefined])[] = [
      [own.phone, person.phone],
      ...[address, employer.address, bank.address, landlord.address, company.address].map(
        ({ postcode }) => [own.postcode, postcode] as const,
      ),
      [own.account, bank.accountNumber],
      [RESERVED.sortCode, bank.sortCode],
      [RESERVED.routingNumber, bank.routingNumber],
      [RESERVED.bic, bank.bic],
      [RESERVED.email, person.email],
      [RESERVED.ein, employer.ein],
      [RESERVED.ein, company.ein],
      [RESERVED.stateTaxId, employer.stateId],
      [RESERVED.registrationNumber, company.registrationNumber],
      [RESERVED.licenceNumber, person.drivingLicence.number],
      [RESERVED.country, person.nationality],
      ...[person.passport, person.identityCard, person.visa].flatMap(({ number, mrz }) => [
        [RESERVED.passportNumber, number] as const,
        [RESERVED.mrz, mrz[0]] as const,
      ]),
    ];
    expect(values.filter(([space, value]) => value !== undefined && !space.holds(value))).toEqual([]);
  }
});

/** As their central banks say it, told otherwise than by the table: the whole French number is a multiple of 97, the Spanish sums of 11. */
function nationalCheck(country: string, bban: string): boolean {
  if (country === 'FRA') return BigInt(bban) % 97n === 0n;
  if (country !== 'ESP') return true;
  const sum = (text: string) =>
    [...text].reduce((total, digit, at) => total + Number(digit) * (2 ** (at % 10) % 11), 0);
  const valid = (text: string, digit: string) => {
    const rest = (sum(text) + Number(digit)) % 11;
    return digit === '1' ? [0, 2].includes(rest) : rest === 0;
  };
  return valid(`00${bban.slice(0, 8)}`, bban.charAt(8)) && valid(bban.slice(10), bban.charAt(9));
}
