import type { Language } from '../../locales/locale.ts';

// Each caption in the wordings that real papers use, between bars.
const EN = {
  passport: 'PASSPORT',
  identityCard: 'IDENTITY CARD|NATIONAL IDENTITY CARD|IDENTIFICATION CARD',
  visa: 'VISA',
  licence: 'DRIVING LICENCE',
  type: 'Type|Document type',
  state: 'Code of issuing State|Issuing State|Country code',
  passportNumber: 'Passport No.|Passport number|Document No.',
  cardNumber: 'Card No.|Document number|Identity card No.',
  visaNumber: 'Visa No.|Visa number|No. of visa',
  licenceNumber: 'Licence No.|Licence number',
  surname: 'Surname|Last name|Family name',
  givenNames: 'Given names|First names|Forenames',
  nationality: 'Nationality|Citizenship',
  birth: 'Date of birth|Birth date',
  birthPlace: 'Place of birth',
  sex: 'Sex|Gender',
  issued: 'Date of issue|Issue date',
  expires: 'Date of expiry|Valid until|Expiry date',
  authority: 'Authority|Issuing authority|Issued by',
  personalNumber: 'Personal No.|Personal number',
  signature: "Holder's signature|Signature of bearer|Signature",
  address: 'Address|Residence',
  height: 'Height',
  eyes: 'Colour of eyes',
  class: 'Categories|Class',
};
export type Term = keyof typeof EN;

const TERMS: Readonly<Record<Language, Readonly<Record<Term, string>>>> = {
  en: EN,
  de: {
    passport: 'REISEPASS',
    identityCard: 'PERSONALAUSWEIS|IDENTITÄTSKARTE',
    visa: 'VISUM',
    licence: 'FÜHRERSCHEIN',
    type: 'Typ|Art',
    state: 'Code des ausstellenden Staates|Ausstellender Staat|Staat',
    passportNumber: 'Pass-Nr.|Passnummer|Reisepass-Nr.',
    cardNumber: 'Ausweisnummer|Dokumentennummer|Karten-Nr.',
    visaNumber: 'Visum-Nr.|Visumnummer',
    licenceNumber: 'Führerschein-Nr.|Nummer des Führerscheins',
    surname: 'Name|Nachname|Familienname',
    givenNames: 'Vornamen',
    nationality: 'Staatsangehörigkeit',
    birth: 'Geburtsdatum|Geburtstag',
    birthPlace: 'Geburtsort',
    sex: 'Geschlecht',
    issued: 'Ausstellungsdatum|Ausgestellt am',
    expires: 'Gültig bis|Ablaufdatum',
    authority: 'Behörde|Ausstellende Behörde',
    personalNumber: 'Personennummer',
    signature: 'Unterschrift|Unterschrift des Inhabers',
    address: 'Anschrift|Wohnanschrift',
    height: 'Größe',
    eyes: 'Augenfarbe',
    class: 'Klassen',
  },
  fr: {
    passport: 'PASSEPORT',
    identityCard: "CARTE NATIONALE D'IDENTITÉ|CARTE D'IDENTITÉ",
    visa: 'VISA',
    licence: 'PERMIS DE CONDUIRE',
    type: 'Type',
    state: "Code de l'État émetteur|État émetteur",
    passportNumber: 'No. du passeport|Passeport No.',
    cardNumber: 'No. du document|Carte No.',
    visaNumber: 'No. du visa|Visa No.',
    licenceNumber: 'No. du permis',
    surname: 'Nom',
    givenNames: 'Prénoms|Prénom(s)',
    nationality: 'Nationalité',
    birth: 'Date de naissance|Né(e) le',
    birthPlace: 'Lieu de naissance',
    sex: 'Sexe',
    issued: 'Date de délivrance|Délivré(e) le',
    expires: "Date d'expiration|Valable jusqu'au",
    authority: 'Autorité|Délivré par',
    personalNumber: 'No. personnel',
    signature: 'Signature du titulaire',
    address: 'Adresse|Domicile',
    height: 'Taille',
    eyes: 'Couleur des yeux',
    class: 'Catégories',
  },
  es: {
    passport: 'PASAPORTE',
    identityCard: 'DOCUMENTO NACIONAL DE IDENTIDAD|CÉDULA DE IDENTIDAD',
    visa: 'VISADO',
    licence: 'PERMISO DE CONDUCCIÓN',
    type: 'Tipo',
    state: 'Código del Estado emisor|Estado emisor',
    passportNumber: 'Pasaporte No.|Número de pasaporte',
    cardNumber: 'Núm. documento|Número de documento',
    visaNumber: 'No. de visado',
    licenceNumber: 'No. de permiso',
    surname: 'Apellidos',
    givenNames: 'Nombre|Nombres',
    nationality: 'Nacionalidad',
    birth: 'Fecha de nacimiento',
    birthPlace: 'Lugar de nacimiento',
    sex: 'Sexo',
    issued: 'Fecha de expedición|Fecha de emisión',
    expires: 'Fecha de caducidad|Válido hasta',
    authority: 'Autoridad|Expedido por',
    personalNumber: 'No. personal',
    signature: 'Firma del titular|Firma',
    address: 'Domicilio|Dirección',
    height: 'Estatura',
    eyes: 'Color de ojos',
    class: 'Clases',
  },
};

/** A caption in one of its wordings; where there are fewer, they come round again. */
export function term(language: Language, name: Term, wording = 0): string {
  const wordings = TERMS[language][name].split('|');
  return wordings[wording % wordings.length] ?? name;
}

/** In two languages: the second is English, or French where the first is English (ICAO 9303-3, 3.1). */
export function bilingual(language: Language, name: Term, wording = 0): string {
  const [own, other] = [term(language, name, wording), term(language === 'en' ? 'fr' : 'en', name, wording)];
  return own === other ? own : `${own} / ${other}`;
}

/** How the papers of Utopia name the nationality of its citizens. */
export const UTOPIAN: Readonly<Record<Language, string>> = { en: 'UTOPIAN', de: 'UTOPIA', fr: 'UTOPIA', es: 'UTOPIA' };
