import { cents } from '../../checks/cents.ts';
import { fold } from './fold.ts';

export type Period = 'year' | 'month';

// How often an amount is paid, as callers' systems and forms say it behind the number; times a year.
const TIMES: readonly (readonly [times: number, words: RegExp])[] = [
  [
    1,
    /^(?:P ?A|PER ANNUM|(?:PER|A|\/|EACH|PRO|PAR|POR) ?(?:YEAR|YR|ANNUM|JAHR|AN|ANO|ANNO)|YEARLY|ANNUAL(?:LY)?|YEAR|YR|JAHRLICH|IM JAHR|ANNUEL(?:LE)?|AN|ANUAL(?:ES)?|AL ANO|ANNUO|ALL'ANNO)$/,
  ],
  [
    12,
    /^(?:P ?M|P ?C ?M|(?:PER|A|\/|EACH|PRO|PAR|POR) ?(?:MONTH|MO|MTH|CALENDAR MONTH|MONAT|MOIS|MES|MESE)|MONTHLY|MONTH|MO|MONATLICH|IM MONAT|MENSUEL(?:LE)?|MENSUAL(?:ES)?|AL MES|MENSILE|AL MESE)$/,
  ],
  [26, /^(?:(?:PER|A|\/|EACH) ?FORTNIGHT|FORTNIGHTLY|BI ?WEEKLY|EVERY TWO WEEKS|14 ?TAGIG)$/],
  [
    52,
    /^(?:P ?W|(?:PER|A|\/|EACH|PRO|PAR|POR) ?(?:WEEK|WK|WOCHE|SEMAINE|SEMANA)|WEEKLY|WOCHENTLICH|HEBDOMADAIRE|SEMANAL)$/,
  ],
];
const PER_YEAR = { year: 1, month: 12 } as const;

/** Yearly figures never agree to the cent: pay slips are scaled up, and W-2 wages leave out pension contributions. */
const TOLERANCE = 0.1;

/** Whether two amounts of one period are the same, once each that names a period of its own (`5200 per month`) is brought to it. */
export function samePeriodMoney(a: string, b: string, period: Period): boolean {
  const [one, other] = [cents(inPeriod(a, period)), cents(inPeriod(b, period))];
  return one === undefined || other === undefined ? a === b : isNear(one, other);
}

/** Whether one is what the other comes to in a year, as if somebody had put a month's pay where a year's was asked. Both are decimals. */
export function isOtherPeriod(a: string, b: string): boolean {
  const [one, other] = [cents(a), cents(b)];
  return one !== undefined && other !== undefined && (isNear(one * 12, other) || isNear(one, other * 12));
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

/** An amount in its normal form, for the period asked; as it stands where it is no amount that can be told. */
export function inPeriod(text: string, period: Period): string {
  if (cents(text) !== undefined) return text;
  const [, number = '', said = ''] = /^[^\d-]*(-?\d[\d\s.,'’]*)(.*)$/s.exec(text) ?? [];
  const amount = cents(decimal(number));
  const times = timesAYear(said, period);
  if (amount === undefined || times === undefined) return text;
  return ((amount * times) / PER_YEAR[period] / 100).toFixed(2);
}

const BESIDE = /\b(?:USD|EUR|GBP|UAH|CHF|EUROS?|DOLLARS|POUNDS|GROSS|NET|BRUTTO|NETTO|BRUT)\b|[^A-Z0-9'/ ]/g;

function timesAYear(said: string, period: Period): number | undefined {
  const plain = fold(said).replace(BESIDE, '').trim();
  return plain === '' ? PER_YEAR[period] : TIMES.find(([, words]) => words.test(plain))?.[0];
}

/** `5,200.00` and `5.200,00` as `5200.00`: the last mark is the point where one or two digits follow it. */
function decimal(printed: string): string {
  const [, whole = printed, fraction = ''] = /^(.*\d)[.,](\d{1,2})$/.exec(printed.trim()) ?? [];
  return `${whole.replace(/[^\d-]/g, '')}${fraction && `.${fraction}`}`;
}
