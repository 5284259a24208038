import { type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, type Part } from '../text.ts';
import { type Certificate, parts, seal } from './certificate.ts';

const GOLD: Ink = [0.62, 0.47, 0.13];
const GREEN: Ink = [0.07, 0.27, 0.2];
const PALE_GOLD: Ink = [0.84, 0.75, 0.5];
const PEN = { pen: 1.8, ink: PALE_GOLD } as const;
const BODY: Style = { face: 'sourceSerif', size: 12.5, align: 'centre' };
const BOLD: Style = { ...BODY, face: 'sourceSerifBold' };

/** A framed certificate to hang on a wall: everything centred, a line for each value, a gold seal. */
export async function drawIncorporation(certificate: Certificate): Promise<Specimen> {
  const { persona, say, sentences, print, from } = certificate;
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold']);
  const middle = sheet.size.width / 2;
  border(sheet);
  const { name, number, day, place, seat } = parts(certificate, print.longDate);
  const centred = ([field, value, printed]: Exclude<Part, string>, y: number, style: Style): void =>
    sheet.value(field, value, printed, middle, y, fitted(sheet, printed, sheet.size.width - 150, style));
  centred(place, 118, { ...BOLD, size: 22, ink: GREEN });
  sheet.write(say('office'), middle, 140, { ...BODY, size: 12 });
  sheet.path('M -60 0 C -30 -8 -10 6 0 0 C 10 -6 30 8 60 0', middle, 164, { pen: 1.2, ink: GOLD });
  sheet.write(say('title'), middle, 214, { ...BOLD, size: 30, ink: GREEN });
  const [before, after, on, under, at] = sentences.certify;
  sheet.write(before, middle, 268, BODY);
  centred(name, 302, { ...BOLD, size: 22 });
  sheet.rule(middle - 170, 312, middle + 170, 312, 0.6, GOLD);
  sheet.write(after, middle, 340, fitted(sheet, after, sheet.size.width - 150, BODY));
  sheet.write(at, middle, 372, BODY);
  centred(seat, 394, BOLD);
  sheet.write(under, middle, 428, BODY);
  centred(number, 450, { ...BOLD, size: 15 });
  sheet.write(on, middle, 484, BODY);
  centred(day, 506, { ...BOLD, size: 15 });
  sheet.write(sentences.witness, middle, 546, { ...BODY, size: 11 });
  const foot = sheet.size.height - 150;
  seal(sheet, 150, foot, 42, GOLD);
  drawSignature(sheet, from, say('registrar'), sheet.size.width - 250, foot + 12);
  sheet.rule(sheet.size.width - 262, foot + 20, sheet.size.width - 90, foot + 20, 0.6);
  sheet.write(say('registrar'), sheet.size.width - 176, foot + 34, { ...BODY, size: 10 });
  sheet.specimenMark(middle - 22, sheet.size.height - 66);
  return sheet.finish();
}

/** A green frame around a pale band with a plait in it. */
function border(sheet: Sheet): void {
  const { width, height } = sheet.size;
  sheet.box(26, 26, width - 52, height - 52, { fill: [0.95, 0.91, 0.78], edge: GREEN, weight: 2.4 });
  sheet.box(50, 50, width - 100, height - 100, { fill: WHITE, edge: PALE_GOLD, weight: 1.2 });
  for (const swing of [-14, 14]) {
    for (const y of [38, height - 38])
      sheet.path(
        plait(width - 76, swing, ([along, across]) => `${along} ${across}`),
        38,
        y,
        PEN,
      );
    for (const x of [38, width - 38])
      sheet.path(
        plait(height - 76, swing, ([along, across]) => `${across} ${along}`),
        x,
        38,
        PEN,
      );
  }
  for (const x of [38, width - 38]) for (const y of [38, height - 38]) sheet.disc(x, y, 10, 10, GOLD);
}

/** One strand: half waves to this side and that. */
function plait(length: number, swing: number, point: (at: readonly [number, number]) => string): string {
  const count = 2 * Math.round(length / 36);
  const half = length / count;
  const waves = Array.from({ length: count }, (_, index) => {
    const [middle, end] = [(index + 0.5) * half, (index + 1) * half];
    return `Q ${point([middle, index % 2 === 0 ? swing : -swing])} ${point([end, 0])}`;
  });
  return `M 0 0 ${waves.join(' ')}`;
}
