import { LETTER, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { type Boxes, box12a, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

const [LEFT, TOP, WIDTH, ROW] = [30, 64, 552, 34];
const FOURTH = WIDTH / 4;
const column = (index: number): number => index * FOURTH;

const CELLS: readonly Cell[] = [
  [column(0), 0, FOURTH, ROW, 'Employee’s soc sec number', 'employeeSsn'],
  [column(1), 0, FOURTH, ROW, '1 Wages, tips, other comp', 'wages'],
  [column(2), 0, FOURTH, ROW, '3 Soc sec wages', 'socialSecurityWages'],
  [column(3), 0, FOURTH, ROW, '5 Medicare wages and tips', 'medicareWages'],
  [column(0), ROW, FOURTH, ROW, 'Employer ID number', 'employerEin'],
  [column(1), ROW, FOURTH, ROW, '2 Fed income tax withheld', 'federalTaxWithheld'],
  [column(2), ROW, FOURTH, ROW, '4 Soc sec tax withheld', 'socialSecurityTax'],
  [column(3), ROW, FOURTH, ROW, '6 Medicare tax withheld', 'medicareTax'],
  [column(0), 2 * ROW, 2 * FOURTH, 78, 'Employer’s name, address and ZIP code', 'employer'],
  [column(2), 2 * ROW, FOURTH, 39, '7 Soc sec tips'],
  [column(3), 2 * ROW, FOURTH, 39, '8 Allocated tips'],
  [column(2), 2 * ROW + 39, FOURTH, 39, '10 Dep care benefits'],
  [column(3), 2 * ROW + 39, FOURTH, 39, '11 Nonqual plans'],
  [column(0), 146, 2 * FOURTH, 78, 'Employee’s name, address, and ZIP code', 'employee'],
  [column(3), 146, FOURTH, 39, '13 Stat emp / Ret plan / Sick pay'],
  [column(2), 185, FOURTH, 39, '14 Other'],
  [column(3), 185, FOURTH, 39, 'Control number', 'controlNumber'],
  [column(0), 224, 60, ROW, '15 State', 'state'],
  [60, 224, 168, ROW, 'State ID number', 'employerStateId'],
  [228, 224, 162, ROW, '16 State wages', 'stateWages'],
  [390, 224, 162, ROW, '17 State tax', 'stateTax'],
];

/** Electronic filers' form: short captions in condensed letters, amounts before names. */
export async function drawCondensed(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER, ['condensed', 'condensedBold']);
  const pen = penOf(sheet, boxes);
  sheet.write('W-2', LEFT, TOP - 10, { face: 'condensedBold', size: 20 });
  sheet.write('Wage and Tax Statement', LEFT + 48, TOP - 10, { face: 'condensed', size: 13 });
  pen.put('taxYear', LEFT + 196, TOP - 10, 60, { face: 'condensedBold', size: 20 });
  sheet.specimenMark(LEFT + WIDTH - 48, TOP - 24);
  const copy = 'EF – Employee copy, for filing with the federal return';
  sheet.write(copy, LEFT + WIDTH, TOP - 10, { face: 'condensed', size: 8, align: 'right' });
  const cells: Cell[] = [...CELLS, [column(2), 146, FOURTH, 39, '12a Code', { text: box12a(boxes) }]];
  drawCells(sheet, pen, cells, [LEFT, TOP], {
    caption: { face: 'condensed', size: 7 },
    value: { face: 'mono', size: 10 },
    drop: 16,
    leading: 14,
    weight: 0.9,
  });
  sheet.write('OMB No. 1545-0008', LEFT, TOP + 272, { face: 'condensed', size: 7.5 });
  const office = 'Dept. of the Treasury – IRS';
  sheet.write(office, LEFT + WIDTH, TOP + 272, { face: 'condensed', size: 7.5, align: 'right' });
  return sheet.finish();
}
