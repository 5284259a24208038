import { spellings } from '../fold.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { GREEK } from './greek.ts';
import { ITALIAN } from './italian.ts';
import { SLAVIC } from './slavic.ts';
import { SPANISH } from './spanish.ts';

/** Form, as fold writes it → the lines it stands on. A short form may stand on several. */
const LINES = new Map<string, number[]>();
const tables = [ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, SLAVIC, GREEK];
for (const [line, forms] of tables.flatMap((table) => table.trim().split('\n')).entries())
  for (const form of new Set(forms.split(' ').flatMap(spellings))) LINES.set(form, [...(LINES.get(form) ?? []), line]);

/** Whether both are forms of one name; two short forms of it count, short forms of different names do not. */
export function sameNickname(a: string, b: string): boolean {
  const [lines, others] = [LINES.get(a), LINES.get(b)];
  return lines !== undefined && others !== undefined && lines.some((line) => others.includes(line));
}
