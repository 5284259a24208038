import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { BLACK, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { boxesOf, type Pen, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

const VALUE: Style = { face: 'condensed', size: 9 };
const CAPTION: Style = { face: 'condensed', size: 5.4 };
const WIDTH = 280;

/** A quarter of the page, as payroll services print it: few captions, short ones, and the boxes close together. */
const CELLS: readonly Cell[] = [
  [0, 0, 140, 24, '1 Wages, tips, other comp.', 'wages'],
  [140, 0, 140, 24, '2 Federal income tax withheld', 'federalTaxWithheld'],
  [0, 24, 140, 24, '3 Social security wages', 'socialSecurityWages'],
  [140, 24, 140, 24, '4 Social security tax withheld', 'socialSecurityTax'],
  [0, 48, 140, 24, '5 Medicare wages and tips', 'medicareWages'],
  [140, 48, 140, 24, '6 Medicare tax withheld', 'medicareTax'],
  [0, 72, 90, 24, 'd Control number', 'controlNumber'],
  [90, 72, 90, 24, 'Dept.', { text: '000417' }],
  [180, 72, 100, 24, 'Employer use only', { text: 'A' }],
  [0, 96, 280, 54, 'c Employer\u2019s name, address, and ZIP code', 'employer'],
  [0, 150, 140, 24, 'b Employer\u2019s FED ID number', 'employerEin'],
  [140, 150, 140, 24, 'a Employee\u2019s SSA number', 'employeeSsn'],
  [0, 174, 93, 24, '7 Social security tips'],
  [93, 174, 94, 24, '8 Allocated tips'],
  [187, 174, 93, 24, '9'],
  [0, 198, 93, 24, '10 Dependent care benefits'],
  [93, 198, 94, 24, '11 Nonqualified plans'],
  [187, 198, 93, 24, '12a'],
  [0, 222, 140, 24, '14 Other'],
  [140, 222, 140, 24, '13 Stat emp. | Ret. plan | 3rd party sick pay'.replaceAll(' | ', '   ')],
  [0, 246, 280, 54, 'e/f Employee\u2019s name, address and ZIP code', 'employee'],
  [0, 300, 50, 24, '15 State', 'state'],
  [50, 300, 120, 24, 'Employer\u2019s state ID no.', 'employerStateId'],
  [170, 300, 110, 24, '16 State wages, tips, etc.', 'stateWages'],
  [0, 324, 110, 24, '17 State income tax', 'stateTax'],
  [110, 324, 90, 24, '18 Local wages, tips, etc.'],
  [200, 324, 80, 24, '20 Locality name'],
];

const COPIES = [
  'Copy B to be filed with employee\u2019s Federal Income Tax Return',
  'Copy C for employee\u2019s records',
  'Copy 2 to be filed with employee\u2019s State Income Tax Return',
  'Copy 2 to be filed with employee\u2019s City or Local Income Tax Return',
];

export async function drawFourUp(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(undefined, ['condensed', 'condensedBold']);
  const boxes = boxesOf(persona, from);
  for (const [index, copy] of COPIES.entries()) {
    const corner = [20 + (index % 2) * 292, 16 + Math.floor(index / 2) * 390] as const;
    quarter(sheet, penOf(sheet, boxes, { copy: index > 0 }), corner, copy);
  }
  return sheet.finish();
}

function quarter(sheet: Sheet, pen: Pen, corner: readonly [number, number], copy: string): void {
  const [x, y] = corner;
  drawCells(sheet, pen, CELLS, corner, { caption: CAPTION, value: VALUE, drop: 12.5, leading: 11.5, weight: 0.5 });
  sheet.box(x, y, WIDTH, 348, { edge: BLACK, weight: 0.9 });
  sheet.write('W-2', x, y + 363, { face: 'condensedBold', size: 13 });
  sheet.write('Wage and Tax Statement', x + 32, y + 363, { face: 'condensedBold', size: 9 });
  pen.put('taxYear', x + 150, y + 363, 60, { face: 'condensedBold', size: 13 });
  sheet.write('OMB No. 1545-0008', x + WIDTH, y + 363, { face: 'condensed', size: 6, align: 'right' });
  sheet.write(copy, x, y + 372, { face: 'condensed', size: 6.5 });
  sheet.specimenMark(x + WIDTH - 48, y + 374);
}
