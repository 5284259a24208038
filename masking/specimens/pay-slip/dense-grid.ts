import { oneLine } from '../../address.ts';
import { PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { across, cells, deductionLines, employerFact, put } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 42;
const TEXT: Style = { face: 'condensed', size: 9.5 };
const BOLD: Style = { face: 'condensedBold', size: 10 };

/** A tight grid of boxes, as payroll computing centres print it: head, address window, columns, sums at the foot. */
export async function drawDenseGrid(slip: Slip): Promise<Specimen> {
  const { persona, say, facts, gross, amount } = slip;
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const width = sheet.size.width - 2 * LEFT;
  const right = LEFT + width;
  sheet.box(LEFT, 36, width, 26, { fill: PALE, edge: [0, 0, 0] });
  sheet.write(say('title'), LEFT + 6, 53, { face: 'condensedBold', size: 14 });
  sheet.specimenMark(right - 52, 52);
  cells(
    sheet,
    [facts.id, facts.nationalId, facts.start, facts.end, facts.payDate],
    { x: LEFT, y: 62, width, height: 26 },
    TEXT,
  );
  put(sheet, employerFact(slip), LEFT + 6, 112, 280, BOLD);
  sheet.write(oneLine(persona.employer.address), LEFT + 6, 123, { face: 'condensed', size: 7.5 });
  put(sheet, facts.employee, LEFT + 6, 150, 280, { face: 'condensed', size: 11 });
  for (const [index, line] of persona.address.lines.entries())
    sheet.write(line, LEFT + 6, 165 + index * 14, { face: 'condensed', size: 11 });
  across(sheet, facts.currency, [right - 150, right - 6, 150], TEXT);
  sheet.box(LEFT, 98, width, 112);
  sheet.box(LEFT, 220, width, 190);
  sheet.rule(LEFT, 236, right, 236);
  sheet.write(say('earnings'), LEFT + 6, 231, BOLD);
  sheet.write(say('current'), right - 6, 231, { ...BOLD, align: 'right' });
  sheet.write('100', LEFT + 6, 250, TEXT);
  sheet.write(say('basic'), LEFT + 40, 250, TEXT);
  sheet.write(amount(gross), right - 6, 250, { ...TEXT, align: 'right' });
  across(sheet, facts.gross, [LEFT + 40, right - 6, 270], BOLD);
  sheet.rule(LEFT, 277, right, 277, 0.4);
  sheet.write(say('deductions'), LEFT + 6, 291, BOLD);
  deductionLines(sheet, slip, { left: LEFT + 40, right: right - 6, y: 306, step: 14 }, TEXT);
  across(sheet, facts.total, [LEFT + 40, right - 6, 402], BOLD);
  cells(
    sheet,
    [facts.ytdGross, facts.ytdNet, facts.net],
    { x: LEFT, y: 420, width, height: 32 },
    { face: 'condensedBold', size: 12 },
  );
  sheet.write(say('note'), LEFT, 470, { face: 'condensed', size: 8 });
  return sheet.finish();
}
