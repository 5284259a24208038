import type { Keyed } from '../keyed.ts';
import type { Persona } from '../persona.ts';
import { drawSaying } from '../says.ts';
import { SPECIMENS, type SpecimenType } from '../specimens/index.ts';
import type { Specimen } from '../specimens/specimen.ts';
import type { SaidFields } from './document.ts';

/** Which fields a layout shows, found by drawing it once. */
export type Layouts = (type: SpecimenType, persona: Persona, from: Keyed) => Promise<readonly Layout[]>;
interface Layout {
  readonly name: string;
  readonly shows: ReadonlySet<string>;
}

export function knownLayouts(): Layouts {
  const known = new Map<string, Promise<readonly Layout[]>>();
  return (type, persona, from) => {
    const place = `${persona.locale.id}/${type}`;
    const found = known.get(place) ?? layoutsOf(type, persona, from);
    known.set(place, found);
    return found;
  };
}

const layoutsOf = (type: SpecimenType, persona: Persona, from: Keyed): Promise<readonly Layout[]> =>
  Promise.all(
    SPECIMENS[type].layouts.map(async (name) => {
      const { truth } = await SPECIMENS[type].draw(persona, from, name);
      return { name, shows: new Set(Object.keys(truth)) };
    }),
  );

/** The paper in layouts that can say just this, the one that shows most first, of those that show as much one by the key; then all over again, up to `limit`. */
export async function* drawInLayouts(
  type: SpecimenType,
  fields: SaidFields,
  persona: Persona,
  from: Keyed,
  layouts: Layouts,
  limit: number,
): AsyncGenerator<Specimen> {
  const told = Object.keys(fields).filter((field) => fields[field] !== null);
  const score = ({ shows }: Layout): number => told.filter((field) => shows.has(field)).length;
  const ranked = (await layouts(type, persona, from))
    .map((layout) => ({ name: layout.name, score: score(layout), turn: from.integer(layout.name, 2 ** 20) }))
    .sort((a, b) => b.score - a.score || a.turn - b.turn);
  const says = { fields, print: persona.locale.print };
  let fitting: readonly string[] = ranked.map(({ name }) => name);
  for (let drawn = 0; drawn < limit && fitting.length > 0; ) {
    for (const name of fitting.slice(0, limit - drawn)) {
      const specimen = await drawSaying(says, () => SPECIMENS[type].draw(persona, from, name));
      if (saysJust(specimen, fields)) yield specimen;
      else fitting = fitting.filter((other) => other !== name);
      drawn += 1;
    }
  }
}

/** A layout that prints a field in a way of its own may print its persona's: then it is not for this paper. */
const saysJust = ({ truth }: Specimen, fields: SaidFields): boolean =>
  Object.entries(truth).every(([field, { value }]) => Array.isArray(value) || value === fields[field]);
