import { oneLine } from '../../address.ts';
import { type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { across, cells, deductionLines, employerFact, put } from './parts.ts';
import type { Slip } from './slip.ts';

const BLUE: Ink = [0.16, 0.3, 0.55];
const TEXT: Style = { size: 9.5 };
const LEFT = 36;

/** Payments, deductions and the year side by side in boxes, with a band of captions over them. */
export async function drawThreeColumns(slip: Slip): Promise<Specimen> {
  const { persona, say, facts, amount, gross } = slip;
  const sheet = await Sheet.open(paperOf(persona));
  const width = sheet.size.width - 2 * LEFT;
  const third = width / 3;
  put(sheet, employerFact(slip), LEFT, 50, 320, { face: 'bold', size: 13 });
  sheet.write(say('title'), LEFT + width, 50, { size: 13, ink: BLUE, align: 'right' });
  sheet.specimenMark(LEFT + width - 46, 64);
  cells(sheet, [facts.employee, facts.id, facts.nationalId], { x: LEFT, y: 74, width });
  cells(sheet, [facts.payDate, facts.start, facts.end], { x: LEFT, y: 104, width });
  for (const [index, title] of ([say('earnings'), say('deductions'), say('year')] as const).entries()) {
    const x = LEFT + index * third;
    sheet.box(x, 146, third, 18, { fill: BLUE });
    sheet.write(title, x + 6, 158, { face: 'bold', size: 9.5, ink: [1, 1, 1] });
    sheet.box(x, 164, third, 170, { edge: BLUE });
  }
  const column = (index: number, y: number) => [LEFT + index * third + 6, LEFT + (index + 1) * third - 6, y] as const;
  sheet.write(say('basic'), column(0, 182)[0], 182, TEXT);
  sheet.write(amount(gross), column(0, 182)[1], 182, { ...TEXT, align: 'right' });
  deductionLines(sheet, slip, { left: column(1, 0)[0], right: column(1, 0)[1], y: 182, step: 17 }, { size: 9 });
  const small: Style = { size: 8.5 };
  across(sheet, facts.ytdGross, column(2, 182), small);
  across(sheet, facts.ytdNet, column(2, 199), small);
  across(sheet, facts.gross, column(0, 324), { face: 'bold', size: 9.5 });
  across(sheet, facts.total, column(1, 324), { face: 'bold', size: 9.5 });
  sheet.box(LEFT + 2 * third, 344, third, 26, { edge: BLUE, weight: 1.2 });
  across(sheet, facts.net, column(2, 361), { face: 'bold', size: 11 });
  sheet.write(oneLine(persona.address), LEFT, 361, { size: 8.5 });
  return sheet.finish();
}
