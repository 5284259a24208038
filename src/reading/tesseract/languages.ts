import type { Word } from '../../domain/page.ts';

/** Languages that pages are read in, by the names of their trained data (ISO 639-2/T). */
export type Language = 'eng' | 'deu' | 'fra' | 'spa';

/** Words that are common on papers of a language and rare elsewhere, as a reader of English gives them: without marks. */
const TOLD_BY: Readonly<Record<Language, ReadonlySet<string>>> = {
  eng: words(`the of and to in for is on your you this that with by or date name address number account issued birth
    surname given names statement period total pay state code not from are be as`),
  deu: words(`der die das und nicht mit von vom fur den dem des ein eine einer auf zu zum zur sie ihre ihr bei nach bis
    wir ist sind werden wird durch uber am im datum nummer strasse betrag geburtsdatum staatsangehorigkeit kontonummer
    konto anschrift vorname vornamen nachname zeitraum kunde kundennummer gultig ausgestellt steuer rechnung
    bundesrepublik deutschland ausweis reisepass fuhrerschein gehaltsabrechnung kontoauszug kontoinhaber wahrung
    antragsteller geburtsort wohnort arbeitgeber unterschrift saldo abzuge bezuge netto brutto firma`),
  fra: words(`le la les du des et est un une pour sur dans vous votre nous notre par au aux avec ce cette qui que numero
    nom prenom prenoms adresse naissance lieu delivre facture periode montant salaire employeur compte releve titulaire
    solde devise nationalite signature domicile carte identite passeport permis conduire republique francaise siege
    societe demandeur banque virement cotisations retenues echeance`),
  spa: words(`el los las del y en por para con su una un es que se al numero nombre apellidos domicilio cuenta factura
    importe fecha nacimiento titular saldo periodo empresa trabajador nomina pagar expedicion caducidad nacionalidad
    firma direccion suministro cliente banco divisa movimientos permiso conduccion reino espana pasaporte documento
    identidad sociedad solicitante desde hasta concepto`),
};

/** So many words tell a language; and more of them than tell English, which names and loans are told by too. */
const ENOUGH = 3;

/** The language that most of a page's telling words are of. */
export function languageOf(page: readonly Word[]): Language {
  const said = page.map(({ text }) => plain(text));
  const counts = Object.entries(TOLD_BY).map(
    ([language, known]) => [language as Language, said.filter((word) => known.has(word)).length] as const, // its keys are languages
  );
  const [best, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  return count >= ENOUGH ? best : 'eng';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Letters alone, small and without marks. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
