import { BLACK, GREY, type Ink, type Sheet, type Style } from '../sheet.ts';
import type { Boxes } from './boxes.ts';
import { box12a, penOf } from './boxes.ts';
import { type Cell, drawCells } from './cells.ts';

/** The size of the official form, its foot included, before it is scaled. */
export const FORM = { width: 532, height: 380 } as const;
const ROW = 28;
const HALF = 300;
const BOX = (FORM.width - HALF) / 2;
const NARROW = HALF + BOX;
const STATE = 10 * ROW + 4;

const CELLS: readonly Cell[] = [
  [108, 0, 192, ROW, 'a  Employee’s social security number', 'employeeSsn'],
  [0, ROW, HALF, ROW, 'b  Employer identification number (EIN)', 'employerEin'],
  [0, 2 * ROW, HALF, 3 * ROW, 'c  Employer’s name, address, and ZIP code', 'employer'],
  [0, 5 * ROW, HALF, ROW, 'd  Control number', 'controlNumber'],
  [0, 6 * ROW, HALF, 116, 'e  Employee’s first name and initial', 'employee'],
  [HALF, ROW, BOX, ROW, '1  Wages, tips, other compensation', 'wages'],
  [NARROW, ROW, BOX, ROW, '2  Federal income tax withheld', 'federalTaxWithheld'],
  [HALF, 2 * ROW, BOX, ROW, '3  Social security wages', 'socialSecurityWages'],
  [NARROW, 2 * ROW, BOX, ROW, '4  Social security tax withheld', 'socialSecurityTax'],
  [HALF, 3 * ROW, BOX, ROW, '5  Medicare wages and tips', 'medicareWages'],
  [NARROW, 3 * ROW, BOX, ROW, '6  Medicare tax withheld', 'medicareTax'],
  [HALF, 4 * ROW, BOX, ROW, '7  Social security tips'],
  [NARROW, 4 * ROW, BOX, ROW, '8  Allocated tips'],
  [HALF, 5 * ROW, BOX, ROW, '9'],
  [NARROW, 5 * ROW, BOX, ROW, '10  Dependent care benefits'],
  [HALF, 6 * ROW, BOX, ROW, '11  Nonqualified plans'],
  [HALF, 7 * ROW, BOX, 30, '13'],
  [NARROW, 7 * ROW, BOX, 30, '12b'],
  [HALF, 7 * ROW + 30, BOX, 58, '14  Other'],
  [NARROW, 7 * ROW + 30, BOX, 29, '12c'],
  [NARROW, 7 * ROW + 59, BOX, 29, '12d'],
  [0, STATE, 40, 52, '15  State', 'state'],
  [40, STATE, 116, 52, 'Employer’s state ID number', 'employerStateId'],
  [156, STATE, 100, 52, '16  State wages, tips, etc.', 'stateWages'],
  [256, STATE, 90, 52, '17  State income tax', 'stateTax'],
  [346, STATE, 82, 52, '18  Local wages, tips, etc.'],
  [428, STATE, 62, 52, '19  Local income tax'],
  [490, STATE, FORM.width - 490, 52, '20  Locality'],
];

export interface GridLook {
  /** Whom the copy is for, printed at the foot. */
  readonly copyFor: string;
  readonly scale?: number;
  readonly ink?: Ink;
  readonly typed?: Style;
  /** Repeats what stands on the page already. */
  readonly copy?: boolean;
}

/** The form as the tax office draws it: captions inside the cells, with their box numbers. */
export function drawGrid(sheet: Sheet, boxes: Boxes, [left, top]: readonly [number, number], look: GridLook): void {
  const { scale = 1, ink = BLACK, copy = false } = look;
  const typed: Style = { ...look.typed, size: (look.typed?.size ?? 10) * scale };
  const caption: Style = { size: 6.2 * scale, ink };
  const twelve: Cell = [NARROW, 6 * ROW, BOX, ROW, '12a  See instructions for box 12', { text: box12a(boxes) }];
  const cells = [...CELLS, twelve].map(([x, y, width, height, ...rest]): Cell => {
    return [x * scale, y * scale, width * scale, height * scale, ...rest];
  });
  const at = (x: number, y: number) => [left + x * scale, top + y * scale] as const;
  sheet.box(left, top, FORM.width * scale, 336 * scale, { edge: ink, weight: 1.1 });
  sheet.specimenMark(...at(28, 18));
  sheet.write('OMB No. 1545-0008', ...at(HALF + 8, 18), { size: 7 * scale, ink });
  const pen = penOf(sheet, boxes, { copy });
  drawCells(sheet, pen, cells, [left, top], { ink, caption, value: typed, drop: 15.5 * scale, leading: 15 * scale });
  sheet.write('Last name', ...at(170, 6 * ROW + 7.7), caption);
  sheet.write('Suff.', ...at(272, 6 * ROW + 7.7), caption);
  sheet.write('f  Employee’s address and ZIP code', ...at(3, 6 * ROW + 112), caption);
  ticks(sheet, at, scale, ink);
  sheet.rule(left, at(0, STATE + 30)[1], left + FORM.width * scale, at(0, STATE + 30)[1], 0.4, ink);
  foot(sheet, pen, at, look.copyFor, scale, ink);
}

type At = (x: number, y: number) => readonly [number, number];

/** Box 13: three ticks that nobody set. */
function ticks(sheet: Sheet, at: At, scale: number, ink: Ink): void {
  for (const [index, [above, below]] of [
    ['Statutory', 'employee'],
    ['Retirement', 'plan'],
    ['Third-party', 'sick pay'],
  ].entries()) {
    const x = HALF + 14 + index * 34;
    sheet.write(above ?? '', ...at(x, 7 * ROW + 7), { size: 4.2 * scale, ink });
    sheet.write(below ?? '', ...at(x, 7 * ROW + 12), { size: 4.2 * scale, ink });
    sheet.box(...at(x + 4, 7 * ROW + 17), 8 * scale, 8 * scale, { edge: ink, weight: 0.6 });
  }
}

function foot(sheet: Sheet, pen: ReturnType<typeof penOf>, at: At, copyFor: string, scale: number, ink: Ink): void {
  const y = 360;
  sheet.write('Form', ...at(0, y), { size: 7 * scale, ink });
  sheet.write('W-2', ...at(22, y), { face: 'bold', size: 17 * scale, ink });
  sheet.write('Wage and Tax Statement', ...at(66, y), { face: 'bold', size: 11 * scale, ink });
  pen.put('taxYear', ...at(262, y), 60 * scale, { face: 'bold', size: 17 * scale });
  const office = 'Department of the Treasury – Internal Revenue Service';
  sheet.write(office, ...at(FORM.width, y), { size: 7 * scale, ink, align: 'right' });
  sheet.write(copyFor, ...at(0, y + 16), { face: 'bold', size: 8 * scale, ink });
  const notice = 'This information is being furnished to the Internal Revenue Service.';
  sheet.write(notice, ...at(0, y + 27), { size: 7 * scale, ink: GREY });
}
