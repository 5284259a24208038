import { byPattern, type FindValues } from './value.ts';

// ISO 3166-1 alpha-3 with alpha-2 and the names and nationalities that documents print; ICAO-only codes are kept as they are.
const COUNTRIES: readonly (readonly [alpha3: string, alpha2: string, ...names: string[]])[] = [
  ['USA', 'US', 'united states', 'united states of america', 'american'],
  ['GBR', 'GB', 'united kingdom', 'great britain', 'british', 'uk', 'england', 'scotland', 'wales'],
  ['DEU', 'DE', 'germany', 'german', 'deutschland', 'deutsch', 'd'],
  ['FRA', 'FR', 'france', 'french', 'française', 'français'],
  ['ESP', 'ES', 'spain', 'spanish', 'españa', 'española'],
  ['ITA', 'IT', 'italy', 'italian', 'italia', 'italiana'],
  ['NLD', 'NL', 'netherlands', 'dutch', 'nederlandse'],
  ['BEL', 'BE', 'belgium', 'belgian'],
  ['CHE', 'CH', 'switzerland', 'swiss', 'schweiz', 'suisse'],
  ['AUT', 'AT', 'austria', 'austrian', 'österreich'],
  ['IRL', 'IE', 'ireland', 'irish'],
  ['PRT', 'PT', 'portugal', 'portuguese'],
  ['POL', 'PL', 'poland', 'polish', 'polska'],
  ['CZE', 'CZ', 'czech republic', 'czechia', 'czech'],
  ['SWE', 'SE', 'sweden', 'swedish'],
  ['NOR', 'NO', 'norway', 'norwegian'],
  ['DNK', 'DK', 'denmark', 'danish'],
  ['FIN', 'FI', 'finland', 'finnish'],
  ['GRC', 'GR', 'greece', 'greek'],
  ['CAN', 'CA', 'canada', 'canadian'],
  ['MEX', 'MX', 'mexico', 'mexican'],
  ['BRA', 'BR', 'brazil', 'brazilian'],
  ['AUS', 'AU', 'australia', 'australian'],
  ['NZL', 'NZ', 'new zealand'],
  ['IND', 'IN', 'india', 'indian'],
  ['CHN', 'CN', 'china', 'chinese'],
  ['JPN', 'JP', 'japan', 'japanese'],
  ['KOR', 'KR', 'korea', 'korean', 'republic of korea'],
  ['TUR', 'TR', 'turkey', 'türkiye', 'turkish'],
  ['UKR', 'UA', 'ukraine', 'ukrainian'],
  ['ROU', 'RO', 'romania', 'romanian'],
  ['HUN', 'HU', 'hungary', 'hungarian'],
  ['ISR', 'IL', 'israel', 'israeli'],
  ['ZAF', 'ZA', 'south africa', 'south african'],
  ['NGA', 'NG', 'nigeria', 'nigerian'],
  ['PHL', 'PH', 'philippines', 'filipino'],
  ['VNM', 'VN', 'vietnam', 'vietnamese'],
  ['UTO', 'UTO', 'utopia', 'utopian'],
];

const BY_NAME = new Map(
  COUNTRIES.flatMap(([alpha3, ...names]) => [alpha3, ...names].map((name) => [name.toLowerCase(), alpha3] as const)),
);

/** A country or nationality as ISO 3166-1 alpha-3; an unknown three-letter code is kept, anything else is not a country. */
export const findCountries: FindValues = byPattern(/[\p{L}][\p{L}\s.]*[\p{L}]|\bD\b/u, ([whole]) => {
  const name = whole.toLowerCase().replace(/\./g, '').trim();
  return BY_NAME.get(name) ?? (/^[A-Z]{3}$/.test(whole.trim()) ? whole.trim() : undefined);
});

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '£': 'GBP', '€': 'EUR' };

/** A currency as ISO 4217, from its code or sign. */
export const findCurrencies: FindValues = byPattern(
  /US\$|[$£€]|\b(?:USD|GBP|EUR|CHF|SEK|NOK|DKK|PLN|CZK|CAD|AUD|NZD|JPY|INR|MXN|BRL)\b/,
  ([sign]) => CURRENCY_SIGNS[sign] ?? sign,
);
