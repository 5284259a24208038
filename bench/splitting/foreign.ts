import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** Papers that come in packets and are of no type, page by page, line by line. The first line is a title. */
const FOREIGN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cheque: [
    [
      'Marigold Quillfeather 1042',
      '14 Thistle Row, Fernley, OH 43999',
      'Date 03/14/2026',
      'Pay to the order of VOID',
      'Zero and 00/100 dollars $0.00',
      'Memo void check',
      '990000002 9912345678 1042',
    ],
  ],
  letter: [
    [
      'Elderberry Property Management',
      'Dear Ms Quillfeather,',
      'thank you for your letter of last week about the garden fence. We have asked our carpenter',
      'to look at it and he will call on you in the first days of April. The costs of the electricity',
      'and water that he uses are ours to bear, and no amount will be due from you.',
      'Yours sincerely,',
      'Orlando Pennywhistle',
    ],
  ],
  'long letter': [
    [
      'Thistledown & Co, Solicitors',
      'Our reference TD/2026/448812',
      'Dear Mr Applecross,',
      'we write about the sale of the orchard behind Fernley Mill and the right of way across it.',
      'Our client has lived there since 1998 and would like to keep the gate as it stands today.',
      'Page 1 of 2',
    ],
    [
      'Our reference TD/2026/448812',
      'The boundary runs along the brook and not along the hedge, as the plan of 1931 shows.',
      'We should be glad to hear from you before the end of the month.',
      'Yours faithfully,',
      'Thistledown & Co',
      'Page 2 of 2',
    ],
  ],
  insurance: [
    [
      'Hedgerow Mutual Certificate of Insurance',
      'Policy number HM 77120934',
      'Policyholder Basil Thornapple',
      'Address 2 Mill Lane, Fernley',
      'Period of insurance 1 January 2026 to 31 December 2026',
      'Sum insured 250,000.00',
      'Premium 312.40',
      'Excess 250.00',
    ],
  ],
  'claim form': [
    [
      'Motor insurance claim form',
      'Policyholder',
      'Name Basil Thornapple',
      'Driving licence number ZX12345678',
      'Date of accident 3 February 2026',
      'Describe what happened',
      'Signature',
      'Date',
    ],
  ],
  receipt: [
    [
      'THE COPPER KETTLE',
      '12 Harbour Street',
      'Table 4 Cashier Poppy',
      '2 Tea 5.00',
      '1 Scone 3.20',
      'Sub total 8.20',
      'VAT 1.64',
      'Total 9.84',
      'VISA **** 4242',
      'Thank you, come again',
    ],
  ],
  kassenbon: [
    [
      'Backstube Kornblume',
      'Marktplatz 3, 05411 Lindenau',
      'Brezel 4 x 0,90 3,60',
      'Kaffee 2,80',
      'Summe EUR 6,40',
      'Bar 10,00',
      'Rückgeld 3,60',
      'MwSt 7 % 0,42',
      'Vielen Dank für Ihren Einkauf',
    ],
  ],
  cv: [
    [
      'Curriculum vitae',
      'Wilhelmina Brackenridge',
      'Date of birth 4 May 1988 Nationality British',
      'Work experience',
      '2016 to 2024 Bookkeeper, Lanternworks Ltd: payroll, bank statements and tax returns',
      'Education',
      '2006 to 2009 BA History, University of Fernley',
      'Languages English, French',
      'Driving licence class B',
    ],
  ],
  lebenslauf: [
    [
      'Lebenslauf',
      'Rosalinde Hagebutte',
      'geboren am 4. Mai 1988 in Lindenau',
      'Berufserfahrung',
      '2015 bis 2024 Buchhalterin, Laternenwerk GmbH',
      'Ausbildung',
      '2007 Abitur',
      'Führerschein Klasse B',
    ],
  ],
  lease: [
    [
      'Residential lease agreement',
      'This agreement is made between Orlando Pennywhistle, landlord, and Marigold Quillfeather, tenant.',
      'The rent is 1,450.00 dollars a month and is due on the first day of each month.',
      'The tenant pays for electricity, gas, water and broadband.',
      'The deposit is returned within thirty days.',
      'Page 1 of 2',
    ],
    [
      'The landlord may enter after giving notice of one day.',
      'Signed by the landlord',
      'Signed by the tenant',
      'Date',
      'Page 2 of 2',
    ],
  ],
  'employment contract': [
    [
      'Arbeitsvertrag',
      'zwischen Ginsterberg Solartechnik GmbH, Arbeitgeber, und Herrn Theodor Ampfer, Arbeitnehmer',
      'Das monatliche Bruttogehalt beträgt 3.900,00 Euro.',
      'Die regelmäßige Arbeitszeit beträgt 38 Stunden in der Woche.',
      'Es gilt eine Probezeit von sechs Monaten.',
    ],
  ],
  'delivery note': [
    ['Delivery note', 'Order 55012', '4 boxes of candles', '2 lamps', 'Received in good condition', 'Signature'],
  ],
  recipe: [
    [
      'Plum cake',
      '500 g plums, 200 g flour, 100 g butter, 2 eggs, a pinch of salt',
      'Stir the butter until it is soft, add the sugar and the eggs, one after the other.',
      'Bake for forty minutes.',
    ],
  ],
  carta: [
    [
      'Comunidad de Propietarios Los Almendros',
      'Estimada señora:',
      'le convocamos a la junta ordinaria que se celebrará el 14 de abril a las siete de la tarde.',
      'Un cordial saludo,',
      'El administrador',
    ],
  ],
  attestation: [
    [
      "Attestation d'assurance habitation",
      'Nous soussignés, Mutuelle du Verger, attestons que Madame Capucine Belleroche',
      'est assurée pour son logement situé 33 rue des Dentellières.',
      'Numéro de contrat 77120934',
    ],
  ],
  flyer: [
    ['Spring fair at Fernley green', 'Saturday from ten to five', 'Music, cakes, a raffle and a pony', 'Entry is free'],
  ],
};
export const FOREIGN_KINDS: readonly string[] = Object.keys(FOREIGN);

/** One of them as a PDF with a text layer. */
export async function drawForeign(kind: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of FOREIGN[kind] ?? []) {
    const page = pdf.addPage([595, 842]);
    for (const [at, line] of lines.entries())
      page.drawText(line, { x: 60, y: 770 - at * 28, size: at === 0 ? 16 : 10, font });
  }
  return pdf.save();
}
