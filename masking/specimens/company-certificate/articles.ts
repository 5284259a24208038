import { type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { capitals, fitted, type Part, prose, repeated } from '../text.ts';
import { type Certificate, parts } from './certificate.ts';

const LEFT = 78;
const STAMP: Ink = [0.2, 0.25, 0.62];
const BODY: Style = { face: 'mono', size: 10.5 };
const BOLD: Style = { face: 'monoBold', size: 10.5 };

/** The first page of a company's articles as its founder typed them, with the registry's stamp in the corner. */
export async function drawArticles(certificate: Certificate): Promise<Specimen> {
  const { persona, say, sentences, print, from } = certificate;
  const sheet = await Sheet.open(paperOf(persona));
  const { width, height } = sheet.size;
  const middle = width / 2;
  const room = width - 2 * LEFT;
  stamp(sheet, certificate, width - LEFT - 150);
  const title = say('articles').toUpperCase();
  sheet.write(title, middle, 168, { ...fitted(sheet, title, room, { ...BOLD, size: 16 }), align: 'centre' });
  const { name, day, place, seat } = parts(certificate, print.longDate);
  const typed = [name, seat, place, day].map(([field, value, printed]) => [field, value, capitals(printed)] as const);
  let y = 214;
  for (const [index, value] of typed.entries()) {
    const [heading = '', before = '', after = ''] = sentences.articles[index] ?? [];
    sheet.write(heading.toUpperCase(), LEFT, y, BOLD);
    const printed = fitted(sheet, value[2], room, BODY);
    const sentence: Part[] = [before, value, after];
    y = prose(sheet, sentence, { x: LEFT, y: y + 20, room, leading: 18 }, BODY, printed) + 16;
  }
  sheet.write(`${say('capital')}: ${print.money(25_000_00)}`, LEFT, y, BODY);
  const foot = height - 130;
  drawSignature(sheet, from, persona.company.director, middle, foot);
  sheet.rule(middle, foot + 8, width - LEFT, foot + 8, 0.6);
  sheet.write(persona.company.director, middle, foot + 22, fitted(sheet, persona.company.director, room / 2, BODY));
  sheet.write(say('director'), middle, foot + 36, BODY);
  sheet.write('- 1 -', middle, height - 50, { ...BODY, align: 'centre' });
  return sheet.finish();
}

/** The registry's stamp: received, when, under which number. */
function stamp(sheet: Sheet, { persona, say, print, sentences }: Certificate, x: number): void {
  const { registrationNumber, incorporationDate } = persona.company;
  const ink: Style = { face: 'bold', size: 10, ink: STAMP };
  sheet.box(x, 48, 150, 78, { edge: STAMP, weight: 1.6 });
  sheet.box(x + 3, 51, 144, 72, { edge: STAMP, weight: 0.6 });
  sheet.write(sentences.filed.toUpperCase(), x + 75, 68, { ...ink, size: 13, align: 'centre' });
  const day = ['incorporationDate', incorporationDate, print.date(incorporationDate)] as const;
  repeated(sheet, day, x + 75, 83, { ...ink, align: 'centre' });
  const caption = say('registrationNumber');
  sheet.write(caption, x + 75, 98, { ...fitted(sheet, caption, 136, { size: 8, ink: STAMP }), align: 'centre' });
  sheet.value('registrationNumber', registrationNumber, registrationNumber, x + 75, 114, {
    ...ink,
    size: 12,
    align: 'centre',
  });
  sheet.specimenMark(LEFT, 68);
}
