import { yearlyGross } from '../../pay.ts';
import { grouped } from '../../printed.ts';
import { GREY, type Ink, LETTER, PALE, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type Boxes, box12a, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

const [LEFT, WIDTH, ROW] = [36, 540, 30];
const THIRD = WIDTH / 3;
const TEAL: Ink = [0.05, 0.36, 0.42];

const CELLS: readonly Cell[] = [
  [0, 0, THIRD, ROW, 'Employee’s social security number  (a)', 'employeeSsn'],
  [THIRD, 0, THIRD, ROW, 'Employer’s identification number  (b)', 'employerEin'],
  [2 * THIRD, 0, THIRD, ROW, 'Control number  (d)', 'controlNumber'],
  [0, ROW, WIDTH / 2, 70, 'Employee’s name, address, and ZIP code  (e, f)', 'employee'],
  [WIDTH / 2, ROW, WIDTH / 2, 70, 'Employer’s name, address, and ZIP code  (c)', 'employer'],
  [0, 100, THIRD, ROW, 'Social security wages  (3)', 'socialSecurityWages'],
  [THIRD, 100, THIRD, ROW, 'Medicare wages and tips  (5)', 'medicareWages'],
  [2 * THIRD, 100, THIRD, ROW, 'Wages, tips, other compensation  (1)', 'wages'],
  [0, 130, THIRD, ROW, 'Social security tax withheld  (4)', 'socialSecurityTax'],
  [THIRD, 130, THIRD, ROW, 'Medicare tax withheld  (6)', 'medicareTax'],
  [2 * THIRD, 130, THIRD, ROW, 'Federal income tax withheld  (2)', 'federalTaxWithheld'],
  [THIRD, 160, THIRD, ROW, 'Dependent care benefits  (10)'],
  [2 * THIRD, 160, THIRD, ROW, 'Other  (14)'],
  [0, 190, 60, ROW, 'State  (15)', 'state'],
  [60, 190, 160, ROW, 'Employer’s state ID number', 'employerStateId'],
  [220, 190, 160, ROW, 'State wages, tips, etc.  (16)', 'stateWages'],
  [380, 190, 160, ROW, 'State income tax  (17)', 'stateTax'],
];

/** A payroll provider's page: how the year's pay became the figures of the boxes, and the form below in an order of its own. */
export async function drawEarningsSummary(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER, ['lato', 'latoBold']);
  const pen = penOf(sheet, boxes);
  sheet.box(LEFT, 34, WIDTH, 34, { fill: TEAL });
  const title: Style = { face: 'latoBold', size: 15, ink: [1, 1, 1] };
  pen.put('taxYear', LEFT + 12, 56, 50, title);
  sheet.write('W-2 and EARNINGS SUMMARY', LEFT + 56, 56, title);
  sheet.specimenMark(LEFT + WIDTH - 48, 82);
  const about =
    'This summary shows how your gross pay of the year became the amounts on your form W-2. Keep it with your records; it is no part of your tax return.';
  paragraph(sheet, about, { x: LEFT, y: 94, room: WIDTH - 90, leading: 12 }, { face: 'lato', size: 9, ink: GREY });
  explained(sheet, boxes);
  const top = 330;
  sheet.write('Form W-2  Wage and Tax Statement', LEFT, top - 10, { face: 'latoBold', size: 12 });
  sheet.write('OMB No. 1545-0008', LEFT + WIDTH, top - 10, { face: 'lato', size: 7, align: 'right' });
  const cells: Cell[] = [...CELLS, [0, 160, THIRD, ROW, 'See instructions for box 12  (12a)', { text: box12a(boxes) }]];
  drawCells(sheet, pen, cells, [LEFT, top], {
    caption: { face: 'lato', size: 6.6, ink: TEAL },
    value: { face: 'lato', size: 10 },
    drop: 15,
    leading: 14,
    ink: TEAL,
  });
  sheet.write('Copy C for employee’s records', LEFT, top + 238, { face: 'latoBold', size: 8.5 });
  return sheet.finish();
}

/** Gross pay, what is left out of each box, and what is reported; the figures stand in the form as well. */
function explained(sheet: Sheet, { persona: { pay }, deferred }: Boxes): void {
  const gross = yearlyGross(pay);
  const columns = [LEFT + 250, LEFT + 345, LEFT + 440, LEFT + WIDTH - 8];
  const row = (name: string, amounts: readonly (number | string)[], y: number, face: 'lato' | 'latoBold' = 'lato') => {
    sheet.write(name, LEFT + 8, y, { face, size: 9 });
    for (const [index, x] of columns.entries()) {
      const amount = amounts[index] ?? '';
      const text = typeof amount === 'string' ? amount : grouped(amount);
      sheet.write(text, x, y, { face, size: 9, align: 'right' });
    }
  };
  sheet.box(LEFT, 138, WIDTH, 20, { fill: PALE });
  row('', ['Federal', 'Social security', 'Medicare', 'State'], 152, 'latoBold');
  row('Gross pay of the year', [gross, gross, gross, gross], 178);
  row('Less pay deferred (box 12, D)', [deferred, '0.00', '0.00', deferred], 198);
  row('Less other benefits', ['0.00', '0.00', '0.00', '0.00'], 218);
  sheet.rule(LEFT, 228, LEFT + WIDTH, 228, 0.6, TEAL);
  row('Reported', [gross - deferred, gross, gross, gross - deferred], 244, 'latoBold');
}
