import { type Ink, LETTER, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes, paragraph } from '../text.ts';
import type { Boxes } from './boxes.ts';
import { drawGrid, FORM } from './grid.ts';

const LEFT = (LETTER.width - FORM.width) / 2;
const RED: Ink = [0.75, 0.2, 0.16];
const COPY_B = 'Copy B – To Be Filed With Employee’s FEDERAL Tax Return';
const COPY_C = 'Copy C – For EMPLOYEE’S RECORDS';

/** IRS form W-2, Copy B, alone at the head of the page. */
export async function drawCopyB(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open();
  drawGrid(sheet, boxes, [LEFT, 52], { copyFor: COPY_B });
  return sheet.finish();
}

/** Copy C with the notice to the employee below. */
export async function drawCopyC(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER, ['lato']);
  drawGrid(sheet, boxes, [LEFT, 40], { copyFor: COPY_C, typed: { face: 'lato', size: 10.5 } });
  sheet.write('Notice to Employee', LEFT, 458, { face: 'bold', size: 11 });
  let y = 474;
  for (const text of NOTICE)
    y = 5 + paragraph(sheet, text, { x: LEFT, y, room: FORM.width, leading: 10.5 }, { size: 8.5 });
  return sheet.finish();
}

/** Filled in on a typewriter into a form printed in red. */
export async function drawTypewritten(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER);
  drawGrid(sheet, boxes, [LEFT, 118], {
    copyFor: 'Copy 2 – To Be Filed With Employee’s State, City, or Local Income Tax Return',
    ink: RED,
    typed: { face: 'mono', size: 10 },
  });
  sheet.write('22222', LEFT + 60, 108, { face: 'mono', size: 11 });
  return sheet.finish();
}

/** The same form twice on a page, to be torn apart: one for the return, one to keep. */
export async function drawTwoUp(boxes: Boxes): Promise<Specimen> {
  const sheet = await Sheet.open();
  const look = { scale: 0.95, typed: { face: 'mono', size: 9.5 } } as const;
  drawGrid(sheet, boxes, [LEFT + 13, 24], { ...look, copyFor: COPY_B });
  dashes(sheet, 12, LETTER.width - 12, LETTER.height / 2 + 6);
  drawGrid(sheet, boxes, [LEFT + 13, 420], { ...look, copyFor: COPY_C, copy: true });
  return sheet.finish();
}

const NOTICE = [
  'Do you have to file? Refer to the instructions of your return to find out if you are required to file. Even if you do not have to file, you may be eligible for a refund if box 2 shows an amount.',
  'Corrections. If your name, number or address is incorrect, correct your copies and ask your employer to correct your employment record.',
  'Box 12. The following codes explain what is shown in it. D: elective deferrals under a retirement plan. They are left out of box 1, and are part of boxes 3 and 5.',
  'Keep this copy for at least 3 years after the due date for filing your return. It helps you to prove your benefits if there is a question about your earnings in a particular year.',
] as const;
