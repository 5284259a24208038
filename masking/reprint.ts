import type { FieldValue } from '../src/domain/field.ts';
import type { Print } from './locales/locale.ts';
import { decimal, dollars, grouped, slashed, spelled, travelDate } from './printed.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONEY = /^-?\d+\.\d{2}$/;

type Form = (value: string) => string;

/** Another value, printed the way this one was: the same kind of date, of amount, of spacing, of capitals. */
export function reprint(value: FieldValue, printed: string, other: FieldValue, print: Print): string {
  if (typeof value !== 'string' || typeof other !== 'string') return printed;
  if (value === other) return printed;
  return viaForm(value, printed, other, formsOf(value, print)) ?? viaPattern(value, printed, other);
}

function formsOf(value: string, print: Print): readonly Form[] {
  if (DATE.test(value)) return dateForms(print);
  if (MONEY.test(value)) return moneyForms(print);
  return value.startsWith('+') ? [print.phone] : [];
}

const dateForms = (print: Print): readonly Form[] => [
  print.longDate,
  spelled,
  travelDate,
  print.date,
  slashed,
  ...['.', '/', '-', ' '].map(
    (sign): Form =>
      (iso) =>
        iso.split('-').reverse().join(sign),
  ),
  (iso) => iso,
  (iso) => iso.replaceAll('-', ''),
];

const moneyForms = (print: Print): readonly Form[] => {
  const inCents = (form: (cents: number) => string): Form[] => [
    (text) => form(Math.round(Number(text) * 100)),
    (text) => form(Math.abs(Math.round(Number(text) * 100))), // where a column or a word says the sign
  ];
  return [print.money, print.amount, dollars, grouped, decimal].flatMap(inCents);
};

/** The first form of the value that stands in the print gives way to the same form of the other. */
function viaForm(value: string, printed: string, other: string, forms: readonly Form[]): string | undefined {
  for (const form of forms)
    for (const cased of [form, (text: string) => form(text).toUpperCase()])
      if (printed.includes(cased(value))) return printed.replace(cased(value), () => cased(other));
  return undefined;
}

/** Signs in the places of signs, spaces and hyphens where they were; capitals stay capitals. */
function viaPattern(value: string, printed: string, other: string): string {
  if (printed.includes('\n') && !other.includes('\n')) return other.split(', ').join('\n');
  if (printed.includes(value)) return printed.replace(value, () => other);
  if (printed.toUpperCase().includes(value.toUpperCase()))
    return printed.toUpperCase().replace(value.toUpperCase(), () => other.toUpperCase());
  const signs = [...other.replace(/[^\p{L}\p{N}]/gu, '')];
  const places = printed.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (places !== signs.length || /\s/.test(other)) return other;
  return printed.replace(/[\p{L}\p{N}]/gu, () => signs.shift() ?? '');
}
