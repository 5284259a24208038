import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Print } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { type Ink, type Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import type { Part } from '../text.ts';
import { type Say, sayIn } from './captions.ts';
import { SENTENCES } from './sentences.ts';

/** All that a certificate is drawn from. */
export interface Certificate {
  readonly persona: Persona;
  readonly from: Keyed;
  readonly say: Say;
  readonly print: Print;
  readonly sentences: (typeof SENTENCES)['en'];
  /** When this copy was issued: after the founding, before the packet comes in. */
  readonly issued: string;
}
export type DrawCertificate = (certificate: Certificate) => Promise<Specimen>;

export function certificateOf(persona: Persona, from: Keyed): Certificate {
  const { language, print } = persona.locale;
  const issued = `2026-0${1 + from.integer('month', 2)}-${10 + from.integer('day', 18)}`;
  return { persona, from, say: sayIn(language, from), print, sentences: SENTENCES[language], issued };
}

/** The company's fields as parts of a sentence, the day printed as asked. */
export function parts({ persona: { company } }: Certificate, date: (iso: string) => string) {
  return {
    name: ['companyName', company.name, company.name],
    number: ['registrationNumber', company.registrationNumber, company.registrationNumber],
    day: ['incorporationDate', company.incorporationDate, date(company.incorporationDate)],
    place: ['jurisdiction', company.jurisdiction, company.jurisdiction],
    seat: ['registeredAddress', oneLine(company.address), oneLine(company.address)],
  } as const satisfies Record<string, Part>;
}

/** A round seal with a toothed rim and a star, as pressed or printed. */
export function seal(sheet: Sheet, x: number, y: number, radius: number, ink: Ink): void {
  const teeth = 36;
  const rim = Array.from({ length: teeth * 2 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / teeth, index % 2 === 0 ? radius : radius * 0.92];
    return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  sheet.path(`M ${rim.join(' L ')} Z`, x, y, { fill: ink });
  sheet.disc(x, y, radius * 0.8, radius * 0.8, WHITE);
  sheet.disc(x, y, radius * 0.74, radius * 0.74, ink);
  sheet.path(star(radius * 0.5), x, y, { fill: WHITE });
}

function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 5 - Math.PI / 2, index % 2 === 0 ? radius : radius * 0.4];
    return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M ${points.join(' L ')} Z`;
}
