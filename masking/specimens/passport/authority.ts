import type { Language } from '../../locales/locale.ts';

/** Who issues the papers of Utopia. */
export const AUTHORITY: Readonly<Record<Language, string>> = {
  en: 'Ministry of the Interior',
  de: 'Ministerium des Innern',
  fr: "Ministère de l'Intérieur",
  es: 'Ministerio del Interior',
};
