import type { Language } from '../../locales/locale.ts';

interface Notes {
  readonly check: string;
  readonly terms: readonly string[];
  readonly service: string;
  readonly typed: string;
}

/** What banks print around the figures. */
export const NOTES: Readonly<Record<Language, Notes>> = {
  en: {
    check: 'Please check this statement and report any error within 60 days.',
    terms: [
      'Keep this statement for your records. Interest is worked out daily on the cleared balance and paid twice a year.',
      'If you think an entry is wrong, or a payment was not yours, tell us at once: the sooner we know, the easier it is to put right. We will look into it and write to you within ten working days.',
      'Overdraft: going below zero without an agreed limit may cause payments to be returned. No charge is made for returned payments on this account.',
      'Deposits are protected up to the limit set by law. A leaflet is held at every office.',
    ],
    service: 'Questions? Visit help.example.com or ask at the counter.',
    typed: 'Computer-generated: valid without signature.',
  },
  de: {
    check: 'Bitte prüfen Sie den Auszug; Einwendungen sind innerhalb von sechs Wochen zu erheben.',
    terms: [
      'Bitte bewahren Sie diesen Auszug auf. Guthaben werden täglich verzinst und halbjährlich gutgeschrieben.',
      'Sollte eine Buchung nicht stimmen, melden Sie sich bitte umgehend: je früher wir davon wissen, desto leichter lässt sie sich berichtigen. Sie erhalten innerhalb von zehn Bankarbeitstagen Antwort.',
      'Der angegebene Kontostand berücksichtigt nicht die Wertstellung einzelner Buchungen; bei Verfügungen können daher Zinsen für geduldete Überziehungen anfallen.',
      'Guthaben sind als Einlagen nach Maßgabe des Gesetzes entschädigungsfähig. Näheres im Informationsbogen für den Einleger.',
    ],
    service: 'Fragen? hilfe.example.com oder am Schalter.',
    typed: 'Maschinell erstellt, ohne Unterschrift gültig.',
  },
  fr: {
    check: 'Merci de vérifier ce relevé et de signaler toute erreur dans un délai de deux mois.',
    terms: [
      'Conservez ce relevé. Les intérêts créditeurs sont calculés par quinzaine et versés deux fois par an.',
      "Si une opération vous paraît inexacte ou si vous n'en êtes pas l'auteur, prévenez-nous sans attendre : plus tôt nous le savons, plus vite elle est corrigée. Une réponse vous parviendra sous dix jours ouvrés.",
      "Tout dépassement du découvert autorisé peut entraîner le rejet d'un paiement. Aucun frais n'est perçu pour un rejet sur ce compte.",
      'Les dépôts sont garantis dans la limite fixée par la loi. Une notice est à votre disposition en agence.',
    ],
    service: 'Une question ? aide.example.com ou au guichet.',
    typed: 'Document édité automatiquement, valable sans signature.',
  },
  es: {
    check: 'Compruebe este extracto y comunique cualquier error en el plazo de dos meses.',
    terms: [
      'Conserve este extracto. Los intereses acreedores se calculan a diario y se abonan dos veces al año.',
      'Si un apunte no es correcto o no reconoce un pago, avísenos cuanto antes: cuanto antes lo sepamos, más fácil será corregirlo. Recibirá respuesta en un plazo de diez días hábiles.',
      'El descubierto no autorizado puede dar lugar a la devolución de recibos. En esta cuenta no se cobra comisión por devolución.',
      'Los depósitos están garantizados hasta el límite fijado por la ley. Hay un folleto en todas las oficinas.',
    ],
    service: '¿Preguntas? ayuda.example.com o en la oficina.',
    typed: 'Documento emitido por ordenador, válido sin firma.',
  },
};
