export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A closed shape, clockwise with y upward: where shapes of one sign overlap, they add up. */
export type Contour = readonly Point[];

const PIECES = 8; // straight pieces that stand for one curve

/** What a round pen of this width leaves along the path: a bar for each piece of it, and a disc at each of its points. */
export function penned(path: string, width: number, place: (point: Point) => Point): Contour[] {
  return polylines(path).flatMap((line) => {
    const points = line.map(place);
    const bars = points.slice(1).flatMap((end, index) => bar(points[index] ?? end, end, width / 2));
    return [...bars, ...points.map((point) => disc(point, width / 2))];
  });
}

/** The path's strokes as straight pieces; only M, L and C, with spaces between all parts. */
function polylines(path: string): Point[][] {
  const parts = path.split(' ');
  const lines: Point[][] = [];
  const next = (): Point => ({ x: Number(parts.shift()), y: Number(parts.shift()) });
  while (parts.length > 0) {
    const command = parts.shift();
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (command === 'M') lines.push([next()]);
    else if (command === 'L') line?.push(next());
    else if (command === 'C' && last) line?.push(...curve(last, next(), next(), next()));
    else throw new RangeError('A stroke is made of M, L and C');
  }
  return lines;
}

function curve(start: Point, first: Point, second: Point, end: Point): Point[] {
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
    return {
      x: a * start.x + b * first.x + c * second.x + d * end.x,
      y: a * start.y + b * first.y + c * second.y + d * end.y,
    };
  });
}

function bar(from: Point, to: Point, half: number): Contour[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const [x, y] = [((from.y - to.y) / length) * half, ((to.x - from.x) / length) * half];
  return [
    [
      { x: from.x + x, y: from.y + y },
      { x: to.x + x, y: to.y + y },
      { x: to.x - x, y: to.y - y },
      { x: from.x - x, y: from.y - y },
    ],
  ];
}

const disc = ({ x, y }: Point, radius: number): Contour =>
  Array.from({ length: 8 }, (_, index) => {
    const angle = (-index * Math.PI) / 4;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
