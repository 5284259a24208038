import { type Address, drawAddress } from './address.ts';
import type { Keyed } from './keyed.ts';
import { EN_US } from './locales/en-us.ts';
import type { Locale } from './locales/locale.ts';
import { drawPay, type Pay } from './pay.ts';
import { type Bank, drawBank } from './persona/bank.ts';
import { type Company, drawCompany } from './persona/company.ts';
import { type DrivingLicence, drawLicence } from './persona/driving-licence.ts';
import { drawEmployer, type Employer } from './persona/employer.ts';
import { drawLandlord, drawRent, type Landlord } from './persona/home.ts';
import { type Among, numbersOf } from './persona/numbers.ts';
import { drawBirth, drawName, type Name } from './persona/person.ts';
import { drawTravelDocuments, type TravelDocument } from './persona/travel-document.ts';
import { emailFor, type Sex, STRATEGIES } from './strategies/index.ts';

export type { Bank } from './persona/bank.ts';
export type { Company } from './persona/company.ts';
export type { DrivingLicence } from './persona/driving-licence.ts';
export type { Employer } from './persona/employer.ts';
export type { Landlord } from './persona/home.ts';
export type { Among } from './persona/numbers.ts';
export { RECEIVED_ON } from './persona/person.ts';
export { type Holder, issuePassport, type TravelDocument } from './persona/travel-document.ts';

/** One invented person, from whom every paper of a packet is drawn: what two papers say twice is the same value. */
export interface Persona extends Name {
  readonly id: string;
  readonly locale: Locale;
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
  /** What the person's hand is drawn from: the same signature on every paper. */
  readonly signature: string;
}

export interface Drawing {
  /** Where identifiers must be unique, and employers and banks the same for all their people. */
  readonly among?: Among;
  /** Names of whom the person stands for, in any spelling: it bears no part of them. */
  readonly unlike?: readonly string[];
}

export function drawPersona(
  from: Keyed,
  id: string,
  locale: Locale = EN_US,
  { among, unlike = [] }: Drawing = {},
): Persona {
  const [numbers, dataset] = [numbersOf(from, among), among?.dataset ?? from];
  const sex = STRATEGIES.sex.draw(from, 'sex');
  const name = drawName(from, sex, locale, unlike);
  const dateOfBirth = drawBirth(from);
  const nationality = STRATEGIES.country.draw(from, 'nationality');
  const address = drawAddress(from.at('home'), locale);
  const pay = drawPay(from.at('pay'), address.region.taxPerMille, locale.country);
  return {
    id,
    locale,
    ...name,
    sex,
    dateOfBirth,
    placeOfBirth: from.at('birth').pick('town', locale.lexicon.towns),
    nationality,
    nationalId: numbers('nationalId', locale.nationalId),
    phone: locale.phone(from, address.region),
    email: emailFor(name.givenNames.split(' ')[0] ?? name.givenNames, name.surname),
    address,
    employer: drawEmployer(from.at('employer'), dataset, locale, address.region),
    employeeId: STRATEGIES.code.draw(from, 'employeeId'),
    pay,
    rent: drawRent(from, pay),
    landlord: drawLandlord(from.at('landlord'), dataset, locale),
    company: drawCompany(from.at('company'), numbers, locale, { ...name, dateOfBirth }),
    requestedAmount: Math.round(pay.gross / 50_000) * 100_000,
    bank: drawBank(from.at('bank'), dataset, numbers, locale),
    ...drawTravelDocuments({ ...name, sex, dateOfBirth, nationality }, from, numbers),
    drivingLicence: drawLicence(from.at('drivingLicence'), numbers, locale, { region: address.region, dateOfBirth }),
    signature: Buffer.from(from.stream('signature', 8)).toString('hex'),
  };
}
