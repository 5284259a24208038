import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { BLACK, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes } from '../text.ts';
import { boxesOf, penOf } from './boxes.ts';
import { officialForm } from './official.ts';

/** The same form twice on a page, for the state and for the employee, to be cut apart. */
export async function drawTwoUp(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open();
  const boxes = boxesOf(persona, from, { defers: true });
  const look = { ink: BLACK, value: { face: 'mono', size: 10 } } as const;
  officialForm(sheet, penOf(sheet, boxes), boxes, 14, {
    ...look,
    copy: 'Copy B \u2013 To Be Filed With Employee\u2019s FEDERAL Tax Return',
  });
  dashes(sheet, 20, 592, 398);
  officialForm(sheet, penOf(sheet, boxes, { copy: true }), boxes, 406, {
    ...look,
    copy: 'Copy 2 \u2013 To Be Filed With Employee\u2019s State, City, or Local Income Tax Return',
  });
  return sheet.finish();
}
