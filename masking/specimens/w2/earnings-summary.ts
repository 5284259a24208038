import type { Keyed } from '../../keyed.ts';
import { deducted, yearlyGross } from '../../pay.ts';
import type { Persona } from '../../persona.ts';
import { grouped } from '../../printed.ts';
import { GREY, type Ink, PALE, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type Boxes, boxesOf, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

const [LEFT, RIGHT] = [36, 576];
const TEAL: Ink = [0.05, 0.36, 0.42];
const VALUE: Style = { face: 'lato', size: 10 };
const CAPTION: Style = { face: 'lato', size: 6 };

/** A payroll service's sheet: the boxes in its own order below, and above them how gross pay became what box 1 says. */
const CELLS: readonly Cell[] = [
  [0, 0, 180, 30, 'a Employee\u2019s social security number', 'employeeSsn'],
  [180, 0, 180, 30, 'b Employer identification number (EIN)', 'employerEin'],
  [360, 0, 180, 30, 'd Control number', 'controlNumber'],
  [0, 30, 270, 64, 'c Employer\u2019s name, address, and ZIP code', 'employer'],
  [270, 30, 270, 64, 'e/f Employee\u2019s name, address, and ZIP code', 'employee'],
  [0, 94, 180, 30, '2 Federal income tax withheld', 'federalTaxWithheld'],
  [180, 94, 180, 30, '4 Social security tax withheld', 'socialSecurityTax'],
  [360, 94, 180, 30, '6 Medicare tax withheld', 'medicareTax'],
  [0, 124, 180, 30, '1 Wages, tips, other compensation', 'wages'],
  [180, 124, 180, 30, '3 Social security wages', 'socialSecurityWages'],
  [360, 124, 180, 30, '5 Medicare wages and tips', 'medicareWages'],
  [0, 154, 54, 30, '15 State', 'state'],
  [54, 154, 126, 30, 'Employer\u2019s state ID number', 'employerStateId'],
  [180, 154, 180, 30, '16 State wages, tips, etc.', 'stateWages'],
  [360, 154, 180, 30, '17 State income tax', 'stateTax'],
];

export async function drawEarningsSummary(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(undefined, ['lato', 'latoBold']);
  const boxes = boxesOf(persona, from, { defers: true });
  const pen = penOf(sheet, boxes);
  sheet.box(LEFT, 34, RIGHT - LEFT, 34, { fill: TEAL });
  pen.put('taxYear', LEFT + 12, 57, 60, { face: 'latoBold', size: 18, ink: [1, 1, 1] });
  sheet.write('W-2 and EARNINGS SUMMARY', LEFT + 74, 57, { face: 'latoBold', size: 15, ink: [1, 1, 1] });
  sheet.specimenMark(RIGHT - 46, 82);
  const about =
    'This summary explains the figures of your Form W-2, Wage and Tax Statement. The lower part is your Copy C; keep it for your records and compare it with your last pay statement of the year.';
  paragraph(sheet, about, { x: LEFT, y: 100, room: 430, leading: 12 }, { face: 'lato', size: 9, ink: GREY });
  summary(sheet, boxes);
  drawCells(sheet, pen, CELLS, [LEFT, 372], {
    caption: CAPTION,
    value: VALUE,
    drop: 15,
    leading: 13,
    weight: 0.7,
    ink: TEAL,
  });
  sheet.write('Form W-2 Wage and Tax Statement', LEFT, 572, { face: 'latoBold', size: 11 });
  sheet.write('Department of the Treasury \u2013 Internal Revenue Service', RIGHT, 572, {
    face: 'lato',
    size: 7,
    align: 'right',
  });
  sheet.write('Copy C \u2013 For EMPLOYEE\u2019S RECORDS', LEFT, 586, { face: 'lato', size: 8 });
  return sheet.finish();
}

/** From gross pay to the boxes: distractors, each with a reason to be there. */
function summary(sheet: Sheet, { persona: { pay }, deferred }: Boxes): void {
  const gross = yearlyGross(pay);
  const insurance = 12 * deducted(pay, 'insurance');
  const rows: readonly (readonly [string, ...number[]])[] = [
    ['Gross pay', gross, gross, gross],
    ['Less 401(k), code D of box 12', -deferred, 0, 0],
    ['Reported wages', gross - deferred, gross, gross],
    ['For your information: life insurance after tax', insurance, insurance, insurance],
  ];
  const columns = [330, 450, 564] as const;
  sheet.box(LEFT, 148, RIGHT - LEFT, 18, { fill: PALE });
  for (const [index, head] of ['Federal', 'Social security', 'Medicare'].entries())
    sheet.write(head, columns[index] ?? 0, 161, { face: 'latoBold', size: 9, align: 'right' });
  for (const [line, [caption, ...amounts]] of rows.entries()) {
    const y = 186 + line * 22;
    sheet.write(caption, LEFT + 8, y, { face: line === 2 ? 'latoBold' : 'lato', size: 9.5 });
    for (const [index, cents] of amounts.entries())
      sheet.write(cents < 0 ? `-${grouped(-cents)}` : grouped(cents), columns[index] ?? 0, y, {
        face: line === 2 ? 'latoBold' : 'lato',
        size: 9.5,
        align: 'right',
      });
    sheet.rule(LEFT, y + 7, RIGHT, y + 7, 0.3, GREY);
  }
}
