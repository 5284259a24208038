import { GREY, type Sheet, type Style } from './sheet.ts';

/** A caption with its field's value; the printed form where it is not the normal one. */
export type Fact = readonly [caption: string, field: string, value: string, printed?: string];

export interface FactStyle {
  readonly caption?: Style;
  readonly value?: Style;
}

const captionStyle = (style: FactStyle): Style => ({ size: 9, ink: GREY, ...style.caption });
const valueStyle = (style: FactStyle): Style => ({ size: 10.5, ...style.value });

/** Captions in one column, values in another, a line each. */
export function factsBeside(
  sheet: Sheet,
  facts: readonly Fact[],
  at: { readonly x: number; readonly value: number; readonly y: number; readonly step: number },
  style: FactStyle = {},
): void {
  facts.forEach(([caption, field, value, printed = value], index) => {
    sheet.write(caption, at.x, at.y + index * at.step, captionStyle(style));
    sheet.value(field, value, printed, at.value, at.y + index * at.step, valueStyle(style));
  });
}

/** A caption in small type with its value below. */
export function factBelow(
  sheet: Sheet,
  [caption, field, value, printed = value]: Fact,
  x: number,
  y: number,
  style: FactStyle = {},
): void {
  sheet.write(caption, x, y, captionStyle(style));
  sheet.value(field, value, printed, x, y + 14, valueStyle(style));
}
