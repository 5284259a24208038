import type { CheckResult } from '../domain/extraction.ts';
import type { FieldKind, FieldValue } from '../domain/field.ts';
import { NOT_RESERVED, type Profile, RESERVED as RESERVED_CHECK } from '../domain/profile.ts';
import { RESERVED as R, type ReservedSpace } from './reserved/index.ts';

/** Where an invented value of a kind may lie. Kinds that are not here identify nobody. */
const SPACES: Partial<Record<FieldKind, readonly ReservedSpace[]>> = {
  nationalId: [R.ssn, R.nino, R.deTaxId, R.frNir, R.esDni, R.grAmka, R.uaRnokpp],
  taxId: [R.ein, R.stateTaxId],
  accountNumber: [R.accountNumber, R.gbAccountNumber],
  iban: [R.iban, R.ibanDe, R.ibanFr, R.ibanEs, R.ibanGr, R.ibanUa],
  routingNumber: [R.routingNumber],
  sortCode: [R.sortCode],
  phone: [R.phone, R.gbPhone, R.dePhone, R.frPhone, R.esPhone, R.grPhone, R.uaPhone],
  email: [R.email],
  documentNumber: [R.passportNumber, R.licenceNumber, R.personalNumber],
  registrationNumber: [R.registrationNumber],
  country: [R.country],
  mrz: [R.mrz],
};

/** Telephone numbers without their country, and accounts of which the last digits are printed, say too little. */
const TOO_SHORT: Partial<Record<FieldKind, RegExp>> = { phone: /^[^+]/, accountNumber: /^\d{0,7}$/ };

/** A field's kind and value, by the field's name. */
export type Identifiers = Readonly<Record<string, { readonly kind: FieldKind; readonly value: FieldValue }>>;

/** What the profile says of the identifiers of one document. A value that can also be given out is held to be invented only where another of the same document is so beyond doubt. */
export function checkReserved(profile: Profile, fields: Identifiers): Record<string, CheckResult> {
  if (profile === 'neutral') return {};
  const judged = Object.entries(fields).flatMap(([field, { kind, value }]) => {
    const proof = proofOf(kind, value);
    return proof ? [[field, proof] as const] : [];
  });
  const invented = judged.some(([, proof]) => proof === 'alone');
  return Object.fromEntries(
    judged.flatMap(([field, proof]) => {
      if (profile === 'synthetic') return [[field, { check: RESERVED_CHECK, passed: proof !== 'outside' }]];
      if (proof === 'shared' && !invented) return [];
      return [[field, { check: NOT_RESERVED, passed: proof === 'outside' }]];
    }),
  );
}

/** Whether a value lies in reserved space, and if so whether that alone proves it. Undefined: it cannot be told. */
function proofOf(kind: FieldKind, value: FieldValue): 'alone' | 'shared' | 'outside' | undefined {
  const spaces = SPACES[kind];
  if (!spaces || typeof value !== 'string' || TOO_SHORT[kind]?.test(value)) return undefined;
  const holding = spaces.filter((space) => space.holds(value));
  if (holding.length === 0) return 'outside';
  return holding.some(({ shared }) => shared === undefined) ? 'alone' : 'shared';
}
