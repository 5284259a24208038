import { describe, expect, it, test } from 'vitest';
import { type CountedSpace, RESERVED } from '../../src/checks/reserved/index.ts';
import { checkReserved, type Identifiers } from '../../src/checks/reserved-space.ts';
import type { FieldKind } from '../../src/domain/field.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { type LiveShaped, liveShaped } from '../support/live-shaped.ts';

const MANY = 100_000;

/** The kind of field in which values of a counted space stand. */
const KINDS = {
  ssn: 'nationalId',
  nino: 'nationalId',
  deTaxId: 'nationalId',
  frNir: 'nationalId',
  esDni: 'nationalId',
  grAmka: 'nationalId',
  uaRnokpp: 'nationalId',
  ein: 'taxId',
  stateTaxId: 'taxId',
  accountNumber: 'accountNumber',
  gbAccountNumber: 'accountNumber',
  iban: 'iban',
  ibanDe: 'iban',
  ibanFr: 'iban',
  ibanEs: 'iban',
  ibanGr: 'iban',
  ibanUa: 'iban',
  routingNumber: 'routingNumber',
  sortCode: 'sortCode',
  gbPhone: 'phone',
  dePhone: 'phone',
  frPhone: 'phone',
  esPhone: 'phone',
  grPhone: 'phone',
  uaPhone: 'phone',
  passportNumber: 'documentNumber',
  licenceNumber: 'documentNumber',
  personalNumber: 'documentNumber',
  registrationNumber: 'registrationNumber',
} as const satisfies Partial<Record<keyof typeof RESERVED, FieldKind>>;

/** Forms that others give out too: such a value is refused in production only beside one that is proof. */
const SHARED = [
  'accountNumber',
  'dePostcode',
  'deTaxId',
  'esPostcode',
  'frPostcode',
  'gbAccountNumber',
  'grAmka',
  'grPostcode',
  'passportNumber',
  'personalNumber',
  'stateTaxId',
  'uaPostcode',
  'uaRnokpp',
];

const passed = (profile: Profile, fields: Identifiers): boolean | undefined =>
  checkReserved(profile, fields).value?.passed;
const entries = Object.entries(KINDS).map(([name, kind]) => {
  const space: CountedSpace = RESERVED[name as keyof typeof KINDS]; // Object.entries forgets the names
  return [name, kind, space, SHARED.includes(name)] as const;
});
const alone = entries.filter(([, , , shared]) => !shared);
const shared = entries.filter(([, , , shared]) => shared);
const INVENTED = { kind: 'email', value: 'somebody@example.com' } as const;

/** Spread over the whole space, first and last among them. */
const drawn = ({ size, at }: CountedSpace): string[] => {
  const count = Math.min(size, MANY);
  return Array.from({ length: count }, (_, n) => at(Math.floor((n * (size - 1)) / (count - 1))));
};

describe('100,000 reserved values of', () => {
  it.each(alone)('%s pass the synthetic profile and fail the live one', (_name, kind, space) => {
    for (const value of drawn(space)) {
      const fields = { value: { kind, value } };
      if (passed('synthetic', fields) !== true || passed('live', fields) !== false)
        expect.fail('one is judged wrongly');
    }
  });

  it.each(shared)(
    '%s pass the synthetic profile and fail the live one beside an invented value only',
    (_name, kind, space) => {
      for (const value of drawn(space)) {
        const fields = { value: { kind, value } };
        const verdicts = [passed('synthetic', fields), passed('live', fields), passed('live', { ...fields, INVENTED })];
        if (verdicts.join() !== 'true,,false') expect.fail('one is judged wrongly');
      }
    },
  );
});

test('the forms that are no proof alone are these, each with its reason', () => {
  const named = Object.entries(RESERVED).flatMap(([name, space]) => ('shared' in space && space.shared ? [name] : []));
  expect(named.sort()).toEqual(SHARED);
});

/** What identifies a live-shaped person, as a document's fields. */
const identifiersOf = (person: LiveShaped): Identifiers => {
  const given = {
    nationalId: person.nationalId,
    taxId: person.taxId,
    accountNumber: person.accountNumber,
    iban: person.iban,
    routingNumber: person.routingNumber,
    sortCode: person.sortCode,
    phone: person.phone,
    email: person.email,
    documentNumber: person.documentNumber,
    registrationNumber: person.registrationNumber,
    country: person.issuingState,
    mrz: person.mrz,
  } as const satisfies Partial<Record<FieldKind, string | undefined>>;
  return Object.fromEntries(
    Object.entries(given).flatMap(([kind, value]) =>
      value === undefined ? [] : [[kind, { kind: kind as FieldKind, value }]],
    ), // its keys are kinds
  );
};

test('every identifier of 100,000 live-shaped people passes the live profile and fails the synthetic one', () => {
  const wrong = new Map<string, number>();
  let judged = 0;
  for (let seed = 0; seed < MANY; seed++) {
    const fields = identifiersOf(liveShaped(seed));
    const [live, synthetic] = [checkReserved('live', fields), checkReserved('synthetic', fields)];
    for (const kind of Object.keys(fields)) {
      judged++;
      if (live[kind]?.passed !== true || synthetic[kind]?.passed !== false) wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
    }
  }
  expect(judged).toBeGreaterThan(9 * MANY);
  expect(Object.fromEntries(wrong)).toEqual({});
});

test('where there is no zone, nothing is held against the table', () => {
  expect(checkReserved('neutral', { value: INVENTED })).toEqual({});
});

test.each([
  ['phone', '2125550123', 'a telephone number without its country'],
  ['accountNumber', '4321', 'the last digits of an account'],
  ['personName', 'Somebody', 'a name'],
] as [FieldKind, string, string][])('a %s such as "%s" is not judged: %s', (kind, value) => {
  for (const profile of ['live', 'synthetic'] as const)
    expect(checkReserved(profile, { value: { kind, value } })).toEqual({});
});
