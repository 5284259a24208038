import type { Persona } from '../../persona.ts';
import type { Plate } from '../cards/plate.ts';
import type { Face, Ink } from '../sheet.ts';

const CLASSES = ['AM', 'A1', 'A', 'B', 'C', 'D', 'BE'];

/** The table of vehicle classes with columns 9 to 12: dates only where the holder may drive, rules through the rest. */
export function categoryTable(
  plate: Plate,
  { drivingLicence, locale }: Persona,
  [x, y, width, step]: readonly [x: number, y: number, width: number, step: number],
  { ink, line, face }: { readonly ink: Ink; readonly line: Ink; readonly face: Face },
): void {
  const columns = [x, x + 0.18 * width, x + 0.46 * width, x + 0.74 * width];
  const text = { face, size: 5.2, ink } as const;
  ['9.', '10.', '11.', '12.'].forEach((head, index) => {
    plate.write(head, (columns[index] ?? x) + 1, y + 0.72 * step, text);
  });
  const own = drivingLicence.licenceClass.split(/[ ,/]+/);
  const classes = [...new Set([...CLASSES, ...own])];
  for (const [index, name] of classes.entries()) {
    const top = y + (index + 1) * step;
    const held = own.includes(name);
    plate.rule(x, top, x + width, top, 0.4, line);
    plate.write(name, x + 1, top + 0.72 * step, text);
    const [first, last] = [drivingLicence.issueDate, drivingLicence.expiryDate].map(locale.print.date);
    plate.write(held ? (first ?? '') : '- - - - -', (columns[1] ?? x) + 1, top + 0.72 * step, text);
    plate.write(held ? (last ?? '') : '- - - - -', (columns[2] ?? x) + 1, top + 0.72 * step, text);
  }
  const bottom = y + (classes.length + 1) * step;
  plate.box(x, y, width, bottom - y, { edge: line });
  for (const column of columns.slice(1)) plate.rule(column, y, column, bottom, 0.4, line);
}
