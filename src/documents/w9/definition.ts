import { define } from '../define.ts';

/** IRS form W-9: what a payee tells a payer, and certifies. The classification is ticked; only substitute forms write it out. */
export const w9 = define({
  id: 'w9',
  title: 'Form W-9, request for taxpayer identification number',
  anchors: [
    { phrase: 'request for taxpayer identification number and certification', weight: 4 },
    { phrase: 'request for taxpayer', weight: 2 },
    { phrase: 'identification number and certification', weight: 2 },
    { phrase: 'taxpayer identification number (tin)', weight: 1.5 },
    { phrase: 'w-9', weight: 2 },
    { phrase: 'disregarded entity name', weight: 1.5 },
    { phrase: 'federal tax classification', weight: 1.5 },
    { phrase: 'exempt payee code', weight: 1.5 },
    { phrase: 'backup withholding', weight: 1 },
    { phrase: 'give form to the requester', weight: 1.5 },
    { phrase: 'exemption from fatca', weight: 1 },
    { phrase: 'name as shown on your income tax return', weight: 1.5 },
  ],
  authority: { personName: 0.7, organisationName: 0.7, address: 0.6, nationalId: 0.75, taxId: 0.75, date: 0.6 },
  freshness: { from: 'signedDate', halfLifeDays: 1095 },
  fields: {
    name: {
      kind: 'personName',
      labels: [
        'name of entity/individual. an entry is required.',
        'name of entity/individual',
        'name (as shown on your income tax return). name is required on this line.',
        'name (as shown on your income tax return)',
        'name of the payee',
        'name of payee',
        'payee name',
      ],
      required: true,
      attribute: 'fullName',
    },
    businessName: {
      kind: 'organisationName',
      labels: [
        'business name/disregarded entity name, if different from above',
        'business name/disregarded entity name',
        'business name',
        'doing business as',
      ],
    },
    taxClassification: { kind: 'text', labels: ['tax status of the payee'] },
    address: {
      kind: 'address',
      labels: ['address (number, street, and apt. or suite no.)', 'mailing address'],
      multiline: true,
      required: true,
      pattern: '.+ [A-Z]{2} \\d{5}(-\\d{4})?',
      attribute: 'address',
    },
    ssn: {
      kind: 'nationalId',
      labels: ['social security number'],
      pattern: '\\d{3}-\\d{2}-\\d{4}',
      checks: ['ssn-structure', 'itin-structure'],
      attribute: 'nationalId',
    },
    ein: {
      kind: 'taxId',
      labels: ['employer identification number'],
      pattern: '\\d{2}-\\d{7}',
      checks: ['ein-structure'],
    },
    signaturePresent: {
      kind: 'signature',
      labels: ['signature of u.s. person', 'signature'],
      required: true,
      checks: ['signed'],
    },
    signedDate: {
      kind: 'date',
      labels: ['date signed', 'date', 'date of signature'],
      checks: ['not-future'],
      position: 'bottom',
    },
  },
});
