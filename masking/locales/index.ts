import { EN_US } from './en-us.ts';
import type { Locale, LocaleId } from './locale.ts';

export type { Locale, LocaleId } from './locale.ts';

/** Every locale that personas are drawn in. */
export const LOCALES = { 'en-US': EN_US } as const satisfies { readonly [Id in LocaleId]?: Locale };

export const localeOf = (id: LocaleId): Locale => {
  const locale = new Map<LocaleId, Locale>(Object.values(LOCALES).map((locale) => [locale.id, locale])).get(id);
  if (!locale) throw new RangeError(`No locale ${id}`);
  return locale;
};
