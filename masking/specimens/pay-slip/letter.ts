import { oneLine } from '../../address.ts';
import { type Fact, type FactStyle, factBelow } from '../facts.ts';
import { BLACK, GREY, paperOf, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { across, deductionLines } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 48;
const SERIF: FactStyle = { caption: { face: 'serif' }, value: { face: 'serif', size: 12 } };

/** A pay slip with payments on the left, deductions on the right, and captions above their values. */
export async function drawPaySlipLetter(slip: Slip): Promise<Specimen> {
  const { facts, say, persona, gross, amount } = slip;
  const { employer } = persona;
  const sheet = await Sheet.open(paperOf(persona));
  const [middle, right] = [sheet.size.width / 2, sheet.size.width - LEFT];
  sheet.write(say('title').toUpperCase(), middle, 58, { face: 'serifBold', size: 20, align: 'centre' });
  sheet.value('employerName', employer.name, employer.name, middle, 78, { face: 'serif', size: 13, align: 'centre' });
  sheet.write(oneLine(employer.address), middle, 92, { face: 'serif', size: 10, ink: GREY, align: 'centre' });
  sheet.specimenMark(right - 46, 58);
  row(sheet, 132, [facts.employee, facts.id, facts.nationalId]);
  row(sheet, 172, [facts.start, facts.end, facts.payDate]);
  sheet.box(LEFT, 208, right - LEFT, 158, { edge: BLACK, weight: 0.8 });
  sheet.rule(middle, 208, middle, 366, 0.8);
  sheet.rule(LEFT, 230, right, 230, 0.8);
  sheet.rule(LEFT, 340, right, 340, 0.8);
  const bold = { face: 'serifBold', size: 11 } as const;
  sheet.write(say('earnings'), LEFT + 8, 223, bold);
  sheet.write(say('deductions'), middle + 8, 223, bold);
  sheet.write(say('basic'), LEFT + 8, 248, { face: 'serif', size: 11 });
  sheet.write(amount(gross), middle - 8, 248, { face: 'serif', size: 11, align: 'right' });
  deductionLines(sheet, slip, { left: middle + 8, right: right - 8, y: 248, step: 18 }, { face: 'serif', size: 11 });
  across(sheet, facts.gross, [LEFT + 8, middle - 8, 357], bold);
  across(sheet, facts.total, [middle + 8, right - 8, 357], bold);
  row(sheet, 402, [facts.ytdGross, facts.ytdNet, facts.net]);
  return sheet.finish();
}

function row(sheet: Sheet, y: number, facts: readonly Fact[]): void {
  for (const [index, fact] of facts.entries())
    factBelow(sheet, fact, [LEFT, LEFT + 200, LEFT + 350][index] ?? LEFT, y, SERIF);
}
