import type { Keyed } from '../../keyed.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { STRATEGIES } from '../../strategies/index.ts';
import { type Say, sayIn } from './captions.ts';
import { CHARGES, type Service, TARIFFS } from './tariffs.ts';

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
