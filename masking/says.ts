import { AsyncLocalStorage } from 'node:async_hooks';
import type { FieldValue } from '../src/domain/field.ts';
import type { Print } from './locales/locale.ts';
import { reprint } from './reprint.ts';

/** Something stands there that nobody can read. */
export const ILLEGIBLE = Symbol('illegible');
export type Said = FieldValue | null | typeof ILLEGIBLE;

/** What one paper says in place of what its layout would; `null`: nothing at all. A field that is not named is the layout's own. */
export interface Says {
  readonly fields: Readonly<Record<string, Said>>;
  readonly print: Print;
}

const told = new AsyncLocalStorage<Says>();

/** Draws a paper that says just this. It travels beside the call, so that no layout has to hand it on and none can forget to. */
export const drawSaying = <T>(says: Says, draw: () => Promise<T>): Promise<T> => told.run(says, draw);

/** What a field says on the paper being drawn; undefined where that is for its layout to say. */
export const said = (field: string): Said | undefined => told.getStore()?.fields[field];

export interface Wording {
  readonly printed: string;
  /** Without a value where nobody could tell it from the page. */
  readonly value?: FieldValue;
}

/** How a field is worded on the paper being drawn; undefined where it stays blank. */
export function wording(field: string, value: FieldValue, printed: string): Wording | undefined {
  const says = told.getStore();
  const other = says?.fields[field];
  if (!says || other === undefined) return { printed, value };
  if (other === null) return undefined;
  if (other === ILLEGIBLE) return { printed: printed.replace(/[\p{L}\p{N}]/gu, '?') };
  return { printed: reprint(value, printed, other, says.print), value: other };
}
