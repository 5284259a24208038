import { withWrongDigit } from '../mrz.ts';
import { issuePassport } from '../persona.ts';
import { boasting, elsewhere, otherEmployer } from './people.ts';
import { APPROVED, pdf, type Scenario, scanned, sentTo } from './scenario.ts';

/** The stories of samples/ and the demo. */
export const SAMPLE_SCENARIOS: readonly Scenario[] = [
  {
    id: 'clean-approval',
    title: 'Everything is there and agrees',
    expected: APPROVED,
    files: () => [pdf('application-form'), pdf('passport'), pdf('utility-bill'), pdf('pay-slip'), pdf('w2')],
  },
  {
    id: 'address-conflict',
    title: 'The utility bill names another address than the form',
    expected: sentTo('senior', 'address'),
    files: (persona, from) => [
      pdf('application-form'),
      pdf('passport'),
      pdf('utility-bill', { layout: 'water', of: { ...persona, address: elsewhere(persona, from) } }),
      pdf('pay-slip', { layout: 'letter' }),
      pdf('w2'),
    ],
  },
  {
    id: 'expired-passport',
    title: 'The passport ran out before the packet came in',
    expected: sentTo('documents'),
    files: (persona, from) => [
      pdf('application-form'),
      pdf('passport', { of: { ...persona, passport: issuePassport(persona, from.at('old-passport'), 2015) } }),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('bank-statement', { layout: 'in-and-out' }),
    ],
  },
  {
    id: 'wrong-mrz-digit',
    title: "A check digit of the passport's machine-readable zone is wrong",
    expected: sentTo('fraud'),
    files: ({ passport, ...rest }) => [
      pdf('application-form'),
      pdf('passport', { of: { ...rest, passport: { ...passport, mrz: withWrongDigit(passport.mrz) } } }),
      pdf('utility-bill', { layout: 'water' }),
      pdf('pay-slip', { layout: 'letter' }),
      pdf('w2'),
    ],
  },
  {
    id: 'low-quality-scans',
    title: 'Every page is a poor scan: skewed, grainy, blurred',
    expected: sentTo('review'),
    files: () => [
      scanned('application-form.jpg', 'application-form', undefined, { scan: 'poor' }),
      scanned('passport.jpg', 'passport', undefined, { scan: 'poor' }),
      scanned('utility-bill.jpg', 'utility-bill', undefined, { scan: 'poor' }),
      scanned('pay-slip.pdf', 'pay-slip', undefined, { scan: 'poor' }),
    ],
  },
  {
    id: 'missing-proof-of-address',
    title: 'No utility bill and no bank statement',
    expected: sentTo('documents'),
    files: () => [pdf('application-form'), pdf('passport'), pdf('pay-slip'), pdf('w2')],
  },
  {
    id: 'income-mismatch',
    title: 'The form claims much more income than the W-2 and the pay slip show',
    expected: sentTo('senior', 'annualIncome'),
    files: (persona) => [
      pdf('application-form', { of: boasting(persona) }),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
  {
    id: 'password-protected-pdf',
    title: 'The bank statement cannot be opened without a password',
    expected: sentTo('documents'),
    files: () => [
      pdf('application-form'),
      pdf('passport'),
      pdf('utility-bill', { layout: 'water' }),
      pdf('pay-slip'),
      { ...pdf('bank-statement'), password: 'ask the bank' },
    ],
  },
  {
    id: 'all-scanned',
    title: 'Everything agrees, but every page is a scan',
    expected: APPROVED,
    files: () => [
      scanned('application-form.pdf', 'application-form'),
      scanned('passport.png', 'passport'),
      scanned('utility-bill.png', 'utility-bill', 'water'),
      scanned('pay-slip.pdf', 'pay-slip', 'letter'),
      scanned('bank-statement.png', 'bank-statement'),
    ],
  },
  {
    id: 'papers-in-one-file',
    title: 'One PDF holds all papers, a page each',
    expected: APPROVED,
    files: () => [
      {
        file: 'all-papers.pdf',
        papers: [
          { type: 'application-form' },
          { type: 'passport' },
          { type: 'utility-bill' },
          { type: 'pay-slip', layout: 'letter' },
          { type: 'w2' },
        ],
      },
    ],
  },
  {
    id: 'employer-conflict',
    title: 'The form names another employer than the pay slip and the W-2',
    expected: sentTo('senior', 'employerName'),
    files: (persona, from) => [
      pdf('application-form', { of: { ...persona, employer: otherEmployer(persona, from) } }),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
];
