import type { Language } from '../../locales/locale.ts';

interface Sentences {
  /** Before the company's name, after it, before the day of its founding, before its number. */
  readonly certify: readonly [before: string, after: string, day: string, number: string, seat: string];
  readonly witness: string;
  /** Around the name, the place and day, the number and the seat, in order; what stands last closes the sentence. */
  readonly exists: readonly [name: string, place: string, day: string, number: string, seat: string, close: string];
  readonly standing: string;
  /** Articles: what each is called, and its words around its value. */
  readonly articles: readonly (readonly [heading: string, before: string, after: string])[];
  readonly filed: string;
  readonly search: string;
}

/** What registries say in whole sentences; a value stands between two of the pieces, never before a full stop. */
export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    certify: [
      'It is hereby certified that',
      'is this day incorporated as a company with limited liability',
      'Given on',
      'under company number',
      'with its registered office at',
    ],
    witness: 'In witness whereof the seal of this office is set below.',
    exists: [
      'I, keeper of the registry named above, certify that',
      'is a company duly formed under the laws of',
      'on',
      'that it is entered under number',
      'and that its registered office is at',
      'as the records of this office show on the day of issue.',
    ],
    standing:
      'All fees and reports due to this office have been received, no steps to dissolve the company are on record, and it is in good standing and may do business.',
    articles: [
      ['First', 'The name of the company is', 'and it is known by no other.'],
      ['Second', 'Its registered office is at', 'where papers may be served on it.'],
      ['Third', 'The company is formed under the laws of', 'for any lawful business.'],
      ['Fourth', 'It begins on', 'and lasts without end.'],
    ],
    filed: 'Filed',
    search: 'Verify this paper at registry.example.com',
  },
  de: {
    certify: [
      'Hiermit wird bescheinigt, dass',
      'als Gesellschaft mit beschränkter Haftung eingetragen worden ist',
      'Eingetragen am',
      'unter der Registernummer',
      'mit Sitz in',
    ],
    witness: 'Zur Beglaubigung ist das Siegel dieser Stelle beigedrückt.',
    exists: [
      'Die oben genannte Stelle bescheinigt, dass die Gesellschaft',
      'nach dem Recht von',
      'besteht, am',
      'gegründet und unter der Nummer',
      'eingetragen ist und ihre Geschäftsanschrift',
      'lautet, wie es das Register am Tag der Ausstellung ausweist.',
    ],
    standing:
      'Alle fälligen Gebühren und Unterlagen liegen vor; Auflösung oder Löschung sind nicht vermerkt. Die Gesellschaft besteht fort und darf Geschäfte führen.',
    articles: [
      ['§ 1', 'Die Gesellschaft führt die Firma', 'und keine andere.'],
      ['§ 2', 'Ihre Geschäftsanschrift ist', 'und kann verlegt werden.'],
      ['§ 3', 'Sie unterliegt dem Recht von', 'und verfolgt jeden erlaubten Zweck.'],
      ['§ 4', 'Sie beginnt am', 'und besteht auf unbestimmte Zeit.'],
    ],
    filed: 'Eingegangen',
    search: 'Prüfung dieses Ausdrucks unter register.example.com',
  },
  fr: {
    certify: [
      'Il est certifié que la société',
      'est immatriculée à ce jour comme société à responsabilité limitée',
      'Fait le',
      'sous le numéro',
      'dont le siège est établi',
    ],
    witness: 'En foi de quoi le sceau du greffe est apposé ci-dessous.',
    exists: [
      'Le greffe nommé ci-dessus atteste que la société',
      'relève du droit du pays suivant :',
      'a été constituée le',
      'est immatriculée sous le numéro',
      'et a son siège',
      'ainsi que le montre le registre au jour de la délivrance.',
    ],
    standing:
      "Les formalités et droits exigibles ont été acquittés, aucune dissolution n'est inscrite et la société poursuit régulièrement son activité.",
    articles: [
      ['Article 1', 'La société a pour dénomination', 'et nulle autre.'],
      ['Article 2', 'Son siège est établi', "et peut être transféré par décision de l'assemblée."],
      ['Article 3', 'Elle est régie par le droit du pays suivant :', 'pour toute activité licite.'],
      ['Article 4', 'Elle est constituée le', 'pour une durée illimitée.'],
    ],
    filed: 'Déposé',
    search: 'Vérifier ce document sur registre.example.com',
  },
  es: {
    certify: [
      'Se certifica que la sociedad',
      'queda constituida en el día de hoy como sociedad de responsabilidad limitada',
      'Dado el',
      'con el número de registro',
      'y con domicilio en',
    ],
    witness: 'Y para que conste se estampa el sello de esta oficina.',
    exists: [
      'El registro arriba indicado certifica que la sociedad',
      'se rige por el derecho de',
      'fue constituida el',
      'figura inscrita con el número',
      'y tiene su domicilio en',
      'según consta en el registro el día de la expedición.',
    ],
    standing:
      'Constan satisfechas todas las obligaciones, no figura disolución alguna y la sociedad se encuentra vigente y puede ejercer su actividad.',
    articles: [
      ['Artículo 1', 'La sociedad se denomina', 'y no usa otro nombre.'],
      ['Artículo 2', 'Su domicilio se fija en', 'y podrá trasladarse por acuerdo de los socios.'],
      ['Artículo 3', 'Se rige por el derecho de', 'para toda actividad lícita.'],
      ['Artículo 4', 'Comienza el', 'y dura por tiempo indefinido.'],
    ],
    filed: 'Presentado',
    search: 'Compruebe este documento en registro.example.com',
  },
};
