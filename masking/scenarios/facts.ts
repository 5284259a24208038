import { netOf } from '../pay.ts';
import { decimal } from '../printed.ts';
import {
  bornEarlyInTheMonth,
  dayForMonth,
  elsewhere,
  formerSurname,
  inAscii,
  named,
  somebodyElse,
  withShortForm,
  withUmlaut,
} from './people.ts';
import { APPROVED, pdf, type Scenario, sentTo } from './scenario.ts';

/** Stories in which papers say different things of the applicant, rightly or wrongly. */
export const FACT_SCENARIOS: readonly Scenario[] = [
  {
    id: 'address-stale',
    title: "Last year's W-2 still names the address before the move",
    expected: sentTo('senior', 'address'),
    files: (persona, from) => [
      pdf('application-form'),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2', { of: { ...persona, address: elsewhere(persona, from) } }),
    ],
  },
  {
    id: 'name-transliteration',
    title: 'The employer writes the umlaut of the name as two letters',
    expected: APPROVED,
    files: (persona, from) => {
      const own = withUmlaut(persona, from);
      return [
        pdf('application-form', { of: own }),
        pdf('passport', { of: own }),
        pdf('utility-bill', { of: own }),
        pdf('pay-slip', { of: inAscii(own) }),
        pdf('w2', { of: inAscii(own) }),
      ];
    },
  },
  {
    id: 'name-change',
    title: 'The passport still bears the surname before the marriage',
    expected: sentTo('senior', 'fullName'),
    files: (persona, from) => {
      const now = named(persona, formerSurname(persona, from));
      return [
        pdf('application-form', { of: now }),
        pdf('passport'),
        pdf('utility-bill', { of: now }),
        pdf('pay-slip', { of: now }),
        pdf('w2', { of: now }),
      ];
    },
  },
  {
    id: 'nickname',
    title: 'The utility bill and the pay slip call the applicant by a short form of the given name',
    expected: APPROVED,
    files: (persona, from) => {
      const { long, short } = withShortForm(persona, from);
      return [
        pdf('application-form', { of: long }),
        pdf('passport', { of: long }),
        pdf('utility-bill', { of: short }),
        pdf('pay-slip', { of: short }),
        pdf('w2', { of: long }),
      ];
    },
  },
  {
    id: 'swapped-day-and-month',
    title: 'The form has day and month of the birth date the other way round',
    expected: sentTo('senior', 'dateOfBirth'),
    files: (persona, from) => {
      const own = bornEarlyInTheMonth(persona, from);
      return [
        pdf('application-form', { of: { ...own, dateOfBirth: dayForMonth(own.dateOfBirth) } }),
        pdf('passport', { of: own }),
        pdf('utility-bill'),
        pdf('pay-slip'),
        pdf('w2'),
      ];
    },
  },
  {
    id: 'statement-does-not-balance',
    title: 'The closing balance of the bank statement is not what its movements come to',
    expected: sentTo('review'),
    files: ({ pay }) => [
      pdf('application-form'),
      pdf('passport'),
      pdf('pay-slip'),
      pdf('bank-statement', { says: { closingBalance: decimal(netOf(pay) * 4) } }),
    ],
  },
  {
    id: 'two-applicants',
    title: "Somebody else's passport and pay slip lie between the papers",
    expected: sentTo('senior', 'fullName', 'dateOfBirth', 'nationalId', 'employerName'),
    files: (persona, from) => {
      const other = somebodyElse(persona, from);
      return [
        pdf('application-form'),
        pdf('passport'),
        pdf('utility-bill'),
        { file: 'passport-2.pdf', papers: [{ type: 'passport', of: other }] },
        { file: 'pay-slip-2.pdf', papers: [{ type: 'pay-slip', of: other }] },
      ];
    },
  },
];
