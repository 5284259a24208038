import type { Raster } from '../raster.ts';

/** A border is as dark as this where the lid of a scanner stands open, and reaches this far in at most, as a part of the long side. */
const BORDER = { dark: 80, reach: 0.08 };
/** Pixels: noise is levelled out over a cell of this size. */
const CELL = 4;

/** The picture without the black that scanners leave around a sheet: what is dark in one piece with the edge is given the paper's brightness, so that it is neither ink nor shade. */
export function withoutBorder(picture: Raster): Raster {
  const { width, height } = picture;
  const cells = borderCells(picture);
  if (!cells.includes(1)) return picture;
  const columns = Math.ceil(width / CELL);
  const data = Uint8Array.from(picture.data);
  const paper = medianOf(picture);
  for (let cell = cells.indexOf(1); cell >= 0; cell = cells.indexOf(1, cell + 1)) {
    const left = (cell % columns) * CELL;
    const top = Math.floor(cell / columns) * CELL;
    // a cell's surroundings too: the edge of the black runs through them
    for (let y = Math.max(0, top - CELL); y < Math.min(height, top + 2 * CELL); y++)
      data.fill(paper, y * width + Math.max(0, left - CELL), y * width + Math.min(width, left + 2 * CELL));
  }
  return { data, width, height };
}

/** 1 for each cell that is dark and hangs together with the edge of the picture. */
function borderCells({ data, width, height }: Raster): Uint8Array {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const reach = Math.ceil((BORDER.reach * Math.max(width, height)) / CELL);
  const found = new Uint8Array(columns * rows);
  const queue: number[] = [];
  const visit = (column: number, row: number): void => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    if (Math.min(column, row, columns - 1 - column, rows - 1 - row) > reach) return;
    const cell = row * columns + column;
    if (found[cell] === 1 || meanOf(data, width, height, column, row) > BORDER.dark) return;
    found[cell] = 1;
    queue.push(cell);
  };
  for (let column = 0; column < columns; column++) for (const row of [0, rows - 1]) visit(column, row);
  for (let row = 0; row < rows; row++) for (const column of [0, columns - 1]) visit(column, row);
  for (const cell of queue) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    visit(column - 1, row);
    visit(column + 1, row);
    visit(column, row - 1);
    visit(column, row + 1);
  }
  return found;
}

function meanOf(data: Uint8Array, width: number, height: number, column: number, row: number): number {
  const [right, bottom] = [Math.min(width, (column + 1) * CELL), Math.min(height, (row + 1) * CELL)];
  let [sum, count] = [0, 0];
  for (let y = row * CELL; y < bottom; y++) {
    for (let x = column * CELL; x < right; x++) {
      sum += data[y * width + x] ?? 255;
      count++;
    }
  }
  return sum / count;
}

function medianOf({ data }: Raster): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let sum = 0;
  for (const [level, count] of counts.entries()) {
    sum += count;
    if (sum >= data.length / 2) return level;
  }
  return 255;
}
