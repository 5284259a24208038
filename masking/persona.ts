import { type Address, drawAddress } from './address.ts';
import type { Keyed } from './keyed.ts';
import { EN_US } from './lexicon/en-us.ts';
import { td3 } from './mrz.ts';
import { drawPay, type Pay } from './pay.ts';
import { RESERVED } from './reserved.ts';
import { emailFor, givenName, ordinal, type Sex, STRATEGIES, surname } from './strategies/index.ts';

export interface Employer {
  readonly name: string;
  readonly ein: string;
  readonly stateId: string;
  readonly address: Address;
}

export interface Bank {
  readonly name: string;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly address: Address;
}

export interface TravelDocument {
  readonly number: string;
  readonly personalNumber: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly mrz: readonly [string, string];
}

/** One invented person, from whom every paper of a packet is drawn: what two papers say twice is the same value. */
export interface Persona {
  readonly id: string;
  readonly givenNames: string;
  readonly surname: string;
  readonly fullName: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly placeOfBirth: string;
  readonly nationality: string;
  readonly ssn: string;
  readonly phone: string;
  readonly email: string;
  readonly address: Address;
  readonly employer: Employer;
  readonly employeeId: string;
  readonly pay: Pay;
  /** In cents: about two months' pay, in whole thousands of dollars. */
  readonly requestedAmount: number;
  readonly bank: Bank;
  readonly passport: TravelDocument;
}

/** The day on which synthetic packets arrive; every date on their papers is told from it, never from a clock. */
export const RECEIVED_ON = '2026-03-31';

export function drawPersona(from: Keyed, id: string): Persona {
  const sex = STRATEGIES.sex.draw(from, 'sex');
  const given = `${givenName(from, sex)} ${givenName(from.at('middle'), sex)}`;
  const family = surname(from);
  const address = drawAddress(from.at('home'));
  const pay = drawPay(from.at('pay'), address.state.taxPerMille);
  const base = {
    id,
    givenNames: given,
    surname: family,
    fullName: `${given} ${family}`,
    sex,
    dateOfBirth: STRATEGIES.date.draw(from, 'dateOfBirth'),
    placeOfBirth: from.at('birth').pick('town', EN_US.towns),
    nationality: STRATEGIES.country.draw(from, 'nationality'),
    ssn: STRATEGIES.nationalId.draw(from, 'ssn'),
    phone: `+1${address.state.area}${ordinal(from, 'phone', RESERVED.phoneLine)}`,
    email: emailFor(given.split(' ')[0] ?? given, family),
    address,
    employer: drawEmployer(from.at('employer'), address),
    employeeId: STRATEGIES.code.draw(from, 'employeeId'),
    pay,
    requestedAmount: Math.round(pay.gross / 50_000) * 100_000,
    bank: drawBank(from.at('bank')),
  };
  const issued = 2019 + from.integer('issueYear', 6);
  return { ...base, passport: issuePassport(base, from.at('passport'), issued) };
}

/** A passport good for ten years from the year given, less a day. */
export function issuePassport(holder: Omit<Persona, 'passport'>, from: Keyed, year: number): TravelDocument {
  const monthAndDay = `${String(1 + from.integer('month', 12)).padStart(2, '0')}-${10 + from.integer('day', 18)}`;
  const dayBefore = `${monthAndDay.slice(0, 3)}${String(Number(monthAndDay.slice(3)) - 1).padStart(2, '0')}`;
  const document = {
    number: STRATEGIES.documentNumber.draw(from, 'number'),
    personalNumber: `UT${String(10_000_000 + from.integer('personal', 89_999_999))}`,
    issueDate: `${year}-${monthAndDay}`,
    expiryDate: `${year + 10}-${dayBefore}`,
  };
  return { ...document, mrz: mrzOf(holder, document) };
}

function mrzOf(holder: Omit<Persona, 'passport'>, document: Omit<TravelDocument, 'mrz'>): readonly [string, string] {
  const { surname: family, givenNames, dateOfBirth, sex, nationality } = holder;
  const { number: documentNumber, expiryDate, personalNumber } = document;
  const zone = { state: 'UTO', nationality, surname: family, givenNames, documentNumber, dateOfBirth, sex, expiryDate };
  return td3({ ...zone, personalNumber });
}

/** In the applicant's own state, so that one state's income tax is withheld. */
function drawEmployer(from: Keyed, home: Address): Employer {
  return {
    name: STRATEGIES.organisationName.draw(from, 'name'),
    ein: STRATEGIES.taxId.draw(from, 'ein'),
    stateId: ordinal(from, 'stateId', RESERVED.stateTaxId),
    address: { ...drawAddress(from), state: home.state, zip: `${from.pick('zipPrefix', home.state.zips)}05` },
  };
}

function drawBank(from: Keyed): Bank {
  return {
    name: from.pick('name', EN_US.banks),
    routingNumber: STRATEGIES.routingNumber.draw(from, 'routingNumber'),
    accountNumber: STRATEGIES.accountNumber.draw(from, 'accountNumber'),
    address: drawAddress(from),
  };
}
