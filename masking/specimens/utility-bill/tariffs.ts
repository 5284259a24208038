import type { Language, Lexicon, Locale } from '../../locales/locale.ts';

/** What is billed. */
export type Service = 'electricity' | 'gas' | 'water' | 'telephone' | 'municipal';

interface Tariff {
  readonly providers: (lexicon: Lexicon) => readonly string[];
  readonly unit: (locale: Locale) => string;
  readonly least: number;
  readonly spread: number;
  readonly perUnit: (locale: Locale) => number;
  /** Cents: the second line, fixed, and the third, a part per unit. */
  readonly fixed: number;
  readonly perUnitToo: number;
}

const american = (locale: Locale): boolean => locale.country === 'USA';

export const TARIFFS: Readonly<Record<Service, Tariff>> = {
  electricity: {
    providers: ({ electricUtilities }) => electricUtilities,
    unit: () => 'kWh',
    least: 310,
    spread: 640,
    perUnit: () => 12,
    fixed: 11_50,
    perUnitToo: 1.4,
  },
  gas: {
    providers: ({ gasUtilities }) => gasUtilities,
    unit: (locale) => (american(locale) ? 'therms' : 'kWh'),
    least: 48,
    spread: 90,
    perUnit: (locale) => (american(locale) ? 96 : 9),
    fixed: 9_80,
    perUnitToo: 0.9,
  },
  water: {
    providers: ({ waterUtilities }) => waterUtilities,
    unit: (locale) => (american(locale) ? 'CCF' : 'm³'),
    least: 6,
    spread: 14,
    perUnit: () => 2_84,
    fixed: 12_40,
    perUnitToo: 1_96,
  },
  telephone: {
    providers: ({ telecoms }) => telecoms,
    unit: () => 'min',
    least: 35,
    spread: 160,
    perUnit: () => 7,
    fixed: 34_90,
    perUnitToo: 4.5,
  },
  municipal: {
    providers: ({ councils }) => councils,
    unit: (locale) => (american(locale) ? 'gal' : 'l'),
    least: 60,
    spread: 100,
    perUnit: () => 31,
    fixed: 38_60,
    perUnitToo: 12,
  },
};

/** What the three lines of a bill are for; `#` stands for the quantity. */
export const CHARGES: Readonly<Record<Language, Readonly<Record<Service, string>>>> = {
  en: {
    electricity: 'Energy charge, #|Standing charge|Network adjustment',
    gas: 'Gas used, #|Standing charge|Transport charge',
    water: 'Water supplied, #|Service charge|Waste water',
    telephone: 'Calls, #|Line rental and broadband|Calls to mobiles',
    municipal: 'Refuse and recycling, #|Street lighting|Storm water',
  },
  de: {
    electricity: 'Arbeitspreis, #|Grundpreis|Netzentgelt',
    gas: 'Erdgas, #|Grundpreis|Netzentgelt',
    water: 'Trinkwasser, #|Grundgebühr|Schmutzwasser',
    telephone: 'Verbindungen, #|Festnetz- und Internetanschluss|Verbindungen in Mobilnetze',
    municipal: 'Abfallentsorgung, #|Straßenreinigung|Niederschlagswasser',
  },
  fr: {
    electricity: "Consommation d'énergie, #|Abonnement|Acheminement",
    gas: 'Consommation de gaz, #|Abonnement|Acheminement',
    water: "Distribution de l'eau, #|Part fixe|Assainissement",
    telephone: 'Communications, #|Abonnement internet et téléphone|Appels vers mobiles',
    municipal: 'Enlèvement des ordures, #|Éclairage et voirie|Eaux pluviales',
  },
  es: {
    electricity: 'Energía consumida, #|Término de potencia|Peajes de acceso',
    gas: 'Consumo de gas, #|Término fijo|Peaje de transporte',
    water: 'Suministro de agua, #|Cuota de servicio|Alcantarillado',
    telephone: 'Llamadas, #|Cuota fibra y línea|Llamadas a móviles',
    municipal: 'Recogida de basuras, #|Alumbrado y limpieza viaria|Aguas pluviales',
  },
};
