import type { FieldKind, FieldValue } from './field.ts';
import { PlainDate } from './plain-date.ts';

type Test = (value: FieldValue) => boolean;

const matching =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** Kinds whose normal form can be told from its look, and what it is called; of all others any text is one. */
const FORMS: Readonly<Partial<Record<FieldKind, readonly [Test, string]>>> = {
  date: [(value) => PlainDate.safeParse(value).success, 'a day, as 2026-03-31'],
  year: [matching(/^\d{4}$/), 'a year, as 2026'],
  money: [matching(/^-?\d{1,15}(\.\d{1,4})?$/), 'an amount without currency or separators, as 2311.40'],
  percentage: [matching(/^-?\d{1,4}(\.\d{1,4})?$/), 'a number, as 4.5'],
  country: [matching(/^[A-Z]{1,3}$/), 'a country in three letters, as DEU'],
  currency: [matching(/^[A-Z]{3}$/), 'a currency in three letters, as EUR'],
  sex: [matching(/^[MFX]$/), 'M, F or X'],
  iban: [matching(/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/), 'an IBAN without spaces'],
  signature: [(value) => typeof value === 'boolean', 'true or false'],
};

/** What a value of this kind must look like, where this one does not. */
export function notNormal(kind: FieldKind, value: FieldValue): string | undefined {
  const [isNormal, form] = FORMS[kind] ?? [
    (other: FieldValue) => typeof other === 'string' && other.trim() !== '',
    'a text',
  ];
  return isNormal(value) ? undefined : form;
}
