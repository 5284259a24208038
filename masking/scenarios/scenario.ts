import type { Truth } from '../../src/domain/truth.ts';
import type { ScanProfile } from '../degrade.ts';
import type { Keyed } from '../keyed.ts';
import type { Persona } from '../persona.ts';
import type { SpecimenType } from '../specimens/index.ts';

/** One document to draw, perhaps of a person who differs in one thing from the others. */
export interface Paper {
  readonly type: SpecimenType;
  readonly layout?: string;
  readonly of?: Persona;
}

/** One file of a packet: its papers are its pages. */
export interface PaperFile {
  readonly file: `${string}.${'pdf' | 'png' | 'jpg'}`;
  readonly papers: readonly [Paper, ...Paper[]];
  readonly scan?: ScanProfile;
  readonly password?: string;
}

/** A story that a packet tells, and what the default policy must make of it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly expected: NonNullable<Truth['expected']>;
  files(persona: Persona, from: Keyed): readonly PaperFile[];
}

export const pdf = (type: SpecimenType, paper: Omit<Paper, 'type'> = {}): PaperFile => ({
  file: `${type}.pdf`,
  papers: [{ type, ...paper }],
});
