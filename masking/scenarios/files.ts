import { oneLine } from '../address.ts';
import type { Persona } from '../persona.ts';
import type { Tampering } from '../tamper.ts';
import { elsewhere } from './people.ts';
import { APPROVED, pdf, type Scenario, scanned, sentTo } from './scenario.ts';

/** Stories about the files themselves: which came, in what state, and who had their hands on them. */
export const FILE_SCENARIOS: readonly Scenario[] = [
  {
    id: 'wrong-document',
    title: 'The file called utility bill holds the W-2 once more',
    expected: sentTo('documents'),
    files: () => [
      pdf('application-form'),
      pdf('passport'),
      { file: 'utility-bill.pdf', papers: [{ type: 'w2' }] },
      pdf('pay-slip'),
    ],
  },
  {
    id: 'duplicate-upload',
    title: 'The pay slip was sent twice, byte for byte',
    expected: APPROVED,
    files: () => [
      pdf('application-form'),
      pdf('passport'),
      pdf('utility-bill'),
      pdf('pay-slip'),
      { file: 'pay-slip-again.pdf', papers: [{ type: 'pay-slip' }] },
    ],
  },
  {
    id: 'unreadable-page',
    title: 'The passport was photographed so far out of focus that nobody can read it',
    expected: sentTo('documents'),
    files: () => [
      pdf('application-form'),
      scanned('passport.jpg', 'passport', undefined, { scan: 'unfocused' }),
      pdf('utility-bill'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
  {
    id: 'tampered-invisible-text',
    title: "Under the bill's own address lies invisible print with the applicant's",
    expected: sentTo('fraud', 'address'),
    files: (persona, from) => [
      pdf('application-form'),
      pdf('passport'),
      billOf(persona, elsewhere(persona, from), 'invisible-text'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
  {
    id: 'tampered-later-revision',
    title: "A later revision of the PDF covers the bill's address with the applicant's",
    expected: sentTo('fraud'),
    pending: 'It is found and goes where it should, but words that are covered in part are still read',
    files: (persona, from) => [
      pdf('application-form'),
      pdf('passport'),
      billOf(persona, elsewhere(persona, from), 'later-revision'),
      pdf('pay-slip'),
      pdf('w2'),
    ],
  },
  {
    id: 'low-contrast-scan',
    title: 'Pages printed with an almost empty cartridge, and scanned pale',
    expected: APPROVED,
    files: () => [
      scanned('application-form.pdf', 'application-form', undefined, { scan: 'faint' }),
      scanned('passport.png', 'passport', undefined, { scan: 'faint' }),
      scanned('utility-bill.png', 'utility-bill', undefined, { scan: 'faint' }),
      pdf('pay-slip'),
    ],
  },
  {
    id: 'rotated-pages',
    title: 'Every sheet went into the scanner another way round',
    expected: APPROVED,
    files: () => [
      scanned('application-form.pdf', 'application-form', undefined, { turn: 180 }),
      scanned('passport.png', 'passport', undefined, { turn: 90 }),
      scanned('utility-bill.png', 'utility-bill', undefined, { turn: 270 }),
      scanned('pay-slip.pdf', 'pay-slip', undefined, { turn: 90 }),
    ],
  },
  {
    id: 'telephone-photos',
    title: 'Every page was photographed with a telephone',
    expected: sentTo('review'),
    files: () => [
      scanned('application-form.jpg', 'application-form', undefined, { scan: 'photo' }),
      scanned('passport.jpg', 'passport', undefined, { scan: 'photo' }),
      scanned('utility-bill.jpg', 'utility-bill', undefined, { scan: 'photo' }),
      scanned('pay-slip.jpg', 'pay-slip', undefined, { scan: 'photo' }),
    ],
  },
  {
    id: 'faxed',
    title: 'The papers came by fax, in one file',
    expected: APPROVED,
    files: () => [
      {
        file: 'fax.pdf',
        papers: [{ type: 'application-form' }, { type: 'passport' }, { type: 'utility-bill' }, { type: 'pay-slip' }],
        scan: 'fax',
      },
    ],
  },
];

/** A bill for another address, made to read as the applicant's. */
function billOf(persona: Persona, address: Persona['address'], how: Tampering['how']) {
  const { lines } = persona.address;
  const tampering: Tampering = { how, field: 'serviceAddress', value: oneLine(persona.address), lines };
  return pdf('utility-bill', { of: { ...persona, address }, tampering });
}
