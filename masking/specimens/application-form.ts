import { oneLine } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import { yearlyGross } from '../pay.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, slashed, usPhone } from '../printed.ts';
import type { Fact } from './facts.ts';
import { BLACK, GREY, type Ink, PALE, Sheet, WHITE } from './sheet.ts';
import { drawSignature } from './signature.ts';
import type { Draw } from './specimen.ts';

const NAVY: Ink = [0.1, 0.2, 0.4];
const [LEFT, WIDTH, ROW] = [48, 516, 34];

/** What the applicant asks for; the same in application.json. */
export const REQUESTED = { product: 'Personal loan', code: 'personal-loan' } as const;

export const drawApplicationForm: Draw<'boxed'> = async (persona, from) => {
  const sheet = await Sheet.open();
  heading(sheet);
  applicant(sheet, persona);
  employment(sheet, persona);
  request(sheet, persona);
  declaration(sheet, persona, from);
  footing(sheet);
  return sheet.finish();
};

function applicant(
  sheet: Sheet,
  { fullName, dateOfBirth, nationality, nationalId, address, phone, email }: Persona,
): void {
  section(sheet, '1. Applicant details', 128);
  filled(sheet, ['Full name', 'applicantName', fullName], 0, 146, WIDTH);
  filled(sheet, ['Date of birth (MM/DD/YYYY)', 'dateOfBirth', dateOfBirth, slashed(dateOfBirth)], 0, 180, 172);
  filled(sheet, ['Nationality', 'nationality', nationality, 'Utopia'], 172, 180, 172);
  filled(sheet, ['Social security number', 'nationalId', nationalId], 344, 180, 172);
  cell(sheet, 'Residential address', LEFT, 214, WIDTH, 46);
  sheet.lines('address', oneLine(address), address.lines, LEFT + 8, 238, 14, { size: 11 });
  filled(sheet, ['Phone number', 'phone', phone, usPhone(phone)], 0, 260, 216);
  filled(sheet, ['Email address', 'email', email], 216, 260, 300);
}

function employment(sheet: Sheet, { employer, pay }: Persona): void {
  const income = yearlyGross(pay);
  section(sheet, '2. Employment and income', 318);
  filled(sheet, ['Employer name', 'employerName', employer.name], 0, 336, 300);
  filled(sheet, ['Gross annual income', 'annualIncome', decimal(income), dollars(income)], 300, 336, 216);
  ticks(sheet, 'Employment status', ['Employed', 'Self-employed', 'Retired', 'Student'], 392);
}

function request(sheet: Sheet, { requestedAmount }: Persona): void {
  section(sheet, '3. What you are applying for', 428);
  filled(sheet, ['Requested product', 'requestedProduct', REQUESTED.product], 0, 446, 300);
  filled(
    sheet,
    ['Requested amount', 'requestedAmount', decimal(requestedAmount), dollars(requestedAmount)],
    300,
    446,
    216,
  );
  ticks(sheet, 'Repayment term', ['24 months', '36 months', '48 months', '60 months'], 502);
}

function declaration(sheet: Sheet, { fullName }: Persona, from: Keyed): void {
  section(sheet, '4. Declaration', 538);
  sheet.box(LEFT, 556, WIDTH, 50, { fill: PALE, edge: BLACK, weight: 0.7 });
  const text = [
    'I declare that the details above are complete and true. I agree that they may be compared with the papers',
    'I have handed in, and I will report any change without delay.',
  ];
  for (const [index, line] of text.entries()) sheet.write(line, LEFT + 8, 576 + index * 13, { size: 9 });
  cell(sheet, 'Signature of applicant', LEFT, 606, 330, 58);
  sheet.note('signaturePresent', true, '', drawSignature(sheet, from.at('signature'), fullName, LEFT + 30, 648));
  cell(sheet, 'Date signed', LEFT + 330, 606, 186, 58);
  const signed = `2026-03-${String(20 + from.integer('signedDay', 9))}`;
  sheet.value('signedDate', signed, slashed(signed), LEFT + 338, 644, { size: 11 });
}

function heading(sheet: Sheet): void {
  sheet.box(LEFT, 40, 34, 34, { fill: NAVY });
  sheet.path('M 6 26 L 17 8 L 28 26 Z', LEFT, 40, { fill: WHITE });
  sheet.write('Harborstone Lending', LEFT + 44, 56, { face: 'bold', size: 13, ink: NAVY });
  sheet.write('Customer onboarding', LEFT + 44, 70, { size: 9, ink: GREY });
  sheet.write('APPLICATION FORM', LEFT + WIDTH, 62, { face: 'bold', size: 17, ink: NAVY, align: 'right' });
  sheet.rule(LEFT, 84, LEFT + WIDTH, 84, 1.4, NAVY);
  sheet.write('Please complete every section in block or typed letters and sign in section 4.', LEFT, 102, {
    size: 8.5,
    ink: GREY,
  });
  sheet.specimenMark(LEFT + WIDTH - 46, 102);
}

function section(sheet: Sheet, title: string, y: number): void {
  sheet.box(LEFT, y, WIDTH, 18, { fill: NAVY });
  sheet.write(title, LEFT + 8, y + 12.5, { face: 'bold', size: 9.5, ink: WHITE });
}

function cell(sheet: Sheet, caption: string, x: number, y: number, width: number, height = ROW): void {
  sheet.box(x, y, width, height, { edge: BLACK, weight: 0.7 });
  sheet.write(caption, x + 5, y + 10, { size: 7.5, ink: GREY });
}

function filled(
  sheet: Sheet,
  [caption, field, value, printed = value]: Fact,
  x: number,
  y: number,
  width: number,
): void {
  cell(sheet, caption, LEFT + x, y, width);
  sheet.value(field, value, printed, LEFT + x + 8, y + 26, { size: 11 });
}

/** A row of check boxes, the first one ticked. */
function ticks(sheet: Sheet, caption: string, choices: readonly string[], y: number): void {
  sheet.write(caption, LEFT, y, { size: 8.5, ink: GREY });
  choices.forEach((choice, index) => {
    const x = LEFT + 110 + index * 100;
    sheet.box(x, y - 8, 9, 9, { edge: BLACK, weight: 0.8 });
    if (index === 0) sheet.path('M 1.5 4.5 L 4 7.5 L 8 1', x, y - 8, { pen: 1.3 });
    sheet.write(choice, x + 14, y, { size: 9 });
  });
}

function footing(sheet: Sheet): void {
  sheet.rule(LEFT, 690, LEFT + WIDTH, 690, 0.5, GREY);
  sheet.write('Form HL-104', LEFT, 704, { size: 8, ink: GREY });
  sheet.write('Page 1 of 1', LEFT + WIDTH, 704, { size: 8, ink: GREY, align: 'right' });
}
