import { oneLine } from '../../address.ts';
import { paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { across, deductionLines, employerFact, put } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 48;
const TEXT: Style = { face: 'serif', size: 10 };
const BOLD: Style = { face: 'serifBold', size: 10.5 };

/** Employer and employee in two boxes at the head; earnings under I, deductions under II, lines to sign at the foot. */
export async function drawNumbered(slip: Slip): Promise<Specimen> {
  const { persona, say, facts, gross, amount } = slip;
  const sheet = await Sheet.open(paperOf(persona));
  const right = sheet.size.width - LEFT;
  const middle = sheet.size.width / 2;
  sheet.write(say('title').toUpperCase(), LEFT, 50, { face: 'serifBold', size: 14 });
  sheet.specimenMark(right - 46, 50);
  sheet.box(LEFT, 60, middle - LEFT - 4, 66);
  sheet.box(middle + 4, 60, right - middle - 4, 66);
  sheet.write(say('employer'), LEFT + 6, 72, { face: 'serif', size: 8 });
  put(sheet, employerFact(slip), LEFT + 6, 88, middle - LEFT - 20, BOLD);
  for (const [index, line] of persona.employer.address.lines.entries())
    sheet.write(line, LEFT + 6, 101 + index * 11, TEXT);
  sheet.write(facts.employee[0], middle + 10, 72, { face: 'serif', size: 8 });
  put(sheet, facts.employee, middle + 10, 88, right - middle - 20, BOLD);
  across(sheet, facts.nationalId, [middle + 10, right - 6, 104], TEXT);
  across(sheet, facts.id, [middle + 10, right - 6, 118], TEXT);
  across(sheet, facts.start, [LEFT, LEFT + 160, 146], TEXT);
  across(sheet, facts.end, [LEFT + 180, LEFT + 330, 146], TEXT);
  sheet.box(LEFT, 158, right - LEFT, 240, { edge: [0, 0, 0], weight: 0.9 });
  sheet.write(`I. ${say('earnings').toUpperCase()}`, LEFT + 8, 176, BOLD);
  sheet.write(say('basic'), LEFT + 24, 196, TEXT);
  sheet.write(amount(gross), right - 120, 196, { ...TEXT, align: 'right' });
  across(sheet, facts.gross, [LEFT + 160, right - 8, 216], BOLD);
  sheet.rule(LEFT, 226, right, 226);
  sheet.write(`II. ${say('deductions').toUpperCase()}`, LEFT + 8, 244, BOLD);
  deductionLines(sheet, slip, { left: LEFT + 24, right: right - 120, y: 264, step: 15 }, TEXT);
  across(sheet, facts.total, [LEFT + 160, right - 8, 366], BOLD);
  across(sheet, facts.net, [LEFT + 160, right - 8, 388], { face: 'serifBold', size: 12 });
  across(sheet, facts.payDate, [LEFT, LEFT + 180, 420], TEXT);
  sheet.rule(LEFT, 476, LEFT + 170, 476);
  sheet.write(say('employer'), LEFT, 488, { face: 'serif', size: 8 });
  sheet.write(oneLine(persona.address), right, 420, { face: 'serif', size: 8, align: 'right' });
  return sheet.finish();
}
