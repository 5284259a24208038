import { oneLine } from '../address.ts';
import { deducted, yearlyGross } from '../pay.ts';
import type { Persona } from '../persona.ts';
import { decimal } from '../printed.ts';
import { BLACK, GREY, Sheet, type Style } from './sheet.ts';
import type { Draw } from './specimen.ts';

const TAX_YEAR = '2025';
const [LEFT, TOP, WIDTH, ROW] = [40, 52, 532, 28];
const HALF = 300;
const RIGHT = LEFT + HALF;
const BOX = (WIDTH - HALF) / 2;
const BOTTOM = TOP + 284;
const TYPED: Style = { size: 10 };
const row = (number: number): number => TOP + number * ROW;

/** IRS form W-2, Copy B: captions inside the cells, with their box numbers. */
export const drawW2: Draw<'copy-b'> = async (persona, from) => {
  const sheet = await Sheet.open();
  sheet.box(LEFT, TOP, WIDTH, 336, { edge: BLACK, weight: 1.1 });
  sheet.specimenMark(LEFT + 28, TOP + 18);
  sheet.write('OMB No. 1545-0008', RIGHT + 8, TOP + 18, { size: 7 });
  people(sheet, persona, `${persona.employeeId.slice(2)}-${String(10 + from.integer('control', 90))}`);
  federalBoxes(sheet, persona);
  emptyBoxes(sheet);
  stateBoxes(sheet, persona);
  footing(sheet);
  return sheet.finish();
};

function people(sheet: Sheet, { nationalId, employer, fullName, address }: Persona, control: string): void {
  filled(sheet, 'a  Employee\u2019s social security number', 'employeeSsn', nationalId, LEFT + 108, TOP, 192);
  filled(sheet, 'b  Employer identification number (EIN)', 'employerEin', employer.ein, LEFT, row(1), HALF);
  cell(sheet, 'c  Employer\u2019s name, address, and ZIP code', LEFT, row(2), HALF, 3 * ROW);
  sheet.value('employerName', employer.name, employer.name, LEFT + 8, row(2) + 26, TYPED);
  sheet.lines('employerAddress', oneLine(employer.address), employer.address.lines, LEFT + 8, row(2) + 41, 15, TYPED);
  filled(sheet, 'd  Control number', 'controlNumber', control, LEFT, row(5), HALF);
  cell(sheet, 'e  Employee\u2019s first name and initial', LEFT, row(6), HALF, 116);
  sheet.write('Last name', LEFT + 170, row(6) + 8, { size: 6.2 });
  sheet.write('Suff.', LEFT + 272, row(6) + 8, { size: 6.2 });
  sheet.value('employeeName', fullName, fullName, LEFT + 8, row(6) + 28, TYPED);
  sheet.lines('employeeAddress', oneLine(address), address.lines, LEFT + 8, row(6) + 52, 15, TYPED);
  sheet.write('f  Employee\u2019s address and ZIP code', LEFT + 3, row(6) + 112, { size: 6.2 });
}

/** Boxes 1 to 6: the year's wages, and what was withheld from them. */
function federalBoxes(sheet: Sheet, { pay }: Persona): void {
  const wages = decimal(yearlyGross(pay));
  const withheld = (monthly: number): string => decimal(12 * monthly);
  const left = (caption: string, field: string, value: string, at: number) =>
    filled(sheet, caption, field, value, RIGHT, row(at), BOX);
  const right = (caption: string, field: string, value: string, at: number) =>
    filled(sheet, caption, field, value, RIGHT + BOX, row(at), BOX);
  left('1  Wages, tips, other compensation', 'wages', wages, 1);
  right('2  Federal income tax withheld', 'federalTaxWithheld', withheld(deducted(pay, 'federalTax')), 1);
  left('3  Social security wages', 'socialSecurityWages', wages, 2);
  right('4  Social security tax withheld', 'socialSecurityTax', withheld(deducted(pay, 'socialSecurity')), 2);
  left('5  Medicare wages and tips', 'medicareWages', wages, 3);
  right('6  Medicare tax withheld', 'medicareTax', withheld(deducted(pay, 'medicare')), 3);
}

function emptyBoxes(sheet: Sheet): void {
  cell(sheet, '7  Social security tips', RIGHT, row(4), BOX, ROW);
  cell(sheet, '8  Allocated tips', RIGHT + BOX, row(4), BOX, ROW);
  cell(sheet, '9', RIGHT, row(5), BOX, ROW);
  cell(sheet, '10  Dependent care benefits', RIGHT + BOX, row(5), BOX, ROW);
  cell(sheet, '11  Nonqualified plans', RIGHT, row(6), BOX, ROW);
  cell(sheet, '12a  See instructions for box 12', RIGHT + BOX, row(6), BOX, ROW);
  cell(sheet, '13', RIGHT, row(7), BOX, 30);
  for (const [index, caption] of ['Statutory employee', 'Retirement plan', 'Third-party sick pay'].entries()) {
    const x = RIGHT + 14 + index * 34;
    const lines = caption.split(/ (?=\S+$)/);
    for (const [line, words] of lines.entries()) sheet.write(words, x, row(7) + 7 + line * 5, { size: 4.2 });
    sheet.box(x + 4, row(7) + 17, 8, 8, { edge: BLACK, weight: 0.6 });
  }
  cell(sheet, '12b', RIGHT + BOX, row(7), BOX, 30);
  cell(sheet, '14  Other', RIGHT, row(7) + 30, BOX, 58);
  cell(sheet, '12c', RIGHT + BOX, row(7) + 30, BOX, 29);
  cell(sheet, '12d', RIGHT + BOX, row(7) + 59, BOX, 29);
}

/** Boxes 15 to 20, with a second line for a second state that stays empty. */
function stateBoxes(sheet: Sheet, { address, employer, pay }: Persona): void {
  const gross = decimal(yearlyGross(pay));
  const boxes: readonly (readonly [caption: string, x: number, width: number, field?: string, value?: string])[] = [
    ['15  State', 0, 40, 'state', address.region.code],
    ['Employer\u2019s state ID number', 40, 116, 'employerStateId', employer.stateId],
    ['16  State wages, tips, etc.', 156, 100, 'stateWages', gross],
    ['17  State income tax', 256, 90, 'stateTax', decimal(12 * deducted(pay, 'stateTax'))],
    ['18  Local wages, tips, etc.', 346, 82],
    ['19  Local income tax', 428, 62],
    ['20  Locality', 490, WIDTH - 490],
  ];
  for (const [caption, x, width, field, value] of boxes) {
    cell(sheet, caption, LEFT + x, BOTTOM, width, 52);
    if (field !== undefined && value !== undefined) sheet.value(field, value, value, LEFT + x + 8, BOTTOM + 24, TYPED);
  }
  sheet.rule(LEFT, BOTTOM + 30, LEFT + WIDTH, BOTTOM + 30, 0.4);
}

function footing(sheet: Sheet): void {
  const y = TOP + 360;
  sheet.write('Form', LEFT, y, { size: 7 });
  sheet.write('W-2', LEFT + 22, y, { face: 'bold', size: 17 });
  sheet.write('Wage and Tax Statement', LEFT + 66, y, { face: 'bold', size: 11 });
  sheet.value('taxYear', TAX_YEAR, TAX_YEAR, LEFT + 262, y, { face: 'bold', size: 17 });
  sheet.write('Department of the Treasury \u2013 Internal Revenue Service', LEFT + WIDTH, y, {
    size: 7,
    align: 'right',
  });
  sheet.write('Copy B \u2013 To Be Filed With Employee\u2019s FEDERAL Tax Return', LEFT, y + 16, {
    face: 'bold',
    size: 8,
  });
  sheet.write('This information is being furnished to the Internal Revenue Service.', LEFT, y + 27, {
    size: 7,
    ink: GREY,
  });
}

function cell(sheet: Sheet, caption: string, x: number, y: number, width: number, height: number): void {
  sheet.box(x, y, width, height, { edge: BLACK, weight: 0.6 });
  sheet.write(caption, x + 3, y + 8, { size: 6.2 });
}

function filled(
  sheet: Sheet,
  caption: string,
  field: string,
  value: string,
  x: number,
  y: number,
  width: number,
): void {
  cell(sheet, caption, x, y, width, ROW);
  sheet.value(field, value, value, x + 8, y + 22, TYPED);
}
