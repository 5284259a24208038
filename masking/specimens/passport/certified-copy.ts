import type { Keyed } from '../../keyed.ts';
import type { Language } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, term } from '../cards/captions.ts';
import { travelFacts, under } from '../cards/facts.ts';
import { seal, waves } from '../cards/guilloche.ts';
import { ID3, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import type { Theme } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { type Ink, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { AUTHORITY } from './authority.ts';

const COPIER: Theme = {
  ink: [0.18, 0.18, 0.18],
  paper: [0.95, 0.95, 0.95],
  wave: [0.88, 0.88, 0.88],
  shade: [0.7, 0.7, 0.7],
};
const STAMP: Ink = [0.16, 0.22, 0.52];

const CERTIFIED: Readonly<Record<Language, readonly [title: string, text: string, date: string]>> = {
  en: ['CERTIFIED TRUE COPY', 'I certify that this is a true copy of the original document seen by me.', 'Date'],
  de: ['BEGLAUBIGTE KOPIE', 'Die Übereinstimmung mit der vorgelegten Urschrift wird beglaubigt.', 'Datum'],
  fr: ['COPIE CERTIFIÉE CONFORME', "Je certifie que la copie est conforme à l'original présenté.", 'Date'],
  es: ['COPIA COMPULSADA', 'Certifico que la copia coincide con el original presentado.', 'Fecha'],
};

/** A grey photocopy at true size with an office's stamp and a second signature and date below, which are not the holder's. */
export async function drawCertifiedCopy(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona));
  const plate = new Plate(sheet, 60 + from.integer('left', 120), 70 + from.integer('top', 60), 1.08);
  plate.box(-2.2, -2.2, ID3.width + 4.4, ID3.height + 4.4, { fill: [0.84, 0.84, 0.84] });
  plate.outline(ID3.width, ID3.height, COPIER.paper, COPIER.shade);
  waves(plate, [1, 12, ID3.width - 2, 52], COPIER.wave, { every: 5, swing: 3 });
  plate.write('UTOPIA', ID3.width / 2, 7, { face: 'serifBold', size: 12, ink: COPIER.ink, align: 'centre' });
  const title = bilingual(persona.locale.language, 'passport');
  plate.write(title, ID3.width / 2, 11, { face: 'serif', size: 7, ink: COPIER.ink, align: 'centre' });
  plate.specimenMark(6, 9);
  portrait(plate, poseOf(persona, from), [6, 15, 30, 39], {
    ground: [0.82, 0.82, 0.82],
    figure: [0.55, 0.55, 0.55],
  });
  facts(plate, persona);
  zone(plate, persona.passport.mrz, 6.6, 75, { face: 'monoBold' });
  certificate(sheet, persona, from.at('certificate'));
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona): void {
  const { language } = persona.locale;
  const says = travelFacts(persona, persona.passport);
  const put = under(plate, {
    caption: { face: 'serif', size: 5, ink: COPIER.ink },
    value: { face: 'mono', size: 8 },
    gap: 3.3,
  });
  put(term(language, 'passportNumber'), says.documentNumber, 88, 17, 32);
  put(term(language, 'surname'), says.surname, 40, 17, 46);
  put(term(language, 'givenNames'), says.givenNames, 40, 25, 80);
  put(term(language, 'birth'), says.dateOfBirth, 40, 33, 30);
  put(term(language, 'sex'), says.sex, 72, 33, 12);
  put(term(language, 'nationality'), says.nationality, 88, 33, 32);
  put(term(language, 'birthPlace'), says.placeOfBirth, 40, 41, 46);
  put(term(language, 'state', 1), says.issuingState, 88, 41, 32);
  put(term(language, 'issued'), says.issueDate, 40, 49, 30);
  put(term(language, 'expires'), says.expiryDate, 88, 49, 32);
  plate.write(`${term(language, 'authority')}: ${AUTHORITY[language]}`, 40, 60, { face: 'serif', size: 6, within: 80 });
}

function certificate(sheet: Sheet, { locale }: Persona, from: Keyed): void {
  const [title, text, date] = CERTIFIED[locale.language];
  const [x, y] = [76 + from.integer('x', 60), 520 + from.integer('y', 40)];
  sheet.box(x - 14, y - 30, 380, 120, { edge: STAMP, weight: 1.4 });
  sheet.write(title, x, y - 8, { face: 'bold', size: 14, ink: STAMP });
  sheet.write(text, x, y + 12, { size: 9, ink: STAMP });
  sheet.write(`${date}:`, x, y + 44, { size: 9, ink: STAMP });
  sheet.write(locale.print.date('2026-03-17'), x + 40, y + 44, { face: 'mono', size: 11, ink: STAMP });
  drawSignature(sheet, from, 'Clerk of the Office', x + 140, y + 74, 0.8);
  seal(new Plate(sheet, x + 326, y + 44), 0, 0, 9, STAMP, [1, 1, 1], 9);
}
