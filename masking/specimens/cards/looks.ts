import type { Keyed } from '../../keyed.ts';
import type { Language } from '../../locales/locale.ts';

const EYES: Readonly<Record<Language, readonly string[]>> = {
  en: ['BROWN', 'BLUE', 'GREEN', 'GREY'],
  de: ['BRAUN', 'BLAU', 'GRÜN', 'GRAU'],
  fr: ['MARRON', 'BLEU', 'VERT', 'GRIS'],
  es: ['MARRONES', 'AZULES', 'VERDES', 'GRISES'],
};

/** What cards print of a person and no field asks for. */
export const looksFrom = (from: Keyed, language: Language) => {
  const centimetres = 156 + from.integer('height', 38);
  const inches = Math.round(centimetres / 2.54);
  return {
    height: `${centimetres} cm`,
    feet: `${Math.floor(inches / 12)}'-${String(inches % 12).padStart(2, '0')}"`,
    pounds: `${118 + from.integer('weight', 90)} lb`,
    eyes: from.pick('eyes', EYES[language]),
    eyeCode: from.pick('eyeCode', ['BRO', 'BLU', 'GRN', 'HAZ']),
    hairCode: from.pick('hairCode', ['BRO', 'BLK', 'BLN', 'GRY']),
  };
};
