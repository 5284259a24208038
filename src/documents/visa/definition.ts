import { define } from '../define.ts';

export const visa = define({
  id: 'visa',
  title: 'Visa',
  anchors: [
    { phrase: 'visa', weight: 1 }, // a brand of cards too: alone it says nothing
    { phrase: 'visum', weight: 1 },
    { phrase: 'visado', weight: 1.5 },
    { phrase: 'visa no', weight: 1.5 },
    { phrase: 'visa number', weight: 1.5 },
    { phrase: 'type of visa', weight: 2 },
    { phrase: 'visa type', weight: 2 },
    { phrase: 'type de visa', weight: 2 },
    { phrase: 'number of entries', weight: 2 },
    { phrase: "nombre d'entrées", weight: 2 },
    { phrase: 'anzahl der einreisen', weight: 2 },
    { phrase: 'número de entradas', weight: 2 },
    { phrase: 'duration of stay', weight: 2 },
    { phrase: 'durée du séjour', weight: 2 },
    { phrase: 'entries', weight: 0.5 },
    { phrase: 'place of issue', weight: 0.5 },
    // The head of a zone of 36 or 44 signs (ICAO Doc 9303 part 7). A card's name line has 30 of them and may well begin with V.
    {
      pattern: '(?<![A-Z0-9<])V[A-Z<][A-Z<]{3}(?=[A-Z<]*<)(?![A-Z<]{25}(?![A-Z0-9<]))[A-Z0-9<]{20,39}',
      weight: 5,
    },
  ],
  authority: { personName: 0.95, date: 0.95, country: 0.95, sex: 0.95, documentNumber: 0.95 },
  fields: {
    documentNumber: {
      kind: 'documentNumber',
      labels: ['visa no', 'visa number', 'no of visa', 'no du visa', 'visumnummer', 'no de visado', 'number', 'numéro'],
      required: true,
    },
    surname: {
      kind: 'personName',
      // A sticker prints both names behind one caption; the zone tells them apart.
      labels: [
        'surname, name',
        'name, vorname',
        'nom, prénom',
        'apellidos, nombre',
        'surname',
        'last name',
        'family name',
        'nom',
        'nachname',
        'familienname',
        'apellidos',
        'name',
      ],
      required: true,
    },
    givenNames: {
      kind: 'personName',
      labels: ['given names', 'given name', 'first names', 'first name', 'forenames', 'prénoms', 'vornamen'],
    },
    nationality: {
      kind: 'country',
      labels: ['nationality', 'nationalité', 'staatsangehörigkeit', 'nacionalidad'],
      attribute: 'nationality',
    },
    dateOfBirth: {
      kind: 'date',
      labels: ['date of birth', 'birth date', 'date de naissance', 'geburtsdatum', 'fecha de nacimiento'],
      checks: ['not-future', 'before:expiryDate', 'plausible-date'],
      attribute: 'dateOfBirth',
    },
    sex: { kind: 'sex', labels: ['sex', 'sexe', 'geschlecht', 'sexo', 'gender'], attribute: 'sex' },
    expiryDate: {
      kind: 'date',
      labels: [
        'expiration date',
        'date of expiry',
        'expiry date',
        'valid until',
        'until',
        "date d'expiration",
        "jusqu'au",
        "valable jusqu'au",
        'fecha de caducidad',
        'válido hasta',
        'ablaufdatum',
        'gültig bis',
        'bis',
        'hasta',
      ],
      checks: ['not-expired'],
    },
    issuingState: { kind: 'country', labels: ['issuing state', 'issuing country', 'country code'] },
    mrz: { kind: 'mrz', required: true, checks: ['mrz-check-digits'] },
  },
});
