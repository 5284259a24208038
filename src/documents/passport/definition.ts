import { define } from '../define.ts';

export const passport = define({
  id: 'passport',
  title: 'Passport',
  anchors: [
    { phrase: 'passport', weight: 2 },
    { phrase: 'passeport', weight: 2 },
    { phrase: 'reisepass', weight: 2 },
    { phrase: 'pasaporte', weight: 2 },
    { phrase: 'passport no', weight: 1 },
    { phrase: 'date of expiry', weight: 0.5 },
    { phrase: 'place of birth', weight: 0.5 },
    { phrase: 'given names', weight: 0.5 },
    { phrase: 'nationality', weight: 0.5 },
    // The head of a zone of 44 signs. A card's name line has 30 of them and may well begin with P.
    { pattern: '(?<![A-Z0-9<])P[A-Z<][A-Z<]{3}(?![A-Z<]{25}(?![A-Z0-9<]))[A-Z0-9<]{20,39}', weight: 5 },
  ],
  authority: { personName: 0.98, date: 0.98, country: 0.98, sex: 0.95, documentNumber: 0.98 },
  fields: {
    documentNumber: {
      kind: 'documentNumber',
      labels: ['passport no', 'passport number', 'document no', 'document number', 'no du passeport'],
      required: true,
    },
    surname: { kind: 'personName', labels: ['surname', 'last name', 'family name', 'name', 'nom'], required: true },
    givenNames: {
      kind: 'personName',
      labels: ['given names', 'given name', 'first names', 'forenames', 'prénoms'],
      required: true,
    },
    nationality: { kind: 'country', labels: ['nationality', 'nationalité'], required: true, attribute: 'nationality' },
    dateOfBirth: {
      kind: 'date',
      labels: ['date of birth', 'date de naissance'],
      required: true,
      checks: ['not-future', 'before:expiryDate'],
      attribute: 'dateOfBirth',
    },
    sex: { kind: 'sex', labels: ['sex', 'sexe', 'gender'], attribute: 'sex' },
    placeOfBirth: { kind: 'text', labels: ['place of birth', 'lieu de naissance'] },
    issueDate: {
      kind: 'date',
      labels: ['date of issue', 'issue date', 'date de délivrance'],
      checks: ['not-future', 'after:dateOfBirth'],
    },
    expiryDate: {
      kind: 'date',
      labels: ['date of expiry', 'expiry date', 'date of expiration', 'expiration date', "date d'expiration"],
      required: true,
      checks: ['not-expired', 'after:issueDate'],
    },
    issuingState: {
      kind: 'country',
      labels: ['issuing state', 'issuing country', 'code of issuing state', 'country code', 'code'],
      required: true,
    },
    personalNumber: { kind: 'documentNumber', labels: ['personal no', 'personal number'] },
    mrz: { kind: 'mrz', required: true, checks: ['mrz-check-digits'] },
  },
});
