import { oneLine } from '../../address.ts';
import { factsBeside } from '../facts.ts';
import { GREY, PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { across, employerFact, put } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 44;
const TEXT: Style = { size: 9 };
const BOLD: Style = { face: 'bold', size: 9.5 };

/** One long table: each line with what it is reckoned from, its rate, and what it takes. */
export async function drawRates(slip: Slip): Promise<Specimen> {
  const { persona, say, facts, gross, amount, lines } = slip;
  const sheet = await Sheet.open(paperOf(persona));
  const right = sheet.size.width - LEFT;
  const columns = [right - 190, right - 110, right - 6] as const;
  sheet.write(say('title').toUpperCase(), sheet.size.width / 2, 52, { face: 'bold', size: 15, align: 'centre' });
  sheet.specimenMark(right - 46, 52);
  put(sheet, employerFact(slip), LEFT, 84, 240, { face: 'bold', size: 11 });
  sheet.write(oneLine(persona.employer.address), LEFT, 97, { size: 8, ink: GREY });
  factsBeside(sheet, [facts.id, facts.nationalId], { x: LEFT, value: LEFT + 130, y: 120, step: 15 });
  factsBeside(sheet, [facts.start, facts.end, facts.payDate], { x: right - 210, value: right - 110, y: 84, step: 15 });
  sheet.write(facts.employee[0], right - 210, 131, { size: 7, ink: GREY });
  put(sheet, facts.employee, right - 210, 142, 205, { face: 'bold', size: 11 });
  sheet.write(oneLine(persona.address), right - 210, 154, { size: 7, ink: GREY });
  sheet.box(LEFT, 170, right - LEFT, 20, { fill: PALE });
  for (const [index, head] of ([say('base'), say('rate'), say('current')] as const).entries())
    sheet.write(head, columns[index] ?? right, 183, { ...BOLD, align: 'right' });
  const row = (caption: string, amounts: readonly string[], y: number): void => {
    sheet.write(caption, LEFT + 6, y, TEXT);
    for (const [index, text] of amounts.entries())
      sheet.write(text, columns[index] ?? right, y, { ...TEXT, align: 'right' });
    sheet.rule(LEFT, y + 6, right, y + 6, 0.3, GREY);
  };
  row(say('basic'), [], 206);
  sheet.write(amount(gross), columns[2], 206, { ...TEXT, align: 'right' });
  across(sheet, facts.gross, [LEFT + 6, columns[2], 226], BOLD);
  for (const [index, { caption, cents }] of lines.entries())
    row(
      caption,
      [amount(gross), amount(Math.round((10_000 * cents) / Math.max(1, gross))), amount(cents)],
      250 + index * 18,
    );
  const below = 250 + lines.length * 18 + 6;
  across(sheet, facts.total, [LEFT + 6, columns[2], below], BOLD);
  sheet.box(LEFT, below + 20, right - LEFT, 28, { edge: [0, 0, 0], weight: 1 });
  across(sheet, facts.net, [LEFT + 6, columns[2], below + 38], { face: 'bold', size: 12 });
  across(sheet, facts.ytdGross, [LEFT + 6, LEFT + 230, below + 72], TEXT);
  across(sheet, facts.ytdNet, [LEFT + 6, LEFT + 230, below + 88], TEXT);
  sheet.write(say('note'), LEFT, below + 120, { size: 8, ink: GREY });
  return sheet.finish();
}
