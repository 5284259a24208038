import { addressLines } from '../address.ts';
import { deductionsOf, netOf, type Pay } from '../pay.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed, spelled } from '../printed.ts';
import type { Draw } from './drawing.ts';
import { BLACK, GREY, type Ink, PALE, Sheet, type Specimen } from './sheet.ts';

const GREEN: Ink = [0.1, 0.36, 0.3];
const [LEFT, RIGHT] = [48, 564];

/** February's slip, the second of the year: its net pay is the salary on the bank statement. */
const PERIOD = { start: '2026-02-01', end: '2026-02-28', payDate: '2026-02-27', month: 2 } as const;

export const drawPaySlip: Draw<'table' | 'letter'> = (persona, _from, layout) =>
  layout === 'table' ? earningsStatement(persona) : paySlipLetter(persona);

const deductionRows = (pay: Pay): readonly (readonly [string, number])[] => [
  ['Federal income tax', pay.federalTax],
  ['Social Security', pay.socialSecurity],
  ['Medicare', pay.medicare],
  ['State income tax', pay.stateTax],
  ['Life insurance', pay.insurance],
];

async function earningsStatement(persona: Persona): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { employer, pay } = persona;
  sheet.box(LEFT, 40, 30, 30, { fill: GREEN });
  sheet.value('employerName', employer.name, employer.name, LEFT + 40, 54, { face: 'bold', size: 13 });
  sheet.write(addressLines(employer.address).join(', '), LEFT + 40, 67, { size: 8.5, ink: GREY });
  sheet.write('EARNINGS STATEMENT', RIGHT, 54, { face: 'bold', size: 14, ink: GREEN, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 68);
  sheet.rule(LEFT, 80, RIGHT, 80, 1.2, GREEN);
  const facts = (rows: readonly (readonly [string, string, string, string])[], x: number) =>
    rows.forEach(([caption, field, value, printed], index) => {
      sheet.write(caption, x, 104 + index * 18, { size: 9, ink: GREY });
      sheet.value(field, value, printed, x + 104, 104 + index * 18, { size: 10 });
    });
  facts(
    [
      ['Employee name', 'employeeName', persona.fullName, persona.fullName],
      ['Employee ID', 'employeeId', persona.employeeId, persona.employeeId],
      ['SSN', 'nationalId', persona.ssn, persona.ssn],
    ],
    LEFT,
  );
  facts(
    [
      ['Period beginning', 'payPeriodStart', PERIOD.start, slashed(PERIOD.start)],
      ['Period ending', 'payPeriodEnd', PERIOD.end, slashed(PERIOD.end)],
      ['Pay date', 'payDate', PERIOD.payDate, slashed(PERIOD.payDate)],
    ],
    340,
  );
  earningsTable(sheet, pay);
  sheet.box(LEFT, 392, RIGHT - LEFT, 34, { fill: PALE, edge: GREEN, weight: 1 });
  sheet.write('Net pay', LEFT + 8, 413, { face: 'bold', size: 12 });
  const [net, yearToDate] = [netOf(pay), netOf(pay) * PERIOD.month];
  sheet.value('netPay', decimal(net), dollars(net), 430, 413, { face: 'bold', size: 12, align: 'right' });
  sheet.value('ytdNet', decimal(yearToDate), dollars(yearToDate), RIGHT - 8, 413, {
    face: 'bold',
    size: 12,
    align: 'right',
  });
  sheet.write('Deposited to your account. Keep this statement for your records.', LEFT, 446, { size: 8.5, ink: GREY });
  return sheet.finish();
}

/** Earnings, then deductions, with a column for this period and one for the year. */
function earningsTable(sheet: Sheet, pay: Pay): void {
  const [current, ytd] = [430, RIGHT - 8];
  const head = (y: number, title: string) => {
    sheet.box(LEFT, y - 13, RIGHT - LEFT, 18, { fill: PALE });
    sheet.write(title, LEFT + 8, y, { face: 'bold', size: 9.5 });
    sheet.write('Current', current, y, { face: 'bold', size: 9.5, align: 'right' });
    sheet.write('Year to date', ytd, y, { face: 'bold', size: 9.5, align: 'right' });
  };
  const plain = (y: number, caption: string, cents: number) => {
    sheet.write(caption, LEFT + 8, y, { size: 10 });
    sheet.write(grouped(cents), current, y, { size: 10, align: 'right' });
    sheet.write(grouped(cents * PERIOD.month), ytd, y, { size: 10, align: 'right' });
  };
  head(184, 'Earnings');
  plain(204, 'Regular salary', pay.gross);
  sheet.rule(LEFT, 211, RIGHT, 211, 0.5, GREY);
  sheet.write('Gross pay', LEFT + 8, 224, { face: 'bold', size: 10 });
  sheet.value('grossPay', decimal(pay.gross), grouped(pay.gross), current, 224, {
    face: 'bold',
    size: 10,
    align: 'right',
  });
  const yearly = pay.gross * PERIOD.month;
  sheet.value('ytdGross', decimal(yearly), grouped(yearly), ytd, 224, { face: 'bold', size: 10, align: 'right' });
  head(256, 'Deductions');
  for (const [index, [caption, cents]] of deductionRows(pay).entries()) plain(276 + index * 17, caption, cents);
  sheet.rule(LEFT, 352, RIGHT, 352, 0.5, GREY);
  const total = deductionsOf(pay);
  sheet.write('Total deductions', LEFT + 8, 366, { face: 'bold', size: 10 });
  sheet.value('totalDeductions', decimal(total), grouped(total), current, 366, {
    face: 'bold',
    size: 10,
    align: 'right',
  });
  sheet.write(grouped(total * PERIOD.month), ytd, 366, { face: 'bold', size: 10, align: 'right' });
}

async function paySlipLetter(persona: Persona): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { employer, pay, fullName, employeeId, ssn } = persona;
  sheet.write('PAY SLIP', 306, 58, { face: 'serifBold', size: 20, align: 'centre' });
  sheet.value('employerName', employer.name, employer.name, 306, 78, { face: 'serif', size: 13, align: 'centre' });
  sheet.write(addressLines(employer.address).join(', '), 306, 92, {
    face: 'serif',
    size: 10,
    ink: GREY,
    align: 'centre',
  });
  sheet.specimenMark(RIGHT - 46, 58);
  captioned(sheet, 132, [
    ['Employee name', 'employeeName', fullName, fullName, 0],
    ['Employee number', 'employeeId', employeeId, employeeId, 200],
    ['Social security number', 'nationalId', ssn, ssn, 350],
  ]);
  captioned(sheet, 172, [
    ['Pay period start', 'payPeriodStart', PERIOD.start, spelled(PERIOD.start), 0],
    ['Pay period end', 'payPeriodEnd', PERIOD.end, spelled(PERIOD.end), 200],
    ['Payment date', 'payDate', PERIOD.payDate, spelled(PERIOD.payDate), 350],
  ]);
  const middle = 306;
  sheet.box(LEFT, 208, RIGHT - LEFT, 158, { edge: BLACK, weight: 0.8 });
  sheet.rule(middle, 208, middle, 366, 0.8);
  sheet.rule(LEFT, 230, RIGHT, 230, 0.8);
  sheet.rule(LEFT, 340, RIGHT, 340, 0.8);
  sheet.write('Payments', LEFT + 8, 223, { face: 'serifBold', size: 11 });
  sheet.write('Deductions', middle + 8, 223, { face: 'serifBold', size: 11 });
  const line = (caption: string, cents: number, x: number, right: number, y: number) => {
    sheet.write(caption, x + 8, y, { face: 'serif', size: 11 });
    sheet.write(dollars(cents), right - 8, y, { face: 'serif', size: 11, align: 'right' });
  };
  line('Basic salary', pay.gross, LEFT, middle, 248);
  for (const [index, [caption, cents]] of deductionRows(pay).entries())
    line(caption, cents, middle, RIGHT, 248 + index * 18);
  const total = (caption: string, field: string, cents: number, x: number, right: number) => {
    sheet.write(caption, x + 8, 357, { face: 'serifBold', size: 11 });
    sheet.value(field, decimal(cents), dollars(cents), right - 8, 357, { face: 'serifBold', size: 11, align: 'right' });
  };
  total('Gross pay', 'grossPay', pay.gross, LEFT, middle);
  total('Total deductions', 'totalDeductions', deductionsOf(pay), middle, RIGHT);
  const net = netOf(pay);
  captioned(sheet, 402, [
    ['Gross pay year to date', 'ytdGross', decimal(pay.gross * PERIOD.month), dollars(pay.gross * PERIOD.month), 0],
    ['Net pay year to date', 'ytdNet', decimal(net * PERIOD.month), dollars(net * PERIOD.month), 200],
    ['Net pay', 'netPay', decimal(net), dollars(net), 350],
  ]);
  return sheet.finish();
}

type Captioned = readonly [caption: string, field: string, value: string, printed: string, x: number];

/** Captions in small type, each above its value. */
function captioned(sheet: Sheet, y: number, cells: readonly Captioned[]): void {
  for (const [caption, field, value, printed, x] of cells) {
    sheet.write(caption, LEFT + x, y, { face: 'serif', size: 9, ink: GREY });
    sheet.value(field, value, printed, LEFT + x, y + 14, { face: 'serif', size: 12 });
  }
}
