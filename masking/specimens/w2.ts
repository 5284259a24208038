import { addressLines, oneLine } from '../address.ts';
import { yearlyGross } from '../pay.ts';
import { decimal } from '../printed.ts';
import type { Draw } from './drawing.ts';
import { BLACK, GREY, Sheet } from './sheet.ts';

const TAX_YEAR = '2025';
const [LEFT, TOP, FORM, HALF] = [40, 52, 532, 300];
const RIGHT = LEFT + HALF;
const BOX = (FORM - HALF) / 2;

/** IRS form W-2, Copy B: captions inside the cells, box numbers as on the form. */
export const drawW2: Draw<'copy-b'> = async ({ pay, ssn, employer, fullName, address, employeeId }, from) => {
  const sheet = await Sheet.open();
  const yearly = (monthly: number) => monthly * 12;
  const cell = (caption: string, x: number, y: number, width: number, height: number) => {
    sheet.box(x, y, width, height, { edge: BLACK, weight: 0.6 });
    sheet.write(caption, x + 3, y + 8, { size: 6.2 });
  };
  const print = (field: string, value: string, x: number, y: number, printed = value) =>
    sheet.value(field, value, printed, x + 8, y + 22, { size: 10 });
  const money = (field: string, caption: string, cents: number, x: number, y: number) => {
    cell(caption, x, y, BOX, 28);
    print(field, decimal(cents), x, y);
  };
  sheet.box(LEFT, TOP, FORM, 336, { edge: BLACK, weight: 1.1 });
  cell('a  Employee\u2019s social security number', LEFT + 108, TOP, 192, 28);
  print('employeeSsn', ssn, LEFT + 108, TOP);
  sheet.write('OMB No. 1545-0008', RIGHT + 8, TOP + 18, { size: 7 });
  sheet.specimenMark(LEFT + 28, TOP + 18);
  const rows = [28, 56, 84, 112, 140, 168].map((offset) => TOP + offset);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = rows;
  cell('b  Employer identification number (EIN)', LEFT, first, HALF, 28);
  print('employerEin', employer.ein, LEFT, first);
  cell('c  Employer\u2019s name, address, and ZIP code', LEFT, second, HALF, 84);
  sheet.value('employerName', employer.name, employer.name, LEFT + 8, second + 26, { size: 10 });
  sheet.lines('employerAddress', oneLine(employer.address), addressLines(employer.address), LEFT + 8, second + 41, 15, {
    size: 10,
  });
  cell('d  Control number', LEFT, fifth, HALF, 28);
  const control = `${employeeId.slice(2)}-${String(10 + from.integer('control', 90))}`;
  print('controlNumber', control, LEFT, fifth);
  cell('e  Employee\u2019s first name and initial', LEFT, sixth, HALF, 116);
  sheet.write('Last name', LEFT + 170, sixth + 8, { size: 6.2 });
  sheet.write('Suff.', LEFT + 272, sixth + 8, { size: 6.2 });
  sheet.value('employeeName', fullName, fullName, LEFT + 8, sixth + 28, { size: 10 });
  sheet.lines('employeeAddress', oneLine(address), addressLines(address), LEFT + 8, sixth + 52, 15, { size: 10 });
  sheet.write('f  Employee\u2019s address and ZIP code', LEFT + 3, sixth + 112, { size: 6.2 });
  const gross = yearlyGross(pay);
  money('wages', '1  Wages, tips, other compensation', gross, RIGHT, first);
  money('federalTaxWithheld', '2  Federal income tax withheld', yearly(pay.federalTax), RIGHT + BOX, first);
  money('socialSecurityWages', '3  Social security wages', gross, RIGHT, second);
  money('socialSecurityTax', '4  Social security tax withheld', yearly(pay.socialSecurity), RIGHT + BOX, second);
  money('medicareWages', '5  Medicare wages and tips', gross, RIGHT, third);
  money('medicareTax', '6  Medicare tax withheld', yearly(pay.medicare), RIGHT + BOX, third);
  emptyBoxes(sheet, cell, fourth, fifth, sixth);
  const bottom = TOP + 284;
  const [state, stateId, stateWages, stateTax, local] = [LEFT, LEFT + 40, LEFT + 156, LEFT + 256, LEFT + 346];
  cell('15  State', state, bottom, 40, 52);
  sheet.value('state', address.state.code, address.state.code, state + 8, bottom + 24, { size: 10 });
  cell('Employer\u2019s state ID number', stateId, bottom, 116, 52);
  sheet.value('employerStateId', employer.stateId, employer.stateId, stateId + 8, bottom + 24, { size: 10 });
  cell('16  State wages, tips, etc.', stateWages, bottom, 100, 52);
  sheet.value('stateWages', decimal(gross), decimal(gross), stateWages + 8, bottom + 24, { size: 10 });
  cell('17  State income tax', stateTax, bottom, 90, 52);
  const withheld = yearly(pay.stateTax);
  sheet.value('stateTax', decimal(withheld), decimal(withheld), stateTax + 8, bottom + 24, { size: 10 });
  cell('18  Local wages, tips, etc.', local, bottom, 82, 52);
  cell('19  Local income tax', local + 82, bottom, 62, 52);
  cell('20  Locality', local + 144, bottom, FORM - 346 - 144, 52);
  sheet.rule(LEFT, bottom + 30, LEFT + FORM, bottom + 30, 0.4);
  footing(sheet);
  return sheet.finish();
};

type Cell = (caption: string, x: number, y: number, width: number, height: number) => void;

function emptyBoxes(sheet: Sheet, cell: Cell, fourth: number, fifth: number, sixth: number): void {
  cell('7  Social security tips', RIGHT, fourth, BOX, 28);
  cell('8  Allocated tips', RIGHT + BOX, fourth, BOX, 28);
  cell('9', RIGHT, fifth, BOX, 28);
  cell('10  Dependent care benefits', RIGHT + BOX, fifth, BOX, 28);
  cell('11  Nonqualified plans', RIGHT, sixth, BOX, 28);
  cell('12a  See instructions for box 12', RIGHT + BOX, sixth, BOX, 28);
  cell('13', RIGHT, sixth + 28, BOX, 30);
  ['Statutory employee', 'Retirement plan', 'Third-party sick pay'].forEach((caption, index) => {
    const x = RIGHT + 14 + index * 34;
    for (const [line, part] of caption.split(/ (?=\S+$)/).entries())
      sheet.write(part, x, sixth + 35 + line * 5, { size: 4.2 });
    sheet.box(x + 4, sixth + 45, 8, 8, { edge: BLACK, weight: 0.6 });
  });
  cell('12b', RIGHT + BOX, sixth + 28, BOX, 30);
  cell('14  Other', RIGHT, sixth + 58, BOX, 58);
  cell('12c', RIGHT + BOX, sixth + 58, BOX, 29);
  cell('12d', RIGHT + BOX, sixth + 87, BOX, 29);
}

function footing(sheet: Sheet): void {
  const y = TOP + 360;
  sheet.write('Form', LEFT, y, { size: 7 });
  sheet.write('W-2', LEFT + 22, y, { face: 'bold', size: 17 });
  sheet.write('Wage and Tax Statement', LEFT + 66, y, { face: 'bold', size: 11 });
  sheet.value('taxYear', TAX_YEAR, TAX_YEAR, LEFT + 262, y, { face: 'bold', size: 17 });
  sheet.write('Department of the Treasury \u2013 Internal Revenue Service', LEFT + FORM, y, {
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
