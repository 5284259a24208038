import { oneLine } from '../address.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed } from '../printed.ts';
import { factsBeside } from './facts.ts';
import type { Slip } from './pay-slip.ts';
import { GREY, type Ink, PALE, Sheet, type Style, WHITE } from './sheet.ts';
import type { Specimen } from './specimen.ts';

const GREEN: Ink = [0.1, 0.36, 0.3];
const [LEFT, RIGHT] = [48, 564];
const [CURRENT, YEAR] = [430, RIGHT - 8];

/** An earnings statement: two tables, each with a column for this period and one for the year. */
export async function drawEarningsStatement(persona: Persona, slip: Slip): Promise<Specimen> {
  const sheet = await Sheet.open();
  letterhead(sheet, persona);
  const { fullName, employeeId, nationalId } = persona;
  const { start, end, payDate } = slip.period;
  factsBeside(
    sheet,
    [
      ['Employee name', 'employeeName', fullName],
      ['Employee ID', 'employeeId', employeeId],
      ['SSN', 'nationalId', nationalId],
    ],
    { x: LEFT, value: 152, y: 104, step: 18 },
  );
  factsBeside(
    sheet,
    [
      ['Period beginning', 'payPeriodStart', start, slashed(start)],
      ['Period ending', 'payPeriodEnd', end, slashed(end)],
      ['Pay date', 'payDate', payDate, slashed(payDate)],
    ],
    { x: 340, value: 444, y: 104, step: 18 },
  );
  earnings(sheet, slip);
  deductions(sheet, slip);
  netPay(sheet, slip);
  return sheet.finish();
}

function letterhead(sheet: Sheet, { employer }: Persona): void {
  sheet.box(LEFT, 40, 30, 30, { fill: GREEN });
  sheet.path('M 7 22 L 7 8 L 11 8 L 19 17 L 19 8 L 23 8 L 23 22 L 19 22 L 11 13 L 11 22 Z', LEFT, 40, { fill: WHITE });
  sheet.value('employerName', employer.name, employer.name, LEFT + 40, 54, { face: 'bold', size: 13 });
  sheet.write(oneLine(employer.address), LEFT + 40, 67, { size: 8.5, ink: GREY });
  sheet.write('EARNINGS STATEMENT', RIGHT, 54, { face: 'bold', size: 14, ink: GREEN, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 68);
  sheet.rule(LEFT, 80, RIGHT, 80, 1.2, GREEN);
}

function earnings(sheet: Sheet, { gross, period }: Slip): void {
  head(sheet, 'Earnings', 184);
  row(sheet, 'Regular salary', gross, gross * period.months, 204);
  sheet.rule(LEFT, 211, RIGHT, 211, 0.5, GREY);
  const style: Style = { face: 'bold', size: 10, align: 'right' };
  sheet.write('Gross pay', LEFT + 8, 224, { face: 'bold', size: 10 });
  sheet.value('grossPay', decimal(gross), grouped(gross), CURRENT, 224, style);
  sheet.value('ytdGross', decimal(gross * period.months), grouped(gross * period.months), YEAR, 224, style);
}

function deductions(sheet: Sheet, { lines, deductions: total, period }: Slip): void {
  head(sheet, 'Deductions', 256);
  for (const [index, [caption, cents]] of lines.entries())
    row(sheet, caption, cents, cents * period.months, 276 + index * 17);
  sheet.rule(LEFT, 352, RIGHT, 352, 0.5, GREY);
  const style: Style = { face: 'bold', size: 10, align: 'right' };
  sheet.write('Total deductions', LEFT + 8, 366, { face: 'bold', size: 10 });
  sheet.value('totalDeductions', decimal(total), grouped(total), CURRENT, 366, style);
  sheet.write(grouped(total * period.months), YEAR, 366, style);
}

function netPay(sheet: Sheet, { net, period }: Slip): void {
  const style: Style = { face: 'bold', size: 12, align: 'right' };
  sheet.box(LEFT, 392, RIGHT - LEFT, 34, { fill: PALE, edge: GREEN, weight: 1 });
  sheet.write('Net pay', LEFT + 8, 413, { face: 'bold', size: 12 });
  sheet.value('netPay', decimal(net), dollars(net), CURRENT, 413, style);
  sheet.value('ytdNet', decimal(net * period.months), dollars(net * period.months), YEAR, 413, style);
  sheet.write('Deposited to your account. Keep this statement for your records.', LEFT, 446, { size: 8.5, ink: GREY });
}

function head(sheet: Sheet, title: string, y: number): void {
  sheet.box(LEFT, y - 13, RIGHT - LEFT, 18, { fill: PALE });
  sheet.write(title, LEFT + 8, y, { face: 'bold', size: 9.5 });
  sheet.write('Current', CURRENT, y, { face: 'bold', size: 9.5, align: 'right' });
  sheet.write('Year to date', YEAR, y, { face: 'bold', size: 9.5, align: 'right' });
}

function row(sheet: Sheet, caption: string, current: number, year: number, y: number): void {
  sheet.write(caption, LEFT + 8, y, { size: 10 });
  sheet.write(grouped(current), CURRENT, y, { size: 10, align: 'right' });
  sheet.write(grouped(year), YEAR, y, { size: 10, align: 'right' });
}
