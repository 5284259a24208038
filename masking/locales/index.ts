import { DE_DE } from './de-de.ts';
import { EL_GR } from './el-gr.ts';
import { EN_GB } from './en-gb.ts';
import { EN_US } from './en-us.ts';
import { ES_ES } from './es-es.ts';
import { FR_FR } from './fr-fr.ts';
import type { Locale, LocaleId } from './locale.ts';
import { UK_UA } from './uk-ua.ts';

export type { Locale, LocaleId } from './locale.ts';

/** Every locale that personas are drawn in. */
export const LOCALES = {
  'en-US': EN_US,
  'en-GB': EN_GB,
  'de-DE': DE_DE,
  'fr-FR': FR_FR,
  'es-ES': ES_ES,
  'el-GR': EL_GR,
  'uk-UA': UK_UA,
} as const satisfies { readonly [Id in LocaleId]: Locale };

export const localeOf = (id: LocaleId): Locale => LOCALES[id];
