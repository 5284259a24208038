/** Money is whole cents while it is reckoned with; these are its normal form and the two printed ones. */
export const decimal = (cents: number): string => (cents / 100).toFixed(2);
export const grouped = (cents: number): string => decimal(cents).replace(/\d(?=(\d{3})+\.)/g, '$&,');
export const dollars = (cents: number): string => (cents < 0 ? `-$${grouped(-cents)}` : `$${grouped(cents)}`);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const monthName = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** `2026-03-14` as `03/14/2026`. */
export const slashed = (date: string): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
/** `2026-03-14` as `March 14, 2026`. */
export const spelled = (date: string): string => `${monthName(date)} ${Number(date.slice(8))}, ${date.slice(0, 4)}`;
/** `2026-03-14` as `14 MAR 2026`, the way ICAO 9303-3 prints dates. */
export const travelDate = (date: string): string =>
  `${date.slice(8)} ${monthName(date).slice(0, 3).toUpperCase()} ${date.slice(0, 4)}`;

/** `+15155550142` as `(515) 555-0142`. */
export const usPhone = (e164: string): string => `(${e164.slice(2, 5)}) ${e164.slice(5, 8)}-${e164.slice(8)}`;
