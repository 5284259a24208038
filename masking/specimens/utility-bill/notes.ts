import type { Language } from '../../locales/locale.ts';

interface Notes {
  readonly dear: string;
  readonly letter: string;
  readonly questions: string;
  readonly slip: string;
  readonly late: string;
  readonly pay: string;
  readonly emergency: string;
  readonly direct: string;
  readonly yearly: string;
  readonly terms: readonly string[];
}

/** What providers print around the figures. */
export const NOTES: Readonly<Record<Language, Notes>> = {
  en: {
    dear: 'Dear customer,',
    letter:
      'Thank you for being our customer. Below you find what you used in the period and what it costs. Please pay the total by the due date to avoid a late fee.',
    questions: 'Questions about your bill? Visit help.example.com or our office on weekdays.',
    slip: 'Please detach and return this part with your payment. Write your account number on your check.',
    late: 'A late fee may be added to sums that are not paid when due.',
    pay: 'Ways to pay: by bank transfer, online at pay.example.com, or at the counter.',
    emergency: 'Smell gas? Leave the building first, then call from outside. We come day and night, free of charge.',
    direct: 'You pay by direct debit: the amount is collected on the due date. You need do nothing.',
    yearly: 'Yearly settlement',
    terms: [
      'Readings marked E are estimated. You may send us your own reading within fourteen days and we will correct the bill.',
      'Prices include all levies. A list of prices is held at our office and sent on request.',
      'If we cannot settle a complaint within eight weeks you may turn to the arbitration board, free of charge.',
      'You may end the contract with one month notice to the end of a month.',
    ],
  },
  de: {
    dear: 'Sehr geehrte Kundin, sehr geehrter Kunde,',
    letter:
      'vielen Dank für Ihr Vertrauen. Nachstehend finden Sie, was Sie im Zeitraum verbraucht haben und was es kostet. Bitte begleichen Sie den Betrag bis zur Fälligkeit.',
    questions: 'Fragen zur Rechnung? hilfe.example.com oder werktags in unserem Kundenzentrum.',
    slip: 'Bitte trennen Sie diesen Abschnitt ab und geben Sie bei Zahlung die Kundennummer an.',
    late: 'Bei verspäteter Zahlung können Mahnkosten entstehen.',
    pay: 'Zahlungswege: Überweisung, Lastschrift, online unter zahlen.example.com oder an der Kasse.',
    emergency: 'Gasgeruch? Erst das Haus verlassen, dann von draußen anrufen. Wir kommen Tag und Nacht.',
    direct: 'Sie nehmen am Lastschriftverfahren teil: der Betrag wird bei Fälligkeit abgebucht.',
    yearly: 'Jahresabrechnung',
    terms: [
      'Mit S gekennzeichnete Stände sind geschätzt. Binnen vierzehn Tagen können Sie uns Ihren eigenen Zählerstand mitteilen.',
      'Die Preise enthalten alle Umlagen und Abgaben. Das Preisblatt senden wir Ihnen auf Wunsch zu.',
      'Bleibt eine Beschwerde acht Wochen ungeklärt, können Sie die Schlichtungsstelle kostenfrei anrufen.',
      'Der Vertrag kann mit einer Frist von einem Monat zum Monatsende gekündigt werden.',
    ],
  },
  fr: {
    dear: 'Chère cliente, cher client,',
    letter:
      'merci de votre confiance. Vous trouverez ci-dessous votre consommation de la période et son coût. Nous vous remercions de régler le total avant la date limite.',
    questions: 'Une question sur votre facture ? aide.example.com ou en agence en semaine.',
    slip: 'Détachez ce talon et joignez-le à votre règlement en rappelant votre référence client.',
    late: 'Tout retard de paiement peut donner lieu à des pénalités.',
    pay: 'Pour payer : virement, prélèvement, en ligne sur payer.example.com ou au guichet.',
    emergency: "Odeur de gaz ? Sortez d'abord, appelez ensuite du dehors. Nous intervenons jour et nuit.",
    direct: 'Vous réglez par prélèvement automatique : le montant sera prélevé à la date limite.',
    yearly: 'Facture annuelle de régularisation',
    terms: [
      'Les index suivis de E sont estimés. Vous pouvez transmettre votre propre relevé sous quatorze jours.',
      'Les prix comprennent toutes les contributions. Le barème est adressé sur demande.',
      'Sans accord sous huit semaines, vous pouvez saisir gratuitement le médiateur.',
      "Le contrat peut être résilié à tout moment avec un préavis d'un mois.",
    ],
  },
  es: {
    dear: 'Estimado cliente:',
    letter:
      'Gracias por su confianza. A continuación encontrará su consumo del periodo y su coste. Le rogamos que abone el total antes de la fecha de vencimiento.',
    questions: '¿Dudas sobre su factura? ayuda.example.com o en nuestra oficina de lunes a viernes.',
    slip: 'Separe este talón y entréguelo con su pago indicando la referencia del contrato.',
    late: 'El pago fuera de plazo puede ocasionar recargos.',
    pay: 'Formas de pago: transferencia, domiciliación, en pagar.example.com o en ventanilla.',
    emergency: '¿Huele a gas? Salga primero y llame desde fuera. Acudimos de día y de noche, sin coste.',
    direct: 'Usted paga por domiciliación: el importe se cargará en la fecha de vencimiento.',
    yearly: 'Regularización anual',
    terms: [
      'Las lecturas con una E son estimadas. Puede comunicarnos su lectura en el plazo de catorce días.',
      'Los precios incluyen todos los cargos. La tarifa se remite a quien la solicite.',
      'Si una reclamación no se resuelve en ocho semanas puede acudir gratis a la junta arbitral.',
      'El contrato puede resolverse con un mes de preaviso a fin de mes.',
    ],
  },
};
