import { fold } from './fold.ts';

// Words on the left are written as on the right: USPS Publication 28, appendices B and C, and the usual British ones.
const WORDS = new Map(
  Object.entries({
    STREET: 'ST', STR: 'ST', SAINT: 'ST', AVENUE: 'AVE', AV: 'AVE', ROAD: 'RD', BOULEVARD: 'BLVD', DRIVE: 'DR',
    LANE: 'LN', COURT: 'CT', PLACE: 'PL', SQUARE: 'SQ', TERRACE: 'TER', TERR: 'TER', PARKWAY: 'PKWY', HIGHWAY: 'HWY',
    CIRCLE: 'CIR', CRESCENT: 'CRES', CLOSE: 'CL', GARDENS: 'GDNS', GROVE: 'GR', TRAIL: 'TRL', WAY: 'WY', MOUNT: 'MT',
    FORT: 'FT', HEIGHTS: 'HTS', POINT: 'PT', STRASSE: 'ST', NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W',
    NORTHEAST: 'NE', NORTHWEST: 'NW', SOUTHEAST: 'SE', SOUTHWEST: 'SW',
  }), // biome-ignore format: a table
);

// USPS Publication 28, appendix B.
const STATES: readonly (readonly [name: string, code: string])[] =
  'ALABAMA AL,ALASKA AK,ARIZONA AZ,ARKANSAS AR,CALIFORNIA CA,COLORADO CO,CONNECTICUT CT,DELAWARE DE,FLORIDA FL,GEORGIA GA,HAWAII HI,IDAHO ID,ILLINOIS IL,INDIANA IN,IOWA IA,KANSAS KS,KENTUCKY KY,LOUISIANA LA,MAINE ME,MARYLAND MD,MASSACHUSETTS MA,MICHIGAN MI,MINNESOTA MN,MISSISSIPPI MS,MISSOURI MO,MONTANA MT,NEBRASKA NE,NEVADA NV,NEW HAMPSHIRE NH,NEW JERSEY NJ,NEW MEXICO NM,NEW YORK NY,NORTH CAROLINA NC,NORTH DAKOTA ND,OHIO OH,OKLAHOMA OK,OREGON OR,PENNSYLVANIA PA,RHODE ISLAND RI,SOUTH CAROLINA SC,SOUTH DAKOTA SD,TENNESSEE TN,TEXAS TX,UTAH UT,VERMONT VT,VIRGINIA VA,WASHINGTON WA,WEST VIRGINIA WV,WISCONSIN WI,WYOMING WY'
    .split(',')
    .map((entry) => [entry.slice(0, -3), entry.slice(-2)] as const)
    .sort(([a], [b]) => b.length - a.length); // WEST VIRGINIA before VIRGINIA

interface Address {
  readonly unit?: string;
  readonly postcode?: string;
  readonly numbers: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Whether two addresses are one place: same numbers, same unit and postcode where both name one, and the words of the shorter all in the longer, abbreviations undone. */
export function sameAddress(a: string, b: string): boolean {
  const [one, other] = [addressOf(a), addressOf(b)];
  if (one.numbers.join(' ') !== other.numbers.join(' ') || differ(one.unit, other.unit)) return false;
  const [short, long] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (short.size === 0 || ![...short].every((word) => long.has(word))) return false;
  // Street, number and town settle the place: one digit of a postcode is then misread, not another town.
  const wholeTown = short.size === long.size && short.size >= 3 && one.numbers.length > 0;
  return !differ(one.postcode, other.postcode) || (wholeTown && oneApart(one.postcode ?? '', other.postcode ?? ''));
}

const oneApart = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;

/** The numbers that tell one place from another; a typing slip in them is no slip. */
export const placeNumbers = (text: string): string => {
  const { unit, postcode, numbers } = addressOf(text);
  return [unit, postcode, ...numbers].join(' ');
};

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

function addressOf(text: string): Address {
  const plain = withStateCodes(
    fold(text)
      .replace(/STRASSE\b|STR\.?(?=\s|,|$)/g, ' ST ')
      .replace(/['’.]/g, '')
      .replace(
        /,?\s*\b(?:USA|UNITED STATES(?: OF AMERICA)?|US|UK|UNITED KINGDOM|GREAT BRITAIN|ENGLAND|DEUTSCHLAND|GERMANY)\s*$/,
        '',
      ),
  );
  const unit = /(?:\b(?:APARTMENT|APT|UNIT|SUITE|STE|FLAT|RM|ROOM)\b\s*(?:NO\b)?\s*#?\s*|#\s*)([A-Z0-9-]+)/.exec(plain);
  const rest = unit ? plain.replace(unit[0], ' ') : plain;
  const postcode = postcodeOf(rest);
  const tokens = (postcode ? rest.replace(postcode.printed, ' ') : rest).split(/[^A-Z0-9]+/).filter(Boolean);
  return {
    ...(unit?.[1] && { unit: unit[1] }),
    ...(postcode && { postcode: postcode.code }),
    numbers: tokens.filter((token) => /\d/.test(token)).sort(),
    words: new Set(tokens.filter((token) => !/\d/.test(token)).map((word) => WORDS.get(word) ?? word)),
  };
}

const withStateCodes = (text: string): string =>
  STATES.reduce(
    (result, [name, code]) => result.replace(new RegExp(`,\\s*${name}\\b(?=[\\s,]*(?:\\d|$))`), `, ${code}`),
    text,
  );

/** A British postcode, or the last group of four or five digits; ZIP+4 counts by its first five. */
function postcodeOf(text: string): { readonly printed: string; readonly code: string } | undefined {
  const british = /\b([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[A-Z]{2})\b/.exec(text);
  if (british) return { printed: british[0], code: `${british[1]}${british[2]}` };
  const groups = [...text.matchAll(/(?<=[A-Z,]\s*)\b(\d{4,5})(?:-\d{4})?\b/g)];
  const last = groups.at(-1);
  return last?.[1] ? { printed: last[0], code: last[1] } : undefined;
}
