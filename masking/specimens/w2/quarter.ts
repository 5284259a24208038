import { LETTER, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes } from '../text.ts';
import { type Boxes, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

const [WIDTH, HALF, ROW] = [270, 135, 22];
const TOP = 14;
const line = (at: number): number => TOP + 98 + at * ROW;

const CELLS: readonly Cell[] = [
  [0, TOP, 90, ROW, 'd  Control number', 'controlNumber'],
  [90, TOP, 50, ROW, 'Dept.'],
  [140, TOP, 50, ROW, 'Corp.'],
  [190, TOP, 80, ROW, 'Employer use only'],
  [0, TOP + ROW, WIDTH, 54, 'c  Employer’s name, address, and ZIP code', 'employer'],
  [0, TOP + 76, HALF, ROW, 'b  Employer’s FED ID number', 'employerEin'],
  [HALF, TOP + 76, HALF, ROW, 'a  Employee’s SSN', 'employeeSsn'],
  [0, line(0), HALF, ROW, '1  Wages, tips, other comp.', 'wages'],
  [HALF, line(0), HALF, ROW, '2  Federal income tax withheld', 'federalTaxWithheld'],
  [0, line(1), HALF, ROW, '3  Social security wages', 'socialSecurityWages'],
  [HALF, line(1), HALF, ROW, '4  Social security tax withheld', 'socialSecurityTax'],
  [0, line(2), HALF, ROW, '5  Medicare wages and tips', 'medicareWages'],
  [HALF, line(2), HALF, ROW, '6  Medicare tax withheld', 'medicareTax'],
  [0, line(3), HALF, ROW, '7  Social security tips'],
  [HALF, line(3), HALF, ROW, '8  Allocated tips'],
  [0, line(4), HALF, ROW, '10  Dependent care benefits'],
  [HALF, line(4), HALF, ROW, '11  Nonqualified plans'],
  [0, line(5), HALF, ROW, '12a  See instructions for box 12'],
  [HALF, line(5), HALF, ROW, '14  Other'],
  [0, line(6), WIDTH, 56, 'e/f  Employee’s name, address, and ZIP code', 'employee'],
  [0, line(6) + 56, 40, ROW, '15  State', 'state'],
  [40, line(6) + 56, 120, ROW, 'Employer’s state ID no.', 'employerStateId'],
  [160, line(6) + 56, 110, ROW, '16  State wages, tips, etc.', 'stateWages'],
  [0, line(7) + 56, 100, ROW, '17  State income tax', 'stateTax'],
  [100, line(7) + 56, 90, ROW, '18  Local wages, tips, etc.'],
  [190, line(7) + 56, 80, ROW, '19  Local income tax'],
];

const COPIES = [
  'Copy B, to be filed with employee’s FEDERAL return',
  'Copy 2, to be filed with employee’s STATE return',
  'Copy 2, to be filed with employee’s CITY return',
  'Copy C, for employee’s records',
] as const;

/** Four small forms on a page, all with the same content, as payroll offices print them. */
export async function drawFourUp(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER, ['condensed', 'condensedBold']);
  const value: Style = { face: 'condensed', size: 9 };
  const look = { caption: { face: 'condensed', size: 5.8 }, value, drop: 11, leading: 11, weight: 0.4 } as const;
  for (const [index, title] of COPIES.entries()) {
    const [x, y] = [index % 2 === 0 ? 22 : 320, index < 2 ? 24 : 418] as const;
    const pen = penOf(sheet, boxes, { copy: index > 0 });
    sheet.specimenMark(x + WIDTH - 44, y + 8);
    sheet.write(title, x, y + 8, { face: 'condensedBold', size: 7 });
    drawCells(sheet, pen, CELLS, [x, y], look);
    const foot = y + line(8) + 56 + 18;
    sheet.write('W-2', x, foot, { face: 'bold', size: 13 });
    sheet.write('Wage and Tax Statement', x + 36, foot, { face: 'condensedBold', size: 9 });
    pen.put('taxYear', x + 150, foot, 40, { face: 'bold', size: 13 });
    sheet.write('OMB No. 1545-0008', x + WIDTH, foot, { face: 'condensed', size: 6, align: 'right' });
  }
  dashes(sheet, 10, LETTER.width - 10, LETTER.height / 2 + 8);
  return sheet.finish();
}
