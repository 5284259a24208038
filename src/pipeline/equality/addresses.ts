import { isCountry } from './countries.ts';
import { spellings } from './fold.ts';
import { asNumber } from './number-words.ts';
import { townName, withRegionCodes } from './places.ts';
import { isArticle, isOptional, type StreetWord, sameStreetWord, streetWord } from './street-words.ts';

interface Address {
  readonly unit?: string;
  readonly floor?: string;
  readonly postcode?: string;
  readonly numbers: readonly string[];
  readonly words: readonly StreetWord[];
}

/** Whether two addresses are one place: same numbers, same unit and postcode where both name one, and the words of the shorter all in the longer, alphabets and abbreviations undone. */
export function sameAddress(a: string, b: string): boolean {
  const others = addressesOf(b);
  return addressesOf(a).some((one) => others.some((other) => isSamePlace(one, other)));
}

/** The numbers that tell one place from another; a typing slip in them is no slip. */
export function placeNumbers(text: string): string {
  const [address] = addressesOf(text);
  return [address?.floor, address?.unit, address?.postcode, ...(address?.numbers ?? [])].join(' ');
}

function isSamePlace(one: Address, other: Address): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  return haveSameNumbers(one, other) && hasWordsOf(long, short) && haveSamePostcode(one, other);
}

/** Number for number; or the same digits in other places: `Flat 3, 10 High St` and `3/10 High St`, `2º A` and `2A`. */
function haveSameNumbers(one: Address, other: Address): boolean {
  if (one.numbers.join(' ') === other.numbers.join(' '))
    return !differ(one.unit, other.unit) && !differ(one.floor, other.floor);
  return pieces(one) === pieces(other) || pieces(one, one.postcode) === pieces(other, other.postcode);
}

/** All digits and letters of the numbers, wherever they stand. */
const pieces = ({ numbers, floor = '', unit = '' }: Address, postcode = ''): string =>
  ([...numbers, floor, unit, postcode].join(' ').match(/\d+|[A-Z]+/g) ?? []).sort().join(' ');

/** Street, number and town settle the place: one digit of a postcode is then misread, not another town. */
function haveSamePostcode(one: Address, other: Address): boolean {
  const isWhole = one.words.length === other.words.length && one.words.length >= 3 && one.numbers.length > 0;
  return !differ(one.postcode, other.postcode) || (isWhole && oneApart(one.postcode ?? '', other.postcode ?? ''));
}

/** An initial stands for a word only beside another word that is whole. */
function hasWordsOf({ words: all }: Address, { words }: Address): boolean {
  const left = [...all];
  let whole = 0;
  for (const word of words) {
    const exact = left.findIndex((candidate) => sameStreetWord(word, candidate));
    const at = exact >= 0 ? exact : left.findIndex((candidate) => isInitialOf(word.word, candidate.word));
    if (at < 0) return false;
    if (exact >= 0) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);

const oneApart = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** One for each way to write it in Latin letters: most texts have a single one. */
const addressesOf = (text: string): Address[] =>
  spellings(text.replace(/(\d)\s?[ºª°](?=[\s,]|$)/g, '$1 PISO ').replace(/№/g, ' NO ')).map(addressOf);

const COUNTRY_CODE =
  /\b(?:[ABDEFHILNPS]|AT|BE|BG|CH|CZ|DE|DK|EE|ES|FIN|FR|GR|HR|HU|IT|LT|LU|LV|NL|PL|PT|RO|RU|SE|SI|SK|UA)-(?=\d{3,6}\b)/g;
const STREET_ENDING =
  /([A-Z]{3,})(STRASSE|STR|PLATZ|ALLEE|GASSE|WEG|STRAAT|GATAN|VAGEN|LAAN|PLEIN|GADE|VEJ)\.?(?![A-Z])/g;
const NUMBER_SIGN =
  /\b(?:NO|NR|NRO|NUM|NUMERO|ARITH|HAUSNUMMER|HNR|DOM|BUD|BUDYNOK|D)\b[.:]?\s*(?=\d)|(?<=[,\s])N[.°]?\s?(?=\d+\s*(?:,|$))/g;
/** `10 A` where nothing but the next part follows; `12 bis`. */
const HOUSE_LETTER = /(\d+)\s+(?:([A-Z]|BIS|TER|QUATER)(?=\s*(?:,|$|\d))|([AB]|BIS)(?=\s))/g;
const FLOOR =
  /\b(\d{1,2})\s*(?:ST|ND|RD|TH|ER|E|EME|O|A)?\.?\s*(?:FLOOR|FLR|ETAGE|OG|STOCK|STOCKWERK|OBERGESCHOSS|PISO|PLANTA|PIANO|OROFOS|POVERKH|ETAZH)\b|\b(?:FLOOR|FLR|LEVEL|ETAGE|PISO|PLANTA|PIANO|OROFOS|POVERKH|ETAZH)\b\.?\s*(\d{1,2})\b/;
/** A Spanish door stands right behind its floor, of which the mark is left here. */
const DOOR =
  /¶\s*,?\s*(?:PUERTA|PTA|PTO)?\.?\s*(\d{1,2}|[A-Z]|DCHA|DERECHA|IZQ|IZQDA|IZDA|IZQUIERDA|CENTRO|CTRO)\b\.?(?=\s*(?:,|$))/;
const UNIT =
  /(?:\b(?:APARTMENT|APARTAMENTO|APARTAMENT|APPARTEMENT|APPART|APPT|APP|APTO|APTMT|APT|DPTO|DEPTO|UNIT|SUITE|STE|FLAT|RM|ROOM|WOHNUNG|WHG|TOP|TUR|PUERTA|PTA|INTERNO|INT|KVARTIRA|KVARTYRA|KVART|KV|OFIS|DIAMERISMA|DIAM|LOKAL|LOK|PORTE|DOOR)\b\.?\s*(?:N[OR]\b)?\.?\s*#?\s*|#\s*)([A-Z]{0,2}-?\d+(?:[-/]?[A-Z0-9]+)?|[A-Z])(?![A-Z0-9])/;
const SIDES: Readonly<Record<string, string>> = {
  DERECHA: 'DCHA',
  IZQUIERDA: 'IZQ',
  IZDA: 'IZQ',
  IZQDA: 'IZQ',
  CTRO: 'CENTRO',
};

function addressOf(spelling: string): Address {
  const plain = withoutCountry(withRegionCodes(spelling.replace(/\b[LD]['’](?=[A-Z])/g, '').replace(/['’]/g, '')))
    .replace(STREET_ENDING, '$1 $2')
    .replace(COUNTRY_CODE, '');
  const floor = FLOOR.exec(plain);
  const marked = floor ? plain.replace(floor[0], /PISO|PLANTA/.test(floor[0]) ? ' ¶ ' : ' , ') : plain;
  const unit = DOOR.exec(marked) ?? UNIT.exec(marked);
  const rest = (unit ? marked.replace(unit[0], ' , ') : marked)
    .replace(NUMBER_SIGN, '')
    .replace(HOUSE_LETTER, '$1$2$3 ')
    .replace(/\./g, ' ');
  const postcode = postcodeOf(rest);
  const tokens = (postcode ? rest.replace(postcode.printed, ' ') : rest)
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
    .map(asNumber);
  const named = unit?.[1];
  const storey = floor?.[1] ?? floor?.[2];
  return {
    ...(named && { unit: SIDES[named] ?? named.replace(/[-/]/g, '') }),
    ...(storey && { floor: storey }),
    ...(postcode && { postcode: postcode.code }),
    numbers: tokens.filter((token) => /\d/.test(token)).sort(),
    words: wordsOf(tokens),
  };
}

const wordsOf = (tokens: readonly string[]): StreetWord[] =>
  [...new Set(tokens.filter((token) => !/\d/.test(token) && !isArticle(token)).map(townName))]
    .map(streetWord)
    .filter((word) => !isOptional(word));

/** Without the country that a letter from abroad needs: the last part, or the last word. */
function withoutCountry(text: string): string {
  const trimmed = text.replace(/[\s,.]+$/, '');
  const at = trimmed.lastIndexOf(',');
  const last = trimmed.slice(at + 1).trim();
  if (at > 0 && isNamed(last)) return trimmed.slice(0, at);
  const word = /\s(?:UNITED STATES(?: OF AMERICA)?|UNITED KINGDOM|GREAT BRITAIN|[A-Z.]+)$/.exec(trimmed)?.[0];
  return word && isNamed(word.trim()) ? trimmed.slice(0, -word.length) : trimmed;
}

/** Two letters may be a region's code as well as a country's. */
const isNamed = (text: string): boolean => /^(?:[A-Z. ]{4,}|USA|US|UK)$/.test(text) && isCountry(text);

const BRITISH = /\b([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[A-Z]{2})\b/;
const CANADIAN = /\b([A-Z]\d[A-Z])\s?(\d[A-Z]\d)\b/;
/** Groups as printed: 123 45, 12-345, 1234-567; else four to six digits, of which ZIP+4 counts the first five; never the first thing of all. */
const DIGITS =
  /(?<=[A-Z,]\s*|\d[A-Z]?[\s,]+)(?<!\d)(?:(\d{3}) (\d{2})(?=\s+[A-Z]|\s*(?:,|$))|(\d{2})-(\d{3})|(\d{4})-(\d{3})|(\d{4,6})(?:-\d{4})?)(?![\d])/g;

function postcodeOf(text: string): { readonly printed: string; readonly code: string } | undefined {
  const lettered = BRITISH.exec(text) ?? CANADIAN.exec(text);
  if (lettered) return { printed: lettered[0], code: `${lettered[1]}${lettered[2]}` };
  const last = [...text.matchAll(DIGITS)].at(-1) ?? /^\s*(\d{5,6})(?=\s*,)/.exec(text);
  return last ? { printed: last[0], code: last.slice(1).join('') } : undefined;
}
