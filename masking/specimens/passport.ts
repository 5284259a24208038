import type { TravelDocument } from '../persona.ts';
import { travelDate } from '../printed.ts';
import { type Ink, Sheet } from './sheet.ts';
import type { Draw } from './specimen.ts';

const BLUE: Ink = [0.16, 0.26, 0.5];
const PAPER: Ink = [0.95, 0.97, 0.99];
const WAVE: Ink = [0.86, 0.9, 0.95];
const SHADE: Ink = [0.78, 0.82, 0.87];

// The data page (ICAO 9303-4, 125 x 88 mm) half as large again, as a photocopy on a sheet of its own.
const [LEFT, TOP, WIDTH, HEIGHT] = [40, 60, 532, 374];
const [MIDDLE, RIGHT] = [LEFT + 178, LEFT + 378];

export const drawPassport: Draw<'data-page'> = async (persona) => {
  const sheet = await Sheet.open();
  background(sheet);
  heading(sheet);
  portrait(sheet);
  const caption = (text: string, x: number, y: number) => sheet.write(text, x, y, { size: 6.8, ink: BLUE });
  const value = (field: string, normal: string, printed: string, x: number, y: number) =>
    sheet.value(field, normal, printed, x, y + 13.5, { size: 11, face: 'bold' });
  caption('Type / Type', MIDDLE, TOP + 64);
  sheet.write('P', MIDDLE, TOP + 77.5, { size: 11, face: 'bold' });
  caption('Code of issuing State / Code de l\u2019État', MIDDLE + 58, TOP + 64);
  value('issuingState', 'UTO', 'UTO', MIDDLE + 58, TOP + 64);
  caption('Passport No. / No. du passeport', RIGHT, TOP + 64);
  value('documentNumber', persona.passport.number, persona.passport.number, RIGHT, TOP + 64);
  caption('Surname / Nom', MIDDLE, TOP + 96);
  value('surname', persona.surname, persona.surname.toUpperCase(), MIDDLE, TOP + 96);
  caption('Given names / Prénoms', MIDDLE, TOP + 127);
  value('givenNames', persona.givenNames, persona.givenNames.toUpperCase(), MIDDLE, TOP + 127);
  caption('Nationality / Nationalité', MIDDLE, TOP + 158);
  value('nationality', persona.nationality, 'UTOPIAN', MIDDLE, TOP + 158);
  caption('Personal No. / No. personnel', RIGHT, TOP + 158);
  value('personalNumber', persona.passport.personalNumber, persona.passport.personalNumber, RIGHT, TOP + 158);
  caption('Date of birth / Date de naissance', MIDDLE, TOP + 189);
  value('dateOfBirth', persona.dateOfBirth, travelDate(persona.dateOfBirth), MIDDLE, TOP + 189);
  caption('Sex / Sexe', MIDDLE + 140, TOP + 189);
  value('sex', persona.sex, persona.sex, MIDDLE + 140, TOP + 189);
  caption('Place of birth / Lieu de naissance', RIGHT, TOP + 189);
  value('placeOfBirth', persona.placeOfBirth, persona.placeOfBirth.toUpperCase(), RIGHT, TOP + 189);
  caption('Date of issue / Date de délivrance', MIDDLE, TOP + 220);
  value('issueDate', persona.passport.issueDate, travelDate(persona.passport.issueDate), MIDDLE, TOP + 220);
  caption('Authority / Autorité', RIGHT, TOP + 220);
  sheet.write('MINISTRY OF THE INTERIOR', RIGHT, TOP + 233.5, { size: 9, face: 'bold' });
  caption('Date of expiry / Date d\u2019expiration', MIDDLE, TOP + 251);
  value('expiryDate', persona.passport.expiryDate, travelDate(persona.passport.expiryDate), MIDDLE, TOP + 251);
  machineReadableZone(sheet, persona.passport);
  return sheet.finish();
};

function background(sheet: Sheet): void {
  sheet.box(LEFT, TOP, WIDTH, HEIGHT, { fill: PAPER, edge: SHADE, weight: 1 });
  for (let line = 0; line < 9; line++) {
    sheet.path(`M 0 0 C 130 -26 260 26 ${WIDTH - 4} -4`, LEFT + 2, TOP + 62 + line * 25, { pen: 0.5, ink: WAVE });
  }
}

function heading(sheet: Sheet): void {
  sheet.disc(LEFT + 32, TOP + 28, 15, 15, BLUE);
  sheet.path(
    'M 0 -10 L 3 -3 L 10 -3 L 4.5 1.5 L 6.5 9 L 0 4.5 L -6.5 9 L -4.5 1.5 L -10 -3 L -3 -3 Z',
    LEFT + 32,
    TOP + 28,
    { fill: PAPER },
  );
  sheet.write('PASSPORT', LEFT + 60, TOP + 26, { face: 'bold', size: 14, ink: BLUE });
  sheet.write('PASSEPORT', LEFT + 60, TOP + 41, { size: 10, ink: BLUE });
  sheet.write('UTOPIA', LEFT + WIDTH - 20, TOP + 32, { face: 'serifBold', size: 20, ink: BLUE, align: 'right' });
  sheet.specimenMark(LEFT + 260, TOP + 32);
}

/** A silhouette: no picture of anybody. */
function portrait(sheet: Sheet): void {
  const [x, y] = [LEFT + 22, TOP + 66];
  sheet.box(x, y, 132, 170, { fill: [0.9, 0.92, 0.94], edge: SHADE, weight: 0.8 });
  sheet.disc(x + 66, y + 66, 30, 38, SHADE);
  sheet.path('M 12 170 C 12 120 40 112 66 112 C 92 112 120 120 120 170 Z', x, y, { fill: SHADE });
}

function machineReadableZone(sheet: Sheet, { mrz }: TravelDocument): void {
  sheet.box(LEFT + 1, TOP + 290, WIDTH - 2, HEIGHT - 291, { fill: [1, 1, 1] });
  sheet.lines('mrz', mrz.join('\n'), mrz, LEFT + 18, TOP + 322, 28, { face: 'monoBold', size: 18.7 });
}
