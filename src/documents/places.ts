const STATES =
  `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New-Hampshire New-Jersey New-Mexico New-York North-Carolina North-Dakota Ohio Oklahoma Oregon Pennsylvania Rhode-Island
South-Carolina South-Dakota Tennessee Texas Utah Vermont Virginia Washington West-Virginia Wisconsin Wyoming
District-of-Columbia Alberta British-Columbia Manitoba New-Brunswick Nova-Scotia Ontario Quebec Saskatchewan`
    .split(/\s+/)
    .map((name) => name.replaceAll('-', ' '));
const STATES_ELSEWHERE =
  `Johor Kedah Kelantan Melaka Negeri-Sembilan Pahang Perak Perlis Pulau-Pinang Sabah Sarawak Selangor Selangor-Darul-Ehsan
Terengganu New-South-Wales Queensland South-Australia Tasmania Victoria Western-Australia`
    .split(/\s+/)
    .map((name) => name.replaceAll('-', ' '));

/** Countries whose papers are met, by ISO 3166-1, and the languages in which they print their own name. */
const COUNTRIES =
  'US GB CA IE AU NZ DE AT CH FR BE LU ES PT IT NL PL CZ DK SE NO FI GR HU RO BG HR SI SK EE LV LT MX BR MY SG IN ZA'.split(
    ' ',
  );
const LANGUAGES = ['en', 'de', 'fr', 'es'];

/** Where papers are issued: states of the United States, provinces of Canada, and countries in the languages of the catalogue. */
export const PLACES: string[] = [
  ...STATES,
  ...STATES_ELSEWHERE,
  'England',
  'England and Wales',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'United States of America',
  'Utopia', // the country of specimens (ICAO Doc 9303)
  ...new Set(LANGUAGES.flatMap((language) => COUNTRIES.flatMap((code) => nameOf(code, language) ?? []))),
];

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code);
}
