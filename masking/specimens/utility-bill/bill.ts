import type { Keyed } from '../../keyed.ts';
import type { Language, Lexicon, Locale } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { STRATEGIES } from '../../strategies/index.ts';
import { type Say, sayIn } from './captions.ts';

/** What is billed. */
export type Service = 'electricity' | 'gas' | 'water' | 'telephone' | 'municipal';
/** A line of a bill: what for, and cents. */
export type Charge = readonly [caption: string, cents: number];

/** All that a bill is drawn from; money in cents. */
export interface Bill {
  readonly persona: Persona;
  readonly locale: Locale;
  readonly say: Say;
  readonly from: Keyed;
  readonly service: Service;
  readonly provider: string;
  readonly account: string;
  readonly dates: { readonly billed: string; readonly start: string; readonly end: string; readonly due: string };
  readonly meter: { readonly number: string; readonly before: number; readonly usage: number; readonly unit: string };
  readonly charges: readonly Charge[];
  /** Value added tax, where the country has one; none on public dues. */
  readonly tax?: Charge;
  readonly due: number;
}

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
const TARIFFS: Readonly<Record<Service, Tariff>> = {
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
const CHARGES: Readonly<Record<Language, Readonly<Record<Service, string>>>> = {
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

const TAX: Readonly<Record<string, readonly [caption: string, percent: number]>> = {
  GBR: ['VAT 5 %', 5],
  DEU: ['MwSt. 19 %', 19],
  FRA: ['TVA 20 %', 20],
  ESP: ['IVA 21 %', 21],
  GRC: ['VAT 24 %', 24],
  UKR: ['VAT 20 %', 20],
};
const HRYVNIA_PER_UNIT = 40;

export function billFor(service: Service, persona: Persona, from: Keyed): Bill {
  const { locale } = persona;
  const tariff = TARIFFS[service];
  const unit = tariff.unit(locale);
  const usage = (tariff.least + from.integer('usage', tariff.spread)) * (service === 'gas' && unit === 'kWh' ? 9 : 1);
  const charges = chargesOf(service, locale, usage);
  const net = charges.reduce((sum, [, cents]) => sum + cents, 0);
  const [caption, percent = 0] = (service === 'municipal' ? undefined : TAX[locale.country]) ?? [];
  const tax: Charge | undefined = caption ? [caption, Math.round((net * percent) / 100)] : undefined;
  return {
    persona,
    locale,
    say: sayIn(locale.language, from),
    from,
    service,
    provider: from.pick('provider', tariff.providers(locale.lexicon)),
    account: STRATEGIES.accountNumber.draw(from, 'account'),
    dates: datesOf(from),
    meter: { number: meterNumber(from), before: 2_208 + from.integer('before', 60_000), usage, unit },
    charges,
    ...(tax && { tax }),
    due: net + (tax?.[1] ?? 0),
  };
}

function chargesOf(service: Service, locale: Locale, usage: number): Charge[] {
  const { unit, perUnit, fixed, perUnitToo } = TARIFFS[service];
  const scale = locale.currency === 'UAH' ? HRYVNIA_PER_UNIT : 1;
  const [first = '', second = '', third = ''] = CHARGES[locale.language][service].split('|');
  return [
    [first.replace('#', `${usage} ${unit(locale)}`), usage * perUnit(locale) * scale],
    [second, fixed * scale],
    [third, Math.round(usage * perUnitToo) * scale],
  ];
}

const meterNumber = (from: Keyed): string =>
  `${from.pick('meter letter', [...'BEKMT'])}-${String(1_000 + from.integer('meter', 9_000))}`;

/** Four weeks up to the beginning of March, billed two days later, due a good two weeks after that. */
function datesOf(from: Keyed): Bill['dates'] {
  const day = 1 + from.integer('day', 6);
  return {
    start: `2026-02-0${day}`,
    end: `2026-02-${27 + Math.min(1, day - 1)}`,
    billed: `2026-03-0${day + 2}`,
    due: `2026-03-${20 + day}`,
  };
}
