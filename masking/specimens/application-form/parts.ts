import type { Persona } from '../../persona.ts';
import { GREY, type Ink, type Sheet, type Style } from '../sheet.ts';
import { formTerm } from './captions.ts';
import type { Pen } from './pen.ts';

export interface Ticks {
  readonly caption: string;
  readonly choices: readonly string[];
  readonly chosen: number;
  readonly x: number;
  readonly y: number;
  /** From one box to the next. */
  readonly step: number;
}

/** A row of boxes to tick, one of them ticked; the caption stands before it. */
export function tickRow(
  sheet: Sheet,
  pen: Pen,
  { caption, choices, chosen, x, y, step }: Ticks,
  style: Style = {},
): void {
  sheet.write(caption, x, y, { size: 8.5, ink: GREY, ...style });
  choices.forEach((choice, index) => {
    const left = x + 112 + index * step;
    sheet.box(left, y - 8, 9, 9, { edge: [0.2, 0.2, 0.2], weight: 0.8 });
    if (index === chosen) pen.tick(left + 0.5, y - 6);
    sheet.write(choice, left + 14, y, { size: 8.5, ...style });
  });
}

export const statusTicks = ({ locale }: Persona): Pick<Ticks, 'caption' | 'choices' | 'chosen'> => ({
  caption: formTerm(locale.language, 'status'),
  choices: formTerm(locale.language, 'statuses').split(','),
  chosen: 0,
});

export const termTicks = ({ locale }: Persona, chosen: number): Pick<Ticks, 'caption' | 'choices' | 'chosen'> => ({
  caption: formTerm(locale.language, 'term'),
  choices: [24, 36, 48, 60].map((months) => `${months} ${formTerm(locale.language, 'months')}`),
  chosen,
});

/** A lender's mark: bars, a roof, or a ring. */
export function logo(sheet: Sheet, shape: 'roof' | 'bars' | 'ring', x: number, y: number, ink: Ink): void {
  if (shape === 'roof') {
    sheet.box(x, y, 34, 34, { fill: ink });
    sheet.path('M 6 26 L 17 8 L 28 26 Z', x, y, { fill: [1, 1, 1] });
  } else if (shape === 'bars')
    for (const bar of [0, 1, 2]) sheet.box(x + bar * 11, y + 22 - bar * 10, 8, 12 + bar * 10, { fill: ink });
  else {
    sheet.disc(x + 17, y + 17, 17, 17, ink);
    sheet.disc(x + 17, y + 17, 9, 9, [1, 1, 1]);
  }
}
