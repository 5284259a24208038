import { oneLine } from '../../address.ts';
import { type Fact, factsBeside } from '../facts.ts';
import { GREY, type Ink, PALE, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import type { Slip } from './slip.ts';

const GREEN: Ink = [0.1, 0.36, 0.3];
const [LEFT, RIGHT] = [48, 564];
const [CURRENT, YEAR] = [430, RIGHT - 8];

/** An earnings statement: two tables, each with a column for this period and one for the year. */
export async function drawEarningsStatement(slip: Slip): Promise<Specimen> {
  const { facts } = slip;
  const sheet = await Sheet.open();
  letterhead(sheet, slip);
  factsBeside(sheet, [facts.employee, facts.id, facts.nationalId], { x: LEFT, value: 178, y: 104, step: 18 });
  factsBeside(sheet, [facts.start, facts.end, facts.payDate], { x: 340, value: 444, y: 104, step: 18 });
  earnings(sheet, slip);
  deductions(sheet, slip);
  netPay(sheet, slip);
  return sheet.finish();
}

function letterhead(sheet: Sheet, { persona: { employer }, say }: Slip): void {
  sheet.box(LEFT, 40, 30, 30, { fill: GREEN });
  sheet.path('M 7 22 L 7 8 L 11 8 L 19 17 L 19 8 L 23 8 L 23 22 L 19 22 L 11 13 L 11 22 Z', LEFT, 40, { fill: WHITE });
  sheet.value('employerName', employer.name, employer.name, LEFT + 40, 54, { face: 'bold', size: 13 });
  sheet.write(oneLine(employer.address), LEFT + 40, 67, { size: 8.5, ink: GREY });
  sheet.write(say('title').toUpperCase(), RIGHT, 54, { face: 'bold', size: 14, ink: GREEN, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 68);
  sheet.rule(LEFT, 80, RIGHT, 80, 1.2, GREEN);
}

const value = (sheet: Sheet, [, field, value, printed = value]: Fact, x: number, y: number, style: Style): void =>
  sheet.value(field, value, printed, x, y, style);

function earnings(sheet: Sheet, slip: Slip): void {
  const { gross, months, facts, say } = slip;
  head(sheet, slip, say('earnings'), 184);
  row(sheet, slip, say('basic'), gross, gross * months, 204);
  sheet.rule(LEFT, 211, RIGHT, 211, 0.5, GREY);
  const style: Style = { face: 'bold', size: 10, align: 'right' };
  sheet.write(say('gross'), LEFT + 8, 224, { face: 'bold', size: 10 });
  value(sheet, facts.gross, CURRENT, 224, style);
  value(sheet, facts.ytdGross, YEAR, 224, style);
}

function deductions(sheet: Sheet, slip: Slip): void {
  const { lines, deductions: total, months, facts, say, amount } = slip;
  head(sheet, slip, say('deductions'), 256);
  for (const [index, { caption, cents }] of lines.entries())
    row(sheet, slip, caption, cents, cents * months, 276 + index * 15);
  sheet.rule(LEFT, 354, RIGHT, 354, 0.5, GREY);
  const style: Style = { face: 'bold', size: 10, align: 'right' };
  sheet.write(say('total'), LEFT + 8, 368, { face: 'bold', size: 10 });
  value(sheet, facts.total, CURRENT, 368, style);
  sheet.write(amount(total * months), YEAR, 368, style);
}

function netPay(sheet: Sheet, { facts, say }: Slip): void {
  const style: Style = { face: 'bold', size: 12, align: 'right' };
  sheet.box(LEFT, 392, RIGHT - LEFT, 34, { fill: PALE, edge: GREEN, weight: 1 });
  sheet.write(say('net'), LEFT + 8, 413, { face: 'bold', size: 12 });
  value(sheet, facts.net, CURRENT, 413, style);
  value(sheet, facts.ytdNet, YEAR, 413, style);
  sheet.write(say('note'), LEFT, 446, { size: 8.5, ink: GREY });
}

function head(sheet: Sheet, { say }: Slip, title: string, y: number): void {
  sheet.box(LEFT, y - 13, RIGHT - LEFT, 18, { fill: PALE });
  sheet.write(title, LEFT + 8, y, { face: 'bold', size: 9.5 });
  sheet.write(say('current'), CURRENT, y, { face: 'bold', size: 9.5, align: 'right' });
  sheet.write(say('year'), YEAR, y, { face: 'bold', size: 9.5, align: 'right' });
}

function row(sheet: Sheet, { amount }: Slip, caption: string, current: number, year: number, y: number): void {
  sheet.write(caption, LEFT + 8, y, { size: 10 });
  sheet.write(amount(current), CURRENT, y, { size: 10, align: 'right' });
  sheet.write(amount(year), YEAR, y, { size: 10, align: 'right' });
}
