import * as anywhere from './anywhere.ts';
import * as de from './de.ts';
import * as es from './es.ts';
import * as fr from './fr.ts';
import * as gb from './gb.ts';
import * as grUa from './gr-ua.ts';
import type { ReservedSpace } from './space.ts';
import * as us from './us.ts';

export type { CountedSpace, ReservedSpace } from './space.ts';

/** The one table that generator, leak scan and both check profiles share, by country. */
export const RESERVED = {
  ...us,
  ...gb,
  ...de,
  ...fr,
  ...es,
  ...grUa,
  ...anywhere,
} as const satisfies Record<string, ReservedSpace>;
