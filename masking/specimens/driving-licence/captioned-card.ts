import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, type Term, term } from '../cards/captions.ts';
import { under } from '../cards/facts.ts';
import { rosette, seal, waves } from '../cards/guilloche.ts';
import { ID1, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { GREY, paperOf, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { licenceFacts } from './facts.ts';

/** A card at its true size in a corner of the sheet, with captions spelled out in two languages and the holder on the right. */
export async function drawCaptionedCard(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold', 'condensed']);
  const theme = themeFrom(from);
  const { width, height } = sheet.size;
  const left = from.pick('side', [40, width - 320]);
  const plate = new Plate(sheet, left, from.pick('end', [60, height - 260]), 1.1);
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  rosette(plate, 40, 30, 19, theme.wave, 13);
  waves(plate, [0.5, 40, ID1.width - 1, 13], theme.wave, { every: 1.6, swing: 1 });
  seal(plate, 6.5, 6.5, 3.8, theme.ink, theme.paper, 5);
  const title = { face: 'sourceSerifBold', size: 7.5, ink: theme.ink, within: 54 } as const;
  plate.write(bilingual(persona.locale.language, 'licence'), 12, 6.2, title);
  plate.write('UTOPIA', 12, 9.6, { face: 'sourceSerif', size: 6, ink: theme.ink });
  plate.specimenMark(67, 9.6);
  portrait(plate, poseOf(persona, from), [60, 12, 22, 28], { ground: [1, 1, 1], figure: theme.shade });
  facts(plate, persona, theme);
  sheet.write('1 / 1', width / 2, height - 28, { face: 'serif', size: 8, ink: GREY, align: 'centre' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { locale, nativeName } = persona;
  const says = licenceFacts(persona, { name: (text) => text });
  const caption = { face: 'sourceSerif', size: 4.4, ink } as const;
  const put = under(plate, { caption, value: { face: 'sourceSerifBold', size: 6.8 }, gap: 2.8 });
  const named = (name: Term, wording = 0): string => bilingual(locale.language, name, wording);
  put(named('surname'), says.surname, 4, 13.5, 54, nativeName?.surname);
  put(named('givenNames'), says.givenNames, 4, 19.7, 54, nativeName?.givenNames);
  put(named('birth'), says.dateOfBirth, 4, 25.9, 26);
  put(named('licenceNumber'), says.documentNumber, 32, 25.9, 26);
  put(named('issued'), says.issueDate, 4, 32.1, 26);
  put(named('expires', 1), says.expiryDate, 32, 32.1, 26);
  plate.write(named('address'), 4, 38.3, { ...caption, within: 40 });
  const style = { face: 'sourceSerif', size: 6.4, within: 54 } as const;
  plate.lines('address', says.address[1], says.addressLines, 4, 41.2, 2.9, style);
  put(term(locale.language, 'class'), says.licenceClass, 60, 44, 22);
}
