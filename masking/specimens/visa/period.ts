import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';

/** What a visa allows, which no field asks for; it begins on the day of issue. */
export const visaPeriod = (from: Keyed, { visa }: Persona) => ({
  entries: from.pick('entries', ['MULT', '02', '01', 'M']),
  days: from.pick('stay', [30, 60, 90]),
  begins: visa.issueDate,
});
