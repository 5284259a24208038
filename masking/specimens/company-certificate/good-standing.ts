import { factsBeside } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph, wrapped } from '../text.ts';
import { type Certificate, parts, seal } from './certificate.ts';

const [LEFT, VALUES] = [66, 236];
const NAVY: Ink = [0.08, 0.16, 0.36];
const BODY: Style = { face: 'lato', size: 11 };
const BOLD: Style = { face: 'latoBold', size: 11 };

/** A letter of the registry: facts one below the other, and a sentence that the company is in order. */
export async function drawGoodStanding(certificate: Certificate): Promise<Specimen> {
  const { persona, say, sentences, print, issued, from } = certificate;
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold']);
  const { width, height } = sheet.size;
  const room = width - 2 * LEFT;
  sheet.box(LEFT, 44, 6, 44, { fill: NAVY });
  sheet.write(say('office'), LEFT + 16, 62, fitted(sheet, say('office'), 330, { ...BOLD, size: 14, ink: NAVY }));
  sheet.write('registry.example.com', LEFT + 16, 80, { ...BODY, size: 9, ink: GREY });
  sheet.specimenMark(width - LEFT - 45, 62);
  sheet.write(`${say('issued')} ${print.longDate(issued)}`, width - LEFT, 116, { ...BODY, size: 10, align: 'right' });
  const title = wrapped(sheet, say('standing'), room, { ...BOLD, size: 24 });
  for (const [index, line] of title.entries())
    sheet.write(line, LEFT, 164 + index * 28, { ...BOLD, size: 24, ink: NAVY });
  const y = 164 + title.length * 28 + 14;
  facts(sheet, certificate, y);
  const next = paragraph(sheet, sentences.standing, { x: LEFT, y: y + 188, room, leading: 18 }, BODY);
  paragraph(sheet, sentences.witness, { x: LEFT, y: next + 12, room, leading: 18 }, BODY);
  const foot = height - 150;
  drawSignature(sheet, from, say('registrar'), LEFT, foot - 6);
  sheet.rule(LEFT, foot + 4, LEFT + 180, foot + 4, 0.5);
  sheet.write(say('registrar'), LEFT, foot + 20, BODY);
  seal(sheet, width - LEFT - 40, foot, 36, NAVY);
  sheet.write(sentences.search, width / 2, height - 56, { ...BODY, size: 8.5, ink: GREY, align: 'centre' });
  return sheet.finish();
}

function facts(sheet: Sheet, certificate: Certificate, y: number): void {
  const { persona, say, print } = certificate;
  const { name, number, day, place } = parts(certificate, print.longDate);
  const style = { caption: { ...BODY, ink: NAVY }, value: BOLD } as const;
  const captioned = [name, number, day, place].map((part) => [say(part[0]), ...part] as const);
  factsBeside(sheet, captioned, { x: LEFT, value: VALUES, y, step: 25 }, style);
  const [field, value] = parts(certificate, print.longDate).seat;
  sheet.write(say('registeredAddress'), LEFT, y + 100, style.caption);
  sheet.lines(field, value, persona.company.address.lines, VALUES, y + 100, 16, BOLD);
  sheet.write(say('status'), LEFT, y + 142, style.caption);
  sheet.write(say('active'), VALUES, y + 142, BOLD);
  for (const line of [-18, 154]) sheet.rule(LEFT, y + line, sheet.size.width - LEFT, y + line, 0.8, NAVY);
}
