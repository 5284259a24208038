import type { Keyed } from '../keyed.ts';
import type { CountedSpace } from '../reserved.ts';
import type { Accounts } from './accounts.ts';

export type LocaleId = 'en-US' | 'en-GB' | 'de-DE' | 'fr-FR' | 'es-ES' | 'el-GR' | 'uk-UA';
/** The language of captions and notes on a paper; Greek and Ukrainian papers carry English captions beside their own names. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** A part of a country with its postcodes of the reserved table, so that town line, postcode and telephone agree. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** What reserved postcodes of this region begin with. */
  readonly postcodes: readonly string[];
  /** What its reserved telephone numbers begin with, as it stands in E.164 after the country code. */
  readonly area: string;
  /** A made-up flat regional income tax; 0 where there is none. */
  readonly taxPerMille: number;
}

/** Closed lists: a name on a synthetic page is one of these, so that a leak scan can tell any other. */
export interface Lexicon {
  readonly femaleNames: readonly string[];
  readonly maleNames: readonly string[];
  readonly surnames: readonly string[];
  readonly streets: readonly string[];
  readonly towns: readonly string[];
  readonly regions: readonly Region[];
  readonly employers: readonly string[];
  readonly companies: readonly string[];
  readonly banks: readonly string[];
  readonly landlords: readonly string[];
  readonly electricUtilities: readonly string[];
  readonly gasUtilities: readonly string[];
  readonly waterUtilities: readonly string[];
  /** Telephone and broadband. */
  readonly telecoms: readonly string[];
  readonly councils: readonly string[];
  readonly shops: readonly string[];
  /** Each name in Latin letters to the same in its own script, where that is another. */
  readonly script?: Readonly<Record<string, string>>;
}

/** How a country writes what its papers say. Cents and ISO dates in, print out. */
export interface Print {
  /** The usual short date: 03/14/2026, 14/03/2026, 14.03.2026. */
  date(iso: string): string;
  /** With the month's name: March 14, 2026. */
  longDate(iso: string): string;
  /** Grouped, without currency: 1,234.56 or 1.234,56. */
  amount(cents: number): string;
  /** With currency: $1,234.56, 1.234,56 \u20ac. */
  money(cents: number): string;
  phone(e164: string): string;
}

export interface AddressParts {
  readonly house: string;
  readonly street: string;
  readonly town: string;
  readonly region: Region;
  readonly postcode: string;
}

/** What an account statement calls its movements. */
export interface AccountWords {
  readonly rent: string;
  readonly salary: string;
  readonly savings: string;
}

export interface Locale {
  readonly id: LocaleId;
  readonly language: Language;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly countryName: string;
  readonly currency: 'USD' | 'GBP' | 'EUR' | 'UAH';
  readonly paper: 'letter' | 'a4';
  readonly lexicon: Lexicon;
  readonly print: Print;
  readonly words: AccountWords;
  /** How many given names and surnames a person's papers show. */
  readonly names: { readonly given: 1 | 2; readonly family: 1 | 2 };
  readonly houses: { readonly first: number; readonly count: number };
  /** Where the identifier that the country gives each person comes from. */
  readonly nationalId: CountedSpace;
  /** IBANs and what follows from them; undefined where banks have none. */
  readonly accounts?: Accounts;
  postcode(from: Keyed, region: Region): string;
  /** As on an envelope, without the name: street line first, then the town line. */
  addressLines(parts: AddressParts): readonly string[];
  /** A reserved telephone number in E.164, of the region where the reserved space knows regions. */
  phone(from: Keyed, region: Region): string;
}
