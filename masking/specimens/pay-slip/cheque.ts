import type { Fact } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes, fitted, repeated } from '../text.ts';
import { across, cells, deductionLines, employerFact, put } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 40;
const SAFE: Ink = [0.9, 0.95, 0.92];
const TEXT: Style = { face: 'lato', size: 9 };
const BOLD: Style = { face: 'latoBold', size: 9.5 };

/** A stub with the payment slip below it, to be torn off; the slip repeats whom and how much. */
export async function drawCheque(slip: Slip): Promise<Specimen> {
  const { persona, say, facts, gross, amount } = slip;
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold']);
  const right = sheet.size.width - LEFT;
  const middle = sheet.size.width / 2;
  put(sheet, employerFact(slip), LEFT, 48, 300, { face: 'latoBold', size: 12 });
  sheet.write(say('title'), right, 48, { ...BOLD, align: 'right' });
  sheet.specimenMark(right - 46, 62);
  cells(
    sheet,
    [facts.employee, facts.id, facts.nationalId, facts.payDate],
    { x: LEFT, y: 72, width: right - LEFT },
    TEXT,
  );
  across(sheet, facts.start, [LEFT, LEFT + 170, 120], TEXT);
  across(sheet, facts.end, [LEFT + 190, LEFT + 360, 120], TEXT);
  sheet.write(say('earnings'), LEFT, 144, BOLD);
  sheet.write(say('deductions'), middle + 10, 144, BOLD);
  sheet.rule(LEFT, 149, right, 149, 0.8);
  sheet.write(say('basic'), LEFT, 164, TEXT);
  sheet.write(amount(gross), middle - 10, 164, { ...TEXT, align: 'right' });
  deductionLines(sheet, slip, { left: middle + 10, right, y: 164, step: 14 }, TEXT);
  sheet.rule(LEFT, 256, right, 256, 0.4);
  across(sheet, facts.gross, [LEFT, middle - 10, 270], BOLD);
  across(sheet, facts.total, [middle + 10, right, 270], BOLD);
  across(sheet, facts.ytdGross, [LEFT, middle - 10, 288], TEXT);
  across(sheet, facts.net, [middle + 10, right, 288], { face: 'latoBold', size: 11 });
  dashes(sheet, 10, sheet.size.width - 10, 330);
  sheet.box(LEFT, 350, right - LEFT, 150, { fill: SAFE, edge: GREY });
  sheet.specimenMark(LEFT + 12, 368);
  sheet.write('No. 000217', right - 10, 368, { ...TEXT, align: 'right' });
  const again = ([, field, value, printed = value]: Fact, x: number, style: Style): void =>
    repeated(sheet, [field, value, printed], x, 406, fitted(sheet, printed, 240, style));
  again(facts.employee, LEFT + 12, BOLD);
  again(facts.net, right - 12, { ...BOLD, size: 12, align: 'right' });
  for (const [index, line] of persona.address.lines.entries()) sheet.write(line, LEFT + 12, 420 + index * 13, TEXT);
  sheet.rule(right - 190, 476, right - 12, 476, 0.6);
  sheet.write(say('note'), LEFT + 12, 488, { face: 'lato', size: 7.5, ink: GREY });
  return sheet.finish();
}
