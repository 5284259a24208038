import { oneLine } from '../../address.ts';
import type { Persona } from '../../persona.ts';
import type { CardFact, PrintHabit } from '../cards/facts.ts';

/** What a licence says of its holder and of itself: dates as the country writes them, all in capitals. */
export function licenceFacts(persona: Persona, { name = (text) => text.toUpperCase() }: PrintHabit = {}) {
  const { drivingLicence: licence, locale } = persona;
  const dated = (field: string, iso: string): CardFact => [field, iso, locale.print.date(iso)];
  return {
    documentNumber: ['documentNumber', licence.number, licence.number],
    surname: ['surname', persona.surname, name(persona.surname)],
    givenNames: ['givenNames', persona.givenNames, name(persona.givenNames)],
    dateOfBirth: dated('dateOfBirth', persona.dateOfBirth),
    issueDate: dated('issueDate', licence.issueDate),
    expiryDate: dated('expiryDate', licence.expiryDate),
    jurisdiction: ['jurisdiction', licence.jurisdiction, name(licence.jurisdiction)],
    licenceClass: ['licenceClass', licence.licenceClass, licence.licenceClass],
    address: ['address', oneLine(persona.address), name(oneLine(persona.address))],
    addressLines: persona.address.lines.map(name),
  } as const;
}
