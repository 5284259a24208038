import { oneLine } from '../address.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, spelled } from '../printed.ts';
import { type Fact, type FactStyle, factBelow } from './facts.ts';
import type { Slip } from './pay-slip.ts';
import { BLACK, GREY, Sheet } from './sheet.ts';
import type { Specimen } from './specimen.ts';

const [LEFT, MIDDLE, RIGHT] = [48, 306, 564];
const COLUMNS = [LEFT, LEFT + 200, LEFT + 350];
const SERIF: FactStyle = { caption: { face: 'serif' }, value: { face: 'serif', size: 12 } };

/** A pay slip with payments on the left, deductions on the right, and captions above their values. */
export async function drawPaySlipLetter(persona: Persona, slip: Slip): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { employer, fullName, employeeId, nationalId } = persona;
  sheet.write('PAY SLIP', MIDDLE, 58, { face: 'serifBold', size: 20, align: 'centre' });
  sheet.value('employerName', employer.name, employer.name, MIDDLE, 78, { face: 'serif', size: 13, align: 'centre' });
  sheet.write(oneLine(employer.address), MIDDLE, 92, { face: 'serif', size: 10, ink: GREY, align: 'centre' });
  sheet.specimenMark(RIGHT - 46, 58);
  const { start, end, payDate, months } = slip.period;
  row(sheet, 132, [
    ['Employee name', 'employeeName', fullName],
    ['Employee number', 'employeeId', employeeId],
    ['Social security number', 'nationalId', nationalId],
  ]);
  row(sheet, 172, [
    ['Pay period start', 'payPeriodStart', start, spelled(start)],
    ['Pay period end', 'payPeriodEnd', end, spelled(end)],
    ['Payment date', 'payDate', payDate, spelled(payDate)],
  ]);
  halves(sheet, slip);
  row(sheet, 402, [
    ['Gross pay year to date', 'ytdGross', decimal(slip.gross * months), dollars(slip.gross * months)],
    ['Net pay year to date', 'ytdNet', decimal(slip.net * months), dollars(slip.net * months)],
    ['Net pay', 'netPay', decimal(slip.net), dollars(slip.net)],
  ]);
  return sheet.finish();
}

function row(sheet: Sheet, y: number, facts: readonly Fact[]): void {
  for (const [index, fact] of facts.entries()) factBelow(sheet, fact, COLUMNS[index] ?? LEFT, y, SERIF);
}

/** Payments and deductions side by side, each with its total at the foot. */
function halves(sheet: Sheet, { gross, deductions, lines }: Slip): void {
  sheet.box(LEFT, 208, RIGHT - LEFT, 158, { edge: BLACK, weight: 0.8 });
  sheet.rule(MIDDLE, 208, MIDDLE, 366, 0.8);
  sheet.rule(LEFT, 230, RIGHT, 230, 0.8);
  sheet.rule(LEFT, 340, RIGHT, 340, 0.8);
  half(
    sheet,
    'Payments',
    [['Basic salary', gross]],
    ['Gross pay', 'grossPay', decimal(gross), dollars(gross)],
    LEFT,
    MIDDLE,
  );
  const total: Fact = ['Total deductions', 'totalDeductions', decimal(deductions), dollars(deductions)];
  half(sheet, 'Deductions', lines, total, MIDDLE, RIGHT);
}

function half(sheet: Sheet, title: string, lines: Slip['lines'], total: Fact, left: number, right: number): void {
  sheet.write(title, left + 8, 223, { face: 'serifBold', size: 11 });
  for (const [index, [caption, cents]] of lines.entries()) {
    sheet.write(caption, left + 8, 248 + index * 18, { face: 'serif', size: 11 });
    sheet.write(dollars(cents), right - 8, 248 + index * 18, { face: 'serif', size: 11, align: 'right' });
  }
  const [caption, field, value, printed = value] = total;
  sheet.write(caption, left + 8, 357, { face: 'serifBold', size: 11 });
  sheet.value(field, value, printed, right - 8, 357, { face: 'serifBold', size: 11, align: 'right' });
}
