import type { Truth } from '../../src/domain/truth.ts';
import type { ScanProfile, Turn } from '../degrade.ts';
import type { Keyed } from '../keyed.ts';
import type { LocaleId } from '../locales/index.ts';
import type { Persona } from '../persona.ts';
import type { Says } from '../says.ts';
import type { SpecimenType } from '../specimens/index.ts';
import type { Tampering } from '../tamper.ts';

/** One document to draw, perhaps of a person who differs in one thing from the others. */
export interface Paper {
  readonly type: SpecimenType;
  /** Without it the usual one; in later rounds any. */
  readonly layout?: string;
  readonly of?: Persona;
  /** Fields that say something else than the rest of the paper. */
  readonly says?: Says['fields'];
  readonly tampering?: Tampering;
}

/** One file of a packet: its papers are its pages. */
export interface PaperFile {
  readonly file: `${string}.${'pdf' | 'png' | 'jpg'}`;
  readonly papers: readonly [Paper, ...Paper[]];
  readonly scan?: ScanProfile;
  /** How far the sheets were turned when they were scanned. */
  readonly turn?: Turn;
  readonly password?: string;
}

/** A story that a packet tells, and what the default policy must make of it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly expected: NonNullable<Truth['expected']>;
  /** What the flow cannot tell yet, in a sentence: until then it leads elsewhere than expected. */
  readonly pending?: string;
  /** Whose papers they are; the asked one without it. */
  readonly locale?: LocaleId;
  files(persona: Persona, from: Keyed): readonly PaperFile[];
}

export const pdf = (type: SpecimenType, paper: Omit<Paper, 'type'> = {}): PaperFile => ({
  file: `${type}.pdf`,
  papers: [{ type, ...paper }],
});

export const scanned = (
  file: PaperFile['file'],
  type: SpecimenType,
  layout?: string,
  how: Pick<PaperFile, 'scan' | 'turn'> = {},
): PaperFile => ({
  file,
  papers: [{ type, ...(layout && { layout }) }],
  scan: 'clean',
  ...how,
});

export const APPROVED: Scenario['expected'] = { outcome: 'approve', inbox: 'auto', conflicts: [] };
export const sentTo = (inbox: string, ...conflicts: Scenario['expected']['conflicts']): Scenario['expected'] => ({
  outcome: 'request-more',
  inbox,
  conflicts,
});
