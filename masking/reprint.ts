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
  const whole = exchanged(printed, value, other) ?? exchanged(printed, value.toUpperCase(), other.toUpperCase());
  if (whole !== undefined) return whole;
  const signs = [...other.replace(/[^\p{L}\p{N}]/gu, '')];
  const places = printed.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (places !== signs.length || /\s/.test(other)) return other;
  return printed.replace(/[\p{L}\p{N}]/gu, () => signs.shift() ?? '');
}

/** Where the value stands as words of their own, not within another word. */
function exchanged(printed: string, value: string, other: string): string | undefined {
  const at = printed.indexOf(value);
  const beside = `${printed.charAt(at - 1)}${printed.charAt(at + value.length)}`;
  if (at < 0 || /[\p{L}\p{N}]/u.test(beside)) return undefined;
  return printed.slice(0, at) + other + printed.slice(at + value.length);
}
