import { GREY, PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, type Part } from '../text.ts';
import { type Certificate, parts } from './certificate.ts';

const [LEFT, CAPTIONS, VALUES] = [48, 76, 236];
const ROW = 40;
const BODY: Style = { face: 'condensed', size: 11 };
const BOLD: Style = { face: 'condensedBold', size: 11 };

/** A register sheet: numbered rows in a grid, the caption in one cell and the entry in the next. */
export async function drawRegisterExtract(certificate: Certificate): Promise<Specimen> {
  const { persona, say, print, issued, sentences } = certificate;
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const { width, height } = sheet.size;
  const right = width - LEFT;
  sheet.write(say('office'), LEFT, 58, { ...BOLD, size: 13 });
  sheet.write(`${say('issued')} ${print.date(issued)}`, right, 58, { ...BODY, align: 'right' });
  sheet.rule(LEFT, 66, right, 66, 1.6);
  sheet.write(say('extract'), LEFT, 98, { ...BOLD, size: 18 });
  sheet.specimenMark(right - 45, 98);
  sheet.box(LEFT, 112, right - LEFT, 20, { fill: PALE, edge: [0, 0, 0], weight: 0.8 });
  sheet.write(say('entry'), LEFT + 5, 126, fitted(sheet, say('entry'), 20, { ...BOLD, size: 9 }));
  sheet.write(say('extract'), CAPTIONS + 6, 126, { ...BOLD, size: 9 });
  rowsOf(certificate).forEach(([caption, entry], index) => {
    row(sheet, { number: String(index + 1), caption, entry, y: 132 + index * ROW }, right);
  });
  const foot = { ...BODY, size: 9, ink: GREY } as const;
  sheet.write(sentences.search, LEFT, height - 44, foot);
  sheet.write(say('page'), right, height - 44, { ...foot, align: 'right' });
  return sheet.finish();
}

/** In the register's order; an entry that is no field of ours is plain text. */
function rowsOf(certificate: Certificate): readonly (readonly [caption: string, entry: Part])[] {
  const { persona, say, print, from } = certificate;
  const { name, number, day, place, seat } = parts(certificate, print.date);
  const scale = persona.locale.currency === 'UAH' ? 40 : 1;
  const capital = print.money((10 + from.integer('capital', 9) * 5) * 1_000_00 * scale);
  return [
    [say('registrationNumber'), number],
    [say('companyName'), name],
    [say('form'), say('limited')],
    [say('registeredAddress'), seat],
    [say('jurisdiction'), place],
    [say('incorporationDate'), day],
    [say('capital'), capital],
    [say('purpose'), say('trade')],
    [say('director'), persona.company.director],
    [say('status'), say('active')],
  ];
}

interface Row {
  readonly number: string;
  readonly caption: string;
  readonly entry: Part;
  readonly y: number;
}

function row(sheet: Sheet, { number, caption, entry, y }: Row, right: number): void {
  for (const [x, end] of [
    [LEFT, CAPTIONS],
    [CAPTIONS, VALUES],
    [VALUES, right],
  ] as const)
    sheet.box(x, y, end - x, ROW, { edge: [0, 0, 0], weight: 0.5 });
  sheet.write(number, LEFT + 14, y + 24, { ...BODY, align: 'centre' });
  sheet.write(caption, CAPTIONS + 6, y + 24, fitted(sheet, caption, VALUES - CAPTIONS - 12, BODY));
  const room = right - VALUES - 16;
  if (typeof entry === 'string') sheet.write(entry, VALUES + 8, y + 24, fitted(sheet, entry, room, BODY));
  else sheet.value(...entry, VALUES + 8, y + 24, fitted(sheet, entry[2], room, BOLD));
}
