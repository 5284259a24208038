import { addressOf, drawAddress } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import { withWrongDigit } from '../mrz.ts';
import { deducted, payOf } from '../pay.ts';
import { issuePassport, type Persona } from '../persona.ts';
import { type PaperFile, pdf, type Scenario } from './scenario.ts';

export type { Scenario } from './scenario.ts';

/** New stories go to the end: an earlier packet's reference follows from its place. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'clean-approval',
    title: 'Everything is there and agrees',
    expected: { outcome: 'approve', inbox: 'auto', conflicts: [] },
    files: () => [pdf('application-form'), pdf('passport'), pdf('utility-bill'), pdf('pay-slip'), pdf('w2')],
  },
  {
    id: 'address-conflict',
    title: 'The utility bill names another address than the form',
    expected: { outcome: 'request-more', inbox: 'senior', conflicts: ['address'] },
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
    expected: { outcome: 'request-more', inbox: 'documents', conflicts: [] },
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
    expected: { outcome: 'request-more', inbox: 'fraud', conflicts: [] },
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
    expected: { outcome: 'request-more', inbox: 'review', conflicts: [] },
    files: () => [
      { file: 'application-form.jpg', papers: [{ type: 'application-form' }], scan: 'degraded' },
      { file: 'passport.jpg', papers: [{ type: 'passport' }], scan: 'degraded' },
      { file: 'utility-bill.jpg', papers: [{ type: 'utility-bill' }], scan: 'degraded' },
      { file: 'pay-slip.pdf', papers: [{ type: 'pay-slip' }], scan: 'degraded' },
    ],
  },
  {
    id: 'missing-proof-of-address',
    title: 'No utility bill and no bank statement',
    expected: { outcome: 'request-more', inbox: 'documents', conflicts: [] },
    files: () => [pdf('application-form'), pdf('passport'), pdf('pay-slip'), pdf('w2')],
  },
  {
    id: 'income-mismatch',
    title: 'The form claims much more income than the W-2 and the pay slip show',
    expected: { outcome: 'request-more', inbox: 'senior', conflicts: ['annualIncome'] },
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
    expected: { outcome: 'request-more', inbox: 'documents', conflicts: [] },
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
    expected: { outcome: 'approve', inbox: 'auto', conflicts: [] },
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
    expected: { outcome: 'approve', inbox: 'auto', conflicts: [] },
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
    expected: { outcome: 'request-more', inbox: 'senior', conflicts: ['employerName'] },
    files: (persona, from) => [
      pdf('application-form', { of: { ...persona, employer: otherEmployer(persona, from) } }),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
];

const scanned = (file: PaperFile['file'], type: PaperFile['papers'][0]['type'], layout?: string): PaperFile => ({
  file,
  papers: [{ type, ...(layout && { layout }) }],
  scan: 'clean',
});

/** Another street in another town; never by chance the same. */
function elsewhere({ address, locale }: Persona, from: Keyed): Persona['address'] {
  const drawn = drawAddress(from.at('elsewhere'), locale);
  const others = locale.lexicon.streets.filter((street) => street !== address.street);
  return addressOf(locale, { ...drawn, street: from.pick('street', others) });
}

/** The same person with three fifths more pay than the employer pays. */
function boasting(persona: Persona): Persona {
  const gross = Math.ceil((persona.pay.gross * 1.6) / 100_00) * 100_00;
  return { ...persona, pay: payOf(gross, persona.address.region.taxPerMille, deducted(persona.pay, 'insurance')) };
}

function otherEmployer({ employer, locale }: Persona, from: Keyed): Persona['employer'] {
  const others = locale.lexicon.employers.filter((name) => name !== employer.name);
  return { ...employer, name: from.pick('other-employer', others) };
}
