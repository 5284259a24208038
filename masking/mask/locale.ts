import { EN_US } from '../locales/en-us.ts';
import { LOCALES, type Locale } from '../locales/index.ts';
import type { RawPacket } from './raw.ts';

/** Papers that only the United States have. */
const AMERICAN = ['w2', 'w9'];

/** In whose country the copies are drawn: the one the application names, else that of its papers and their currency. */
export function localeFor({ form, files }: RawPacket): Locale {
  const all: readonly Locale[] = Object.values(LOCALES);
  const read = files.flatMap(({ extractions }) => extractions);
  if (read.some(({ type }) => AMERICAN.includes(type))) return EN_US;
  const currencies = [form.currency, ...read.map(({ readings: { currency } }) => textIn(currency))];
  return (
    all.find(({ country }) => country === form.country) ??
    all.find(({ currency }) => currencies.includes(currency)) ??
    EN_US
  );
}

const textIn = (reading: { readonly status: string; readonly value?: unknown } | undefined): string | undefined =>
  typeof reading?.value === 'string' ? reading.value : undefined;
