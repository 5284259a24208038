import { factsBeside } from '../facts.ts';
import { BLACK, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { deductionLines, employerFact } from './parts.ts';
import type { Slip } from './slip.ts';

const LEFT = 72;
const TEXT: Style = { face: 'sourceSerif', size: 11 };

/** What a small business writes itself: a line a fact, no box anywhere. */
export async function drawMinimal(slip: Slip): Promise<Specimen> {
  const { persona, say, facts } = slip;
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold']);
  sheet.write(say('title'), LEFT, 90, { face: 'sourceSerifBold', size: 18 });
  sheet.specimenMark(sheet.size.width - LEFT - 46, 90);
  const look = { caption: { ...TEXT, ink: BLACK }, value: TEXT };
  const at = { x: LEFT, value: LEFT + 190, step: 20 };
  factsBeside(
    sheet,
    [employerFact(slip), facts.employee, facts.start, facts.end, facts.payDate],
    { ...at, y: 130 },
    look,
  );
  factsBeside(sheet, [facts.gross], { ...at, y: 250 }, look);
  const next = deductionLines(
    sheet,
    slip,
    { left: LEFT + 16, right: LEFT + 270, y: 272, step: 18 },
    { ...TEXT, size: 10 },
  );
  factsBeside(sheet, [facts.total], { ...at, y: next + 6 }, look);
  factsBeside(
    sheet,
    [facts.net],
    { ...at, y: next + 32 },
    { caption: { ...look.caption, face: 'sourceSerifBold' }, value: { ...TEXT, face: 'sourceSerifBold' } },
  );
  sheet.write(say('note'), LEFT, next + 80, { ...TEXT, size: 10 });
  return sheet.finish();
}
