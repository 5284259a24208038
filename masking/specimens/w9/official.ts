import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { wording } from '../../says.ts';
import { BLACK, type Face, type Ink, LETTER, PALE, Sheet, type Style } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { capitals, fitted, paragraph } from '../text.ts';
import { digitBoxes } from './digit-boxes.ts';
import { CLASSES, type PayeeFacts, payeeFacts, tickedClass, type Written } from './facts.ts';

const [LEFT, RIGHT] = [36, 576];
/** Where answers begin; the address stands right of its second caption, so that no caption is part of it. */
const [ANSWER, ADDRESS] = [44, 140];

/** One filling of the official form. */
interface Filling {
  readonly revision: 2018 | 2024;
  readonly trades: boolean;
  readonly face: Face;
  readonly size: number;
  readonly ink?: Ink;
  readonly embed?: Parameters<typeof Sheet.open>[1];
}

const fillings = {
  typed: { revision: 2024, trades: false, face: 'plain', size: 10 },
  older: { revision: 2018, trades: false, face: 'lato', size: 10.5, embed: ['lato'] },
  byHand: { revision: 2024, trades: false, face: 'hand', size: 13, ink: [0.08, 0.12, 0.42], embed: ['hand'] },
  trading: { revision: 2018, trades: true, face: 'mono', size: 9.5 },
} as const satisfies Record<string, Filling>;

const draw =
  (filling: Filling) =>
  async (persona: Persona, from: Keyed): Promise<Specimen> => {
    const sheet = await Sheet.open(LETTER, filling.embed ?? []);
    const facts = payeeFacts(persona, from, filling.trades);
    head(sheet, filling);
    const { face, size, ink = BLACK } = filling;
    const style: Style = { face, size, ink };
    const put = ([field, value, printed]: Written, x: number, y: number, room: number) => {
      const text = face === 'mono' ? capitals(printed) : printed;
      sheet.value(field, value, text, x, y, fitted(sheet, wording(field, value, text)?.printed ?? text, room, style));
    };
    payee(sheet, facts, filling, put, style);
    numbers(sheet, facts, style);
    certification(sheet, persona, from, facts, put);
    return sheet.finish();
  };
type Put = (fact: Written, x: number, y: number, room: number) => void;

/** The official form, its boxes in the order of the revision of March 2024, typed. */
export const drawRevision2024 = draw(fillings.typed);
/** The revision of October 2018. */
export const drawRevision2018 = draw(fillings.older);
/** Filled in with a pen. */
export const drawByHand = draw(fillings.byHand);
/** A sole trader under a name of the business, with its EIN, on a typewriter. */
export const drawTrading = draw(fillings.trading);

function head(sheet: Sheet, { revision }: Filling): void {
  sheet.write('Form', LEFT, 48, { size: 7 });
  sheet.write('W-9', LEFT + 20, 52, { face: 'bold', size: 22 });
  sheet.write(revision === 2024 ? '(Rev. March 2024)' : '(Rev. October 2018)', LEFT, 63, { size: 7 });
  sheet.write('Department of the Treasury', LEFT, 73, { size: 6.5 });
  sheet.write('Internal Revenue Service', LEFT, 81, { size: 6.5 });
  sheet.rule(128, 34, 128, 86, 0.8);
  sheet.write('Request for Taxpayer', 300, 50, { face: 'bold', size: 15, align: 'centre' });
  sheet.write('Identification Number and Certification', 300, 66, { face: 'bold', size: 13, align: 'centre' });
  sheet.write('Go to www.example.com/FormW9 for instructions and the latest information.', 300, 80, {
    size: 7,
    align: 'centre',
  });
  sheet.rule(474, 34, 474, 86, 0.8);
  for (const [index, line] of ['Give form to the', 'requester. Do not', 'send to the IRS.'].entries())
    sheet.write(line, 480, 50 + index * 11, { face: 'bold', size: 8.5 });
  sheet.rule(LEFT, 88, RIGHT, 88, 1);
  sheet.specimenMark(RIGHT - 46, 30);
}

const CAPTION: Style = { size: 6.6 };

/** Lines 1 to 7: who is paid, as what, and where. */
function payee(sheet: Sheet, facts: PayeeFacts, { revision }: Filling, put: Put, style: Style): void {
  const first =
    revision === 2024
      ? '1  Name of entity/individual. An entry is required.'
      : '1  Name (as shown on your income tax return). Name is required on this line.';
  sheet.write(first, LEFT + 4, 98, CAPTION);
  put(facts.name, ANSWER, 114, 500);
  sheet.rule(LEFT, 120, RIGHT, 120);
  sheet.write('2  Business name/disregarded entity name, if different from above', LEFT + 4, 129, CAPTION);
  if (facts.businessName) put(facts.businessName, ANSWER, 145, 500);
  sheet.rule(LEFT, 151, RIGHT, 151);
  sheet.write(
    `${revision === 2024 ? '3a' : '3'}  Check the appropriate box for federal tax classification of the person whose name is entered on line 1. Check only one.`,
    LEFT + 4,
    160,
    CAPTION,
  );
  classes(sheet, facts, style);
  sheet.rule(LEFT, 210, RIGHT, 210);
  sheet.write(
    '4  Exemptions (codes apply only to certain entities): Exempt payee code (if any)',
    LEFT + 4,
    219,
    CAPTION,
  );
  sheet.rule(LEFT, 224, RIGHT, 224);
  sheet.write('5  Address (number, street, and apt. or suite no.)', LEFT + 4, 233, CAPTION);
  sheet.write('6  City, state, and ZIP code', LEFT + 4, 259, CAPTION);
  const [field, value] = facts.address;
  const lines = style.face === 'mono' ? facts.addressLines.map(capitals) : facts.addressLines;
  const longest = [...lines].sort((a, b) => b.length - a.length)[0] ?? '';
  sheet.lines(field, value, lines, ADDRESS, 246, 26, fitted(sheet, longest, 290, style));
  sheet.rule(LEFT, 250, 440, 250);
  sheet.rule(440, 224, 440, 276);
  sheet.write('Requester’s name and address (optional)', 445, 233, CAPTION);
  sheet.write(facts.requester, 446, 248, fitted(sheet, facts.requester, 122, { size: 8 }));
  sheet.rule(LEFT, 276, RIGHT, 276);
  sheet.write('7  List account number(s) here (optional)', LEFT + 4, 286, CAPTION);
  sheet.rule(LEFT, 300, RIGHT, 300, 1);
}

/** A tick before the class that holds; its words are the value. */
function classes(sheet: Sheet, facts: PayeeFacts, { ink = BLACK }: Style): void {
  const ticked = tickedClass();
  CLASSES.forEach((name, index) => {
    const [x, y] = [LEFT + 14 + (index % 4) * 136, 178 + Math.floor(index / 4) * 18];
    sheet.box(x, y - 7, 8, 8, { edge: BLACK, weight: 0.7 });
    const box = sheet.write(name, x + 13, y, { size: 7.6 });
    if (index !== ticked) return;
    sheet.path('M 1 4 L 3.5 7 L 9 -3', x, y - 7, { pen: 1.3, ink });
    sheet.note(facts.taxClassification[0], name, name, box);
  });
}

/** Part I: the number of the person or of the business, a box for each digit. */
function numbers(sheet: Sheet, facts: PayeeFacts, style: Style): void {
  part(sheet, 'Part I', 'Taxpayer Identification Number (TIN)', 300);
  const text = { x: LEFT, y: 330, room: 318, leading: 10 };
  paragraph(
    sheet,
    'Enter your TIN in the appropriate box. It has to belong to the name on line 1. People enter their social security number (SSN); businesses that have one enter their employer identification number (EIN).',
    text,
    { size: 7.6 },
  );
  const digits = { ...style, size: Math.max(10, style.size ?? 10) };
  sheet.write('Social security number', 366, 328, { face: 'bold', size: 7.6 });
  digitBoxes(sheet, [3, 2, 4], facts.ssn, { x: 366, y: 332 }, digits);
  sheet.write('or', 366, 364, { face: 'bold', size: 7.6 });
  sheet.write('Employer identification number', 366, 376, { face: 'bold', size: 7.6 });
  digitBoxes(sheet, [2, 7], facts.ein, { x: 366, y: 380 }, digits);
}

/** Part II: what the payee signs under penalties of perjury. */
function certification(sheet: Sheet, persona: Persona, from: Keyed, facts: PayeeFacts, put: Put): void {
  part(sheet, 'Part II', 'Certification', 408);
  let y = 436;
  for (const text of CERTIFIED)
    y = 3 + paragraph(sheet, text, { x: LEFT, y, room: RIGHT - LEFT, leading: 10 }, { size: 7.8 });
  sheet.rule(LEFT, 548, RIGHT, 548, 1);
  sheet.write('Sign', LEFT, 564, { face: 'bold', size: 11 });
  sheet.write('Here', LEFT, 577, { face: 'bold', size: 11 });
  sheet.write('Signature of', 78, 566, { size: 7.6 });
  sheet.write('U.S. person', 78, 576, { size: 7.6 });
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, 136, 574, 0.8);
  sheet.note('signaturePresent', true, '', signature);
  sheet.write('Date', 408, 576, { size: 7.6 });
  put(facts.signedDate, 436, 575, 130);
  sheet.rule(LEFT, 584, RIGHT, 584, 1);
  sheet.write('General Instructions', LEFT, 604, { face: 'bold', size: 11 });
  paragraph(sheet, PURPOSE, { x: LEFT, y: 620, room: RIGHT - LEFT, leading: 10 }, { size: 7.8 });
}

function part(sheet: Sheet, number: string, title: string, y: number): void {
  sheet.box(LEFT, y + 4, RIGHT - LEFT, 14, { fill: PALE });
  sheet.box(LEFT, y + 4, 44, 14, { fill: BLACK });
  sheet.write(number, LEFT + 22, y + 14, { face: 'bold', size: 8.5, ink: [1, 1, 1], align: 'centre' });
  sheet.write(title, LEFT + 52, y + 14.5, { face: 'bold', size: 9.5 });
}

const CERTIFIED = [
  'Under penalties of perjury, whoever signs below certifies four things:',
  '1. The number shown on this form is the correct taxpayer identification number of the person named on line 1, or has been applied for and not been given out yet.',
  '2. That person is not subject to backup withholding: there is an exemption, or the tax office has never said so, or has since said otherwise.',
  '3. That person is a U.S. citizen or another U.S. person.',
  '4. Codes for exemptions, where any are entered, are right.',
  'Cross out item 2 where the tax office has told you that you are subject to backup withholding at present, because interest or dividends were missing from a return of yours.',
] as const;

const PURPOSE =
  'Purpose of form. Somebody who pays you must tell the tax office how much, and under which number. Give this form to whoever asks for it; where the number is missing, part of the payment may have to be withheld.';
