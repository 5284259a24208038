import { GREY, LETTER, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { type Boxes, type BoxField, penOf } from './boxes.ts';

const [LEFT, RIGHT] = [54, 558];
const TEXT: Style = { face: 'serif', size: 10.5 };
const BOLD: Style = { face: 'serifBold', size: 10.5 };

const FEDERAL: readonly (readonly [number: string, caption: string, field?: BoxField])[] = [
  ['1', 'Wages, tips, other compensation', 'wages'],
  ['2', 'Federal income tax withheld', 'federalTaxWithheld'],
  ['3', 'Social security wages', 'socialSecurityWages'],
  ['4', 'Social security tax withheld', 'socialSecurityTax'],
  ['5', 'Medicare wages and tips', 'medicareWages'],
  ['6', 'Medicare tax withheld', 'medicareTax'],
  ['7', 'Social security tips'],
  ['10', 'Dependent care benefits'],
  ['15', 'State', 'state'],
  ['', 'Employer’s state ID number', 'employerStateId'],
  ['16', 'State wages, tips, etc.', 'stateWages'],
  ['17', 'State income tax', 'stateTax'],
];

/** A list, as accountants' programs print it: a line a box, caption on the left, value on the right. */
export async function drawCaptionsLeft(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER);
  const pen = penOf(sheet, boxes);
  sheet.write('Form W-2 Wage and Tax Statement', LEFT, 60, { face: 'serifBold', size: 16 });
  sheet.specimenMark(RIGHT - 48, 44);
  sheet.write('Tax year', RIGHT - 90, 60, TEXT);
  pen.put('taxYear', RIGHT - 40, 60, 40, { face: 'serifBold', size: 13 });
  sheet.write('Substitute statement, furnished in place of Copy C', LEFT, 75, { face: 'serif', size: 9, ink: GREY });
  sheet.rule(LEFT, 84, RIGHT, 84, 1.2);
  sheet.write('Employer’s name', LEFT, 108, BOLD);
  pen.employer(LEFT + 140, 108, 300, 15, TEXT);
  sheet.write('Employer’s address', LEFT, 123, BOLD);
  const beside = (caption: string, field: BoxField, y: number): void => {
    sheet.write(caption, LEFT, y, BOLD);
    pen.put(field, LEFT + 226, y, 200, TEXT);
  };
  beside('Employer identification number (EIN)', 'employerEin', 180);
  sheet.rule(LEFT, 192, RIGHT, 192, 0.4, GREY);
  sheet.write('Employee’s name', LEFT, 214, BOLD);
  pen.employee(LEFT + 140, 214, 300, 15, TEXT);
  sheet.write('Employee’s address', LEFT, 229, BOLD);
  beside('Employee’s social security number', 'employeeSsn', 286);
  beside('Control number', 'controlNumber', 304);
  sheet.rule(LEFT, 316, RIGHT, 316, 0.4, GREY);
  sheet.write('Box', LEFT, 336, { face: 'serifBold', size: 9 });
  sheet.write('Amount', RIGHT - 60, 336, { face: 'serifBold', size: 9 });
  for (const [index, [number, caption, field]] of FEDERAL.entries()) {
    const y = 358 + index * 22;
    sheet.write(number, LEFT, y, TEXT);
    sheet.write(caption, LEFT + 36, y, TEXT);
    if (field) pen.put(field, RIGHT - 110, y, 108, TEXT);
    sheet.rule(LEFT, y + 7, RIGHT, y + 7, 0.3, GREY);
  }
  return sheet.finish();
}
