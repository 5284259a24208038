import type { Keyed } from '../../masking/keyed.ts';

/** What a till prints above its goods of the firm that owns it. */
export interface Head {
  readonly company: string;
  readonly address: string;
  readonly lines: readonly HeadLine[];
}

export interface HeadLine {
  readonly text: string;
  /** Set in larger type, or by hand. */
  readonly isLarge: boolean;
}

const FORMS =
  'SDN BHD|SDN. BHD.|Sdn Bhd|S/B|ENTERPRISE|TRADING|RESTAURANT|RESTAURANT SDN BHD|MART|PTE LTD|PTY LTD|BAKERY|& SONS'.split(
    '|',
  );
const MIDDLES =
  '(KL)|(M)|(SOUTH)|LAMP & LINEN|HARDWARE|SOAP AND CANDLE|INTERNATIONAL|FAMILY CLOTHING|OLD GARDEN VEGETARIAN|HYPERMARKET|BOOKS & STATIONERY|I.T.'.split(
    '|',
  );
const BRANDS = 'Heron Corner|CITY LARDER|Pond & Reed|THE OLD MILL|Quickstop|BLUE KETTLE CAFE|Acorn Family Store'.split(
  '|',
);
const SCRIBBLES = 'jo anne teal|5271166|posted|tom reed|ivy lund|527 11066|mia wren tan|QRS 311 200|r'.split('|');
const WELCOMES = '*** WELCOME ***|Thank you for coming|Welcome to the Family|==== PLEASE VISIT US AGAIN ==='.split('|');
const UNITS =
  'LOT 12-A & 12-B,|LEVEL 2, CITY MALL|GROUND FLOOR,|NO. 14 & 16|LOT Q.R. 4407|UNIT G-19, RIVERSIDE PLAZA|T204, Third Floor,|KIOSK 4, STATION CONCOURSE'.split(
    '|',
  );
const REGIONS = '4410-RIVERSIDE|NORTH RIDING|(CITY MALL BRANCH)|2214 HILL TOP|DISTRICT OF MERE|UTOPIA'.split('|');

const one = (from: Keyed, place: string, of: number): boolean => from.integer(place, of) === 0;
const oneOf = (from: Keyed, place: string, of: number, lines: readonly string[]): readonly string[] =>
  one(from, place, of) ? lines : [];

/** The head of a receipt of this firm at these places: with more above, between and below its name and address than its name and address. */
export function headOf(firm: string, places: readonly string[], from: Keyed): Head {
  const name = linesOfName(firm, from);
  const address = linesOfAddress(places, from);
  const number = String(10_000_000 + from.integer('number', 90_000_000));
  const shown = one(from, 'capitals', 2) ? (text: string) => text.toUpperCase() : (text: string) => text;
  const beside = oneOf(from, 'beside', 5, [` (${number.slice(0, 6)}-${from.pick('letter', ['H', 'X', 'M'])})`]).join(
    '',
  );
  const below = [
    ...(beside === '' && !one(from, 'register', 3) ? [registerLine(number, from)] : []),
    ...oneOf(from, 'branch', 10, [from.pick('brand name', BRANDS)]),
    ...oneOf(from, 'tax first', 12, [`GST NO : ${number}0012`]),
    ...address.map((line) => shown(spaced(line, from))),
    ...linesBelow(number, from),
  ];
  return {
    company: name.join(' '),
    address: address.join(' '),
    lines: [
      ...inType('scribble', oneOf(from, 'scribbled on', 4, [from.pick('scribbled', SCRIBBLES)])),
      ...inType('slogan', oneOf(from, 'welcomes', 7, [from.pick('welcome', WELCOMES)])),
      ...inType('brand', oneOf(from, 'has brand', 6, [from.pick('brand name', BRANDS)])),
      ...inType('name', [...name.slice(0, -1).map(shown), `${shown(spaced(name.at(-1) ?? '', from))}${beside}`]),
      ...below.map((text) => ({ text, isLarge: false })),
    ],
  };

  function inType(what: string, lines: readonly string[]): HeadLine[] {
    const isLarge = one(from, `${what} is large`, 3);
    return lines.map((text) => ({ text, isLarge }));
  }
}
/** Half of the firms are of countries with other legal forms, or none; some names are long, or take two lines. */
function linesOfName(firm: string, from: Keyed): readonly string[] {
  const own = firm.split(' ');
  const form = one(from, 'form as it is', 2) ? own.slice(-1) : from.pick('form', FORMS).split(' ');
  const isInTwo = one(from, 'two lines', 4);
  const longer = oneOf(from, 'longer', isInTwo ? 1 : 2, from.pick('middle', MIDDLES).split(' '));
  const name = one(from, 'one word', 15) ? own.slice(0, 1) : [...own.slice(0, -1), ...longer, ...form];
  const isOneLine = name.length < 3 || !isInTwo;
  const at = name.length - 1 - from.integer('break', Math.max(1, Math.min(3, name.length - 1)));
  return isOneLine ? [name.join(' ')] : [name.slice(0, at).join(' '), name.slice(at).join(' ')];
}

function linesOfAddress(places: readonly string[], from: Keyed): readonly string[] {
  const town = one(from, 'no postcode', 8)
    ? (line: string) => line.replace(/,?\s?(?<![\p{L}\d])(?:[A-Z]{2} )?\d{5}\s?|\s[A-Z]{2}\d \d[A-Z]{2}$/u, '')
    : (line: string) => line;
  const comma = one(from, 'commas', 2) ? ',' : '';
  const said = one(from, 'says number', 3) ? from.pick('number word', ['NO.', 'No ', 'LOT ']) : '';
  const street = places.map((line, at) => (at === 0 && /^\d/.test(line) ? said + line : line));
  const lines = [...oneOf(from, 'unit', 3, [from.pick('which unit', UNITS)]), ...street]
    .map((line, at, all) => (at === all.length - 1 ? town(line) : line + comma))
    .filter((line) => line !== '');
  return [...lines, ...oneOf(from, 'region', 4, [from.pick('which region', REGIONS)])];
}

/** Wide type sets words apart as far as columns. */
const spaced = (text: string, from: Keyed): string =>
  one(from, `spaced ${text}`, 10) ? text.replace(' ', '    ') : text;

function registerLine(number: string, from: Keyed): string {
  const short = number.slice(0, 6);
  return from.pick('kind', [
    ...[`(${short}-H)`, `${short}-X`, `(JM0${short})`, `<${short} -M>`, `CO REG NO: ${number}`],
    ...[`Company No. ${number}`, `(CO.REG : ${short}-T)`, `BR No.: (${short}-H)`],
  ]);
}

function linesBelow(number: string, from: Keyed): readonly string[] {
  const call = `0${number.slice(0, 2)}-${number.slice(1)}`;
  const telephone = from.pick('telephone form', [`TEL: ${call}`, `Tel : ${call}   FAX : ${call}`, call, `Tel ${call}`]);
  return [
    ...(one(from, 'telephone', 3) ? [] : [telephone]),
    ...(one(from, 'tax', 3)
      ? []
      : [`${from.pick('tax kind', ['GST ID', 'VAT NO', 'TAX REG', 'GST Reg No', '(GST ID No'])}: ${number}0012`]),
    ...oneOf(from, 'shop', 8, [`#0020 ${from.pick('brand name', BRANDS)}`]),
    ...oneOf(from, 'title', 2, [
      from.pick('title text', ['RECEIPT', 'TAX INVOICE', 'SIMPLIFIED INVOICE', 'CASH BILL']),
    ]),
  ];
}
