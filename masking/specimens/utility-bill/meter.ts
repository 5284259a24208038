import type { Ink, Sheet, Style } from '../sheet.ts';
import { fitted } from '../text.ts';
import type { Bill } from './bill.ts';
import { monthsIn } from './captions.ts';

interface Place {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The meter's readings under their captions, in four columns. */
export function meterTable(
  sheet: Sheet,
  { meter, say }: Bill,
  { left, right, y }: Place,
  style: Style,
  bold: Style,
): void {
  const columns = [
    [say('meter'), meter.number],
    [say('previous'), String(meter.before)],
    [say('present'), String(meter.before + meter.usage)],
    [say('usage'), `${meter.usage} ${meter.unit}`],
  ] as const;
  const part = (right - left) / columns.length;
  columns.forEach(([caption, printed], index) => {
    const x = left + index * part;
    sheet.write(caption, x, y, fitted(sheet, caption, part - 6, bold));
    sheet.write(printed, x, y + 20, style);
  });
}

/** Bars for the last six months: decoration without values. */
export function usageBars(
  sheet: Sheet,
  bill: Bill,
  { left, right, y }: Place,
  inks: readonly [now: Ink, before: Ink],
): void {
  const months = monthsIn(bill.locale.language);
  const part = (right - left) / months.length;
  [0.7, 0.78, 0.92, 1.08, 1.04, 1].forEach((share, index) => {
    const height = share * (38 + bill.from.integer(`bar-${index}`, 26));
    const x = left + index * part;
    sheet.box(x, y - height, part * 0.6, height, { fill: index === 5 ? inks[0] : inks[1] });
    sheet.write(months[index] ?? '', x + part * 0.3, y + 11, { size: 7.5, align: 'centre' });
  });
  sheet.rule(left - 4, y, right, y, 0.6);
}
