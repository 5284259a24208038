import { mrzCheckDigit } from '../../src/checks/reserved/check-digits.ts';
import { issuePassport, type Persona } from '../persona.ts';
import { APPROVED, pdf, type Scenario, sentTo } from './scenario.ts';

/** Stories about documents of identity, and papers of other countries. */
export const IDENTITY_SCENARIOS: readonly Scenario[] = [
  {
    id: 'forged-mrz',
    title: 'The birth date in the machine-readable zone was changed, its check digit was not',
    expected: sentTo('fraud'),
    files: ({ passport, ...rest }) => [
      pdf('application-form'),
      pdf('passport', { of: { ...rest, passport: { ...passport, mrz: rejuvenated(passport.mrz) } } }),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
  {
    id: 'mrz-against-print',
    title: 'The printed expiry date was put off, the machine-readable zone tells the true one',
    expected: sentTo('fraud'),
    files: (persona, from) => {
      const expired = issuePassport(persona, from.at('old-passport'), 2015);
      const putOff = { ...expired, expiryDate: `2029${expired.expiryDate.slice(4)}` };
      return [
        pdf('application-form'),
        pdf('passport', { of: { ...persona, passport: putOff } }),
        pdf('utility-bill'),
        pdf('pay-slip'),
        pdf('w2'),
      ];
    },
  },
  {
    id: 'licence-and-statement',
    title: 'A driving licence and a bank statement in place of passport and bill',
    expected: APPROVED,
    files: () => [pdf('application-form'), pdf('driving-licence'), pdf('bank-statement'), pdf('pay-slip'), pdf('w2')],
  },
  {
    id: 'identity-card-and-visa',
    title: 'An identity card, and a visa beside it',
    expected: APPROVED,
    pending: 'The expiry date of a visa is misread',
    files: () => [pdf('application-form'), pdf('identity-card'), pdf('visa'), pdf('utility-bill'), pdf('pay-slip')],
  },
  {
    id: 'non-latin-name',
    title: 'Greek papers: the name in Greek letters, and in Latin ones where the law asks for it',
    expected: APPROVED,
    locale: 'el-GR',
    files: () => [pdf('application-form'), pdf('passport'), pdf('utility-bill'), pdf('pay-slip')],
  },
  {
    id: 'british-papers',
    title: 'British papers: sort code, NINO, the day before the month',
    expected: APPROVED,
    locale: 'en-GB',
    files: () => [
      pdf('application-form'),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('bank-statement'),
      pdf('pay-slip'),
    ],
  },
];

/** Ten years younger, in both the sixth decade digit and the line's own composite: only the date's check digit gives it away. */
function rejuvenated([first = '', second = '']: Persona['passport']['mrz']): readonly string[] {
  const year = (Number(second.slice(13, 15)) + 10) % 100;
  const body = `${second.slice(0, 13)}${String(year).padStart(2, '0')}${second.slice(15, 43)}`;
  const composite = mrzCheckDigit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21, 43));
  return [first, body + composite];
}
