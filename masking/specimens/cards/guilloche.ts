import type { Ink } from '../sheet.ts';
import type { Plate } from './plate.ts';

const places = (value: number): number => Math.round(value * 100) / 100;

/** Fine wavy lines across a part of the plate, each a little off the one before. */
export function waves(
  plate: Plate,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  ink: Ink,
  { every = 3, swing = 2.4, pen = 0.35 } = {},
): void {
  for (let down = swing; down < height - swing; down += every) {
    const lean = swing * (1 - (2 * down) / height);
    const quarter = width / 4;
    const curve = `M 0 0 C ${places(quarter)} ${places(-swing - lean)} ${places(quarter)} ${places(swing)} ${places(2 * quarter)} 0 C ${places(3 * quarter)} ${places(-swing)} ${places(3 * quarter)} ${places(swing + lean)} ${places(width)} 0`;
    plate.path(curve, x, y + down, { pen, ink });
  }
}

/** A rosette of loops, as engraved on banknotes: one line that goes round four times before it comes back to where it began. */
export function rosette(plate: Plate, x: number, y: number, radius: number, ink: Ink, loops = 11, pen = 0.3): void {
  const [turns, steps] = [4, loops * 30];
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (step / steps) * turns * 2 * Math.PI;
    const reach = radius * (0.62 + 0.38 * Math.cos((loops / turns) * angle));
    return `${places(reach * Math.cos(angle))} ${places(reach * Math.sin(angle))}`;
  });
  plate.path(`M ${points.join(' L ')}`, x, y, { pen, ink });
}

/** A round seal: rings, and a star of so many points in the middle. */
export function seal(plate: Plate, x: number, y: number, radius: number, ink: Ink, paper: Ink, tips = 8): void {
  plate.disc(x, y, radius, radius, ink);
  plate.disc(x, y, 0.9 * radius, 0.9 * radius, paper);
  plate.disc(x, y, 0.8 * radius, 0.8 * radius, ink);
  const corners = Array.from({ length: 2 * tips }, (_, index) => {
    const reach = radius * (index % 2 === 0 ? 0.68 : 0.3);
    const angle = (index / tips) * Math.PI - Math.PI / 2;
    return `${places(reach * Math.cos(angle))} ${places(reach * Math.sin(angle))}`;
  });
  plate.path(`M ${corners.join(' L ')} Z`, x, y, { fill: paper });
}

/** Chip of a card with contacts. */
export function chip(plate: Plate, x: number, y: number, ink: Ink, line: Ink): void {
  plate.box(x, y, 12, 9, { fill: ink, edge: line });
  for (const down of [3, 6]) plate.rule(x, y + down, x + 12, y + down, 0.4, line);
  for (const across of [4, 8]) plate.rule(x + across, y, x + across, y + 9, 0.4, line);
  plate.box(x + 4, y + 3, 4, 3, { fill: ink, edge: line });
}
