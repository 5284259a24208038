import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { wording } from '../../says.ts';
import { type Ink, paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type FormTerm, formTerm, NATIONAL } from './captions.ts';
import { formFacts, type Written } from './facts.ts';
import { statusTicks, tickRow } from './parts.ts';
import { BLUE, penOf } from './pen.ts';

const [LEFT, WIDTH, CELLS] = [46, 512, 32];
const ROSE: Ink = [0.78, 0.42, 0.46];
const TINT: Ink = [0.99, 0.93, 0.93];

/** A form for machines to read: a comb of boxes for each answer, one capital to a box, printed in a colour that scanners drop. */
export async function drawComb(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['handLoose', 'hand']);
  const says = formFacts(persona, from);
  const { id, language } = persona.locale;
  sheet.box(LEFT, 38, WIDTH, 40, { fill: ROSE });
  sheet.write(formTerm(language, 'title', 2), LEFT + 12, 63, { face: 'bold', size: 15, ink: WHITE });
  sheet.write(says.lender, LEFT + WIDTH - 12, 62, { size: 10, ink: WHITE, align: 'right' });
  sheet.write(formTerm(language, 'fill'), LEFT, 94, { size: 8, ink: ROSE });
  sheet.specimenMark(LEFT + WIDTH - 46, 94);
  const pen = penOf(sheet, from.at('pen'), 'hand', 12);
  const put = (caption: string, y: number, cells: number, x = LEFT) => {
    sheet.write(caption, x, y, { size: 8.5, face: 'bold', ink: ROSE });
    return (fact: Written, lines: readonly string[]) => comb(sheet, fact, lines, { x, y: y + 5, cells });
  };
  const row = (name: FormTerm, fact: Written, y: number, cells: number, x = LEFT): void =>
    put(formTerm(language, name, 2), y, cells, x)(fact, [fact[2]]);
  row('applicantName', says.applicantName, 116, CELLS);
  row('dateOfBirth', says.dateOfBirth, 158, 10);
  put(NATIONAL[id].id[1], 158, 15, LEFT + 272)(says.nationalId, [says.nationalId[2]]);
  put(formTerm(language, 'address', 2), 200, CELLS)(says.address, says.addressLines);
  row('phone', says.phone, 268, 17);
  row('nationality', says.nationality, 268, 10, LEFT + 352);
  row('email', says.email, 310, CELLS);
  row('employerName', says.employerName, 352, CELLS);
  tickRow(sheet, pen, { ...statusTicks(persona), x: LEFT, y: 404, step: 98 });
  for (const [name, fact, x] of [
    ['annualIncome', says.annualIncome, LEFT],
    ['requestedAmount', says.requestedAmount, LEFT + 176],
    ['requestedProduct', says.requestedProduct, LEFT + 352],
  ] as const) {
    sheet.write(formTerm(language, name), x, 438, { size: 8.5, face: 'bold', ink: ROSE });
    sheet.box(x, 443, 160, 24, { edge: ROSE, fill: TINT });
    pen.value(fact, x + 10, 460, 140);
  }
  const text = { x: LEFT, y: 502, room: WIDTH, leading: 12 };
  paragraph(sheet, formTerm(language, 'declare'), text, { size: 9 });
  for (const [name, x, width] of [
    ['signature', LEFT, 300],
    ['signedDate', LEFT + 330, 182],
  ] as const) {
    sheet.write(formTerm(language, name), x, 556, { size: 8.5, face: 'bold', ink: ROSE });
    sheet.box(x, 561, width, 44, { edge: ROSE, fill: TINT });
  }
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 40, 593);
  sheet.note('signaturePresent', true, '', signature);
  pen.value(says.signedDate, LEFT + 350, 588, 150);
  for (const x of [LEFT - 14, LEFT + WIDTH + 4]) sheet.box(x, 720, 10, 10, { fill: [0, 0, 0] }); // what the machine finds its place by
  return sheet.finish();
}

/** Boxes in a row, more and narrower ones where the answer is long; the truth is what stands in them, box by box. */
function comb(
  sheet: Sheet,
  [field, value]: Written,
  lines: readonly string[],
  { x, y, cells }: { readonly x: number; readonly y: number; readonly cells: number },
): void {
  const worded = wording(field, value, lines.join('\n'));
  const rows = worded?.printed.split('\n') ?? lines.map(() => '');
  const most = Math.max(cells, ...rows.map((row) => row.length));
  const pitch = ((WIDTH / CELLS) * cells) / most;
  const frame = { edge: ROSE, fill: TINT, weight: 0.6 };
  const written = rows.flatMap((row, down) => {
    const top = y + down * 26;
    for (let cell = 0; cell < most; cell++) sheet.box(x + cell * pitch, top, pitch, 20, frame);
    return [...capitals(field, row)].flatMap((sign, cell) => {
      if (/\s/.test(sign)) return [];
      return [{ sign, box: sheet.write(sign, x + (cell + 0.5) * pitch, top + 15.5, CAPITAL) }];
    });
  });
  if (worded?.value === undefined) return;
  sheet.note(field, worded.value, written.map(({ sign }) => sign).join(' '), ...written.map(({ box }) => box));
}

const CAPITAL = { face: 'handLoose', size: 16, ink: BLUE, align: 'centre' } as const;
const capitals = (field: string, text: string): string => (field === 'email' ? text : text.toUpperCase());
