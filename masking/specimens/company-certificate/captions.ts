import type { Keyed } from '../../keyed.ts';
import type { Language } from '../../locales/locale.ts';

const ENGLISH = {
  office: 'Office of the Registrar of Companies|Corporations Division|Business Registry',
  title: 'Certificate of Incorporation',
  standing: 'Certificate of Good Standing|Certificate of Existence|Certificate of Good Standing',
  extract: 'Extract from the Commercial Register|Company Register Extract|Extract of Registration',
  articles: 'Articles of Incorporation',
  companyName: 'Company name|Name of company|Entity name',
  registrationNumber: 'Registration number|Company number|File number',
  incorporationDate: 'Date of incorporation|Incorporated on|Date of formation',
  jurisdiction: 'Jurisdiction|State of incorporation|Place of registration',
  registeredAddress: 'Registered office|Registered address|Principal office',
  director: 'Director',
  form: 'Legal form',
  limited: 'Company with limited liability',
  capital: 'Share capital',
  purpose: 'Object',
  trade: 'Trade and services of every lawful kind',
  status: 'Status',
  active: 'Active',
  issued: 'Issued on|Date of issue|Printed on',
  registrar: 'Registrar|Deputy Registrar|Clerk of the Registry',
  page: 'Page 1 of 1',
  entry: 'Entry',
};
export type Concept = keyof typeof ENGLISH;
/** What a certificate calls things. */
export type Say = (concept: Concept) => string;

/** Other words for the same, between bars; words at the same place go together on one paper. */
const CAPTIONS: Readonly<Record<Language, Readonly<Record<Concept, string>>>> = {
  en: ENGLISH,
  de: {
    office: 'Registergericht|Amt für das Unternehmensregister|Handelsregister',
    title: 'Gründungsurkunde|Eintragungsbescheinigung|Gründungsurkunde',
    standing: 'Bescheinigung über den Fortbestand|Registerbescheinigung|Bestandsbescheinigung',
    extract: 'Handelsregisterauszug|Auszug aus dem Handelsregister|Ausdruck aus dem Handelsregister',
    articles: 'Gesellschaftsvertrag|Satzung|Gesellschaftsvertrag',
    companyName: 'Firma|Firmenname|Name der Firma',
    registrationNumber: 'Registernummer|Nummer der Firma|Handelsregisternummer',
    incorporationDate: 'Tag der Eintragung|Gründungsdatum|Eingetragen am',
    jurisdiction: 'Staat|Registerstaat|Rechtsordnung',
    registeredAddress: 'Geschäftsanschrift|Sitz der Gesellschaft|Anschrift des Sitzes',
    director: 'Geschäftsführung',
    form: 'Rechtsform',
    limited: 'Gesellschaft mit beschränkter Haftung',
    capital: 'Stammkapital',
    purpose: 'Gegenstand',
    trade: 'Handel und Dienstleistungen aller erlaubten Art',
    status: 'Status',
    active: 'Aktiv',
    issued: 'Ausgestellt am|Tag des Ausdrucks|Abruf vom',
    registrar: 'Registerführung|Urkundsbeamtin|Geschäftsstelle',
    page: 'Seite 1 von 1',
    entry: 'Nr.',
  },
  fr: {
    office: 'Greffe du registre du commerce|Registre du commerce et des sociétés|Office du registre des sociétés',
    title: "Certificat d'immatriculation|Certificat de constitution|Certificat d'immatriculation",
    standing: "Attestation d'existence|Certificat de bonne situation|Attestation d'inscription",
    extract: 'Extrait du registre du commerce|Extrait K|Extrait des inscriptions au registre',
    articles: 'Statuts|Statuts constitutifs|Statuts',
    companyName: 'Dénomination sociale|Raison sociale|Dénomination',
    registrationNumber: "Numéro d'immatriculation|N° d'identification|Numéro au registre",
    incorporationDate: "Date d'immatriculation|Date de constitution|Immatriculée le",
    jurisdiction: "Pays d'immatriculation|État|Juridiction",
    registeredAddress: 'Siège social|Adresse du siège|Adresse du siège social',
    director: 'Gérance',
    form: 'Forme juridique',
    limited: 'Société à responsabilité limitée',
    capital: 'Capital social',
    purpose: 'Objet',
    trade: 'Commerce et services de toute nature licite',
    status: 'Situation',
    active: 'En activité',
    issued: 'Délivré le|Édité le|À jour au',
    registrar: 'Le greffier|La greffière|Le registraire',
    page: 'Page 1 sur 1',
    entry: 'N°',
  },
  es: {
    office: 'Registro Mercantil|Registro de Sociedades|Oficina del Registro Mercantil',
    title: 'Certificado de constitución|Certificación de constitución|Certificado de constitución',
    standing: 'Certificado de vigencia|Certificación de vigencia|Certificado de situación',
    extract: 'Nota simple mercantil|Extracto del Registro Mercantil|Certificación registral',
    articles: 'Estatutos sociales|Estatutos de la sociedad|Estatutos sociales',
    companyName: 'Denominación social|Razón social|Sociedad',
    registrationNumber: 'Número de registro|N.º de inscripción|Número registral',
    incorporationDate: 'Fecha de constitución|Constituida el|Fecha de inscripción',
    jurisdiction: 'País de constitución|Jurisdicción|Estado',
    registeredAddress: 'Domicilio social|Sede social|Domicilio de la sociedad',
    director: 'Administración',
    form: 'Forma jurídica',
    limited: 'Sociedad de responsabilidad limitada',
    capital: 'Capital social',
    purpose: 'Objeto',
    trade: 'Comercio y servicios lícitos de toda clase',
    status: 'Situación',
    active: 'Activa',
    issued: 'Expedido el|Fecha de expedición|Impreso el',
    registrar: 'El registrador|La registradora|El secretario',
    page: 'Página 1 de 1',
    entry: 'N.º',
  },
};

/** The words of one paper: one way of saying, chosen by its place in the key space. */
export function sayIn(language: Language, from: Keyed): Say {
  const way = from.integer('captions', 3);
  return (concept) => {
    const ways = CAPTIONS[language][concept].split('|');
    return ways[way % ways.length] ?? concept;
  };
}
