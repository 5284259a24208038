import { type Address, drawAddress } from './address.ts';
import { ordinal } from './draw.ts';
import type { Keyed } from './keyed.ts';
import { EN_US } from './locales/en-us.ts';
import type { Locale } from './locales/locale.ts';
import { type MrzContent, mrvA, td1, td3 } from './mrz.ts';
import { drawPay, type Pay } from './pay.ts';
import { RESERVED } from './reserved.ts';
import { emailFor, givenName, type Sex, STRATEGIES, surname } from './strategies/index.ts';

export interface Employer {
  readonly name: string;
  /** US employer identification number, as W-2 prints it. */
  readonly ein: string;
  readonly stateId: string;
  readonly address: Address;
}

/** A bank has what its country uses: a routing number, a sort code or an IBAN beside the account number. */
export interface Bank {
  readonly name: string;
  readonly accountNumber: string;
  readonly routingNumber?: string;
  readonly sortCode?: string;
  readonly iban?: string;
  readonly address: Address;
}

/** A company that the person runs: what a business applicant's papers tell of. */
export interface Company {
  readonly name: string;
  readonly registrationNumber: string;
  readonly ein: string;
  readonly incorporationDate: string;
  readonly jurisdiction: string;
  readonly address: Address;
}

export interface Landlord {
  readonly name: string;
  readonly address: Address;
}

/** A document with a machine-readable zone: two lines of TD3 or MRV-A, three of TD1. */
export interface TravelDocument {
  readonly number: string;
  readonly personalNumber: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly mrz: readonly string[];
}

export interface DrivingLicence {
  readonly number: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly jurisdiction: string;
  readonly licenceClass: string;
}

/** One invented person, from whom every paper of a packet is drawn: what two papers say twice is the same value. */
export interface Persona {
  readonly id: string;
  readonly locale: Locale;
  /** In Latin letters, with the diacritics of the language. */
  readonly givenNames: string;
  readonly surname: string;
  readonly fullName: string;
  /** The name in its own script, where that is not Latin. */
  readonly nativeName?: { readonly givenNames: string; readonly surname: string };
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly placeOfBirth: string;
  readonly nationality: string;
  /** The identifier that the country gives each person: SSN, NINO, tax id. */
  readonly nationalId: string;
  readonly phone: string;
  readonly email: string;
  readonly address: Address;
  readonly employer: Employer;
  readonly employeeId: string;
  readonly pay: Pay;
  /** A month's rent in cents. */
  readonly rent: number;
  readonly landlord: Landlord;
  readonly company: Company;
  /** In cents: about two months' pay, in whole thousands. */
  readonly requestedAmount: number;
  readonly bank: Bank;
  readonly passport: TravelDocument;
  readonly identityCard: TravelDocument;
  readonly visa: TravelDocument;
  readonly drivingLicence: DrivingLicence;
}

/** The day on which synthetic packets arrive; every date on their papers is told from it, never from a clock. */
export const RECEIVED_ON = '2026-03-31';

export function drawPersona(from: Keyed, id: string, locale: Locale = EN_US): Persona {
  const { lexicon } = locale;
  const sex = STRATEGIES.sex.draw(from, 'sex');
  const given = `${givenName(from, sex, lexicon)} ${givenName(from.at('middle'), sex, lexicon)}`;
  const family = surname(from, lexicon);
  const address = drawAddress(from.at('home'), locale);
  const pay = drawPay(from.at('pay'), address.region.taxPerMille);
  const holder = {
    id,
    locale,
    givenNames: given,
    surname: family,
    fullName: `${given} ${family}`,
    sex,
    dateOfBirth: STRATEGIES.date.draw(from, 'dateOfBirth'),
    placeOfBirth: from.at('birth').pick('town', lexicon.towns),
    nationality: STRATEGIES.country.draw(from, 'nationality'),
    nationalId: ordinal(from, 'ssn', locale.nationalId),
    phone: locale.phone(from, address.region),
    email: emailFor(given.split(' ')[0] ?? given, family),
    address,
    employer: drawEmployer(from.at('employer'), locale, address),
    employeeId: STRATEGIES.code.draw(from, 'employeeId'),
    pay,
    rent: 850_00 + from.integer('rent', 60) * 10_00,
    landlord: {
      name: from.at('landlord').pick('name', lexicon.landlords),
      address: drawAddress(from.at('landlord'), locale),
    },
    company: drawCompany(from.at('company'), locale),
    requestedAmount: Math.round(pay.gross / 50_000) * 100_000,
    bank: drawBank(from.at('bank'), locale),
    drivingLicence: drawLicence(from.at('drivingLicence'), address),
  };
  const issued = 2019 + from.integer('issueYear', 6);
  return {
    ...holder,
    passport: issuePassport(holder, from.at('passport'), issued),
    identityCard: issueTravelDocument(holder, from.at('identityCard'), issued, td1),
    visa: issueTravelDocument(holder, from.at('visa'), issued, mrvA),
  };
}

export type Holder = Omit<Persona, 'passport' | 'identityCard' | 'visa'>;

/** A passport good for ten years from the year given, less a day. */
export const issuePassport = (holder: Holder, from: Keyed, year: number): TravelDocument =>
  issueTravelDocument(holder, from, year, td3);

function issueTravelDocument(
  holder: Holder,
  from: Keyed,
  year: number,
  zone: (content: MrzContent) => readonly string[],
): TravelDocument {
  const document = {
    number: STRATEGIES.documentNumber.draw(from, 'number'),
    personalNumber: `UT${String(10_000_000 + from.integer('personal', 89_999_999))}`,
    ...tenYears(from, year),
  };
  const { surname: family, givenNames, dateOfBirth, sex, nationality } = holder;
  const { number: documentNumber, expiryDate, personalNumber } = document;
  const content = { state: 'UTO', nationality, surname: family, givenNames, documentNumber, dateOfBirth, sex };
  return { ...document, mrz: zone({ ...content, expiryDate, personalNumber }) };
}

/** Ten years from a day of the year given, less a day. */
function tenYears(from: Keyed, year: number): { readonly issueDate: string; readonly expiryDate: string } {
  const monthAndDay = `${String(1 + from.integer('month', 12)).padStart(2, '0')}-${10 + from.integer('day', 18)}`;
  const dayBefore = `${monthAndDay.slice(0, 3)}${String(Number(monthAndDay.slice(3)) - 1).padStart(2, '0')}`;
  return { issueDate: `${year}-${monthAndDay}`, expiryDate: `${year + 10}-${dayBefore}` };
}

function drawLicence(from: Keyed, { region }: Address): DrivingLicence {
  return {
    number: ordinal(from, 'number', RESERVED.licenceNumber),
    ...tenYears(from, 2018 + from.integer('year', 7)),
    jurisdiction: region.name,
    licenceClass: from.pick('class', ['B', 'C', 'D']),
  };
}

/** In the applicant's own region, so that one region's income tax is withheld. */
function drawEmployer(from: Keyed, locale: Locale, home: Address): Employer {
  return {
    name: from.pick('name', locale.lexicon.employers),
    ein: STRATEGIES.taxId.draw(from, 'ein'),
    stateId: ordinal(from, 'stateId', RESERVED.stateTaxId),
    address: drawAddress(from, locale, home.region),
  };
}

function drawBank(from: Keyed, locale: Locale): Bank {
  return {
    name: from.pick('name', locale.lexicon.banks),
    routingNumber: STRATEGIES.routingNumber.draw(from, 'routingNumber'),
    accountNumber: STRATEGIES.accountNumber.draw(from, 'accountNumber'),
    address: drawAddress(from, locale),
  };
}

function drawCompany(from: Keyed, locale: Locale): Company {
  const address = drawAddress(from, locale);
  return {
    name: from.pick('name', locale.lexicon.companies),
    registrationNumber: STRATEGIES.registrationNumber.draw(from, 'registrationNumber'),
    ein: STRATEGIES.taxId.draw(from, 'ein'),
    incorporationDate: `${2004 + from.integer('year', 18)}-0${1 + from.integer('month', 9)}-${10 + from.integer('day', 18)}`,
    jurisdiction: address.region.name,
    address,
  };
}
