import type { Raster } from '../raster.ts';
import type { TextLine } from './find-lines.ts';
import { STRIP_HEIGHT } from './sessions.ts';

const WIDTH = { least: 48, most: 3200, step: 32 };

/** One line of text cut out straight, as tall as the recogniser wants it. `used` is how much of the width the line takes; the rest is padding. */
export interface Strip extends Raster {
  readonly used: number;
}

/** Cuts a line out of the picture, turned upright and scaled, `stretch` times as wide as its proportions say. */
export function stripOf(raster: Raster, line: TextLine, stretch = 1): Strip {
  const perPixel = (2 * line.halfHeight) / STRIP_HEIGHT;
  const used = Math.min(WIDTH.most, Math.max(8, Math.round(((2 * line.halfLength) / perPixel) * stretch)));
  const width = Math.max(WIDTH.least, Math.ceil(used / WIDTH.step) * WIDTH.step);
  const data = new Uint8Array(width * STRIP_HEIGHT).fill(127); // what the recogniser was taught to take for padding
  const cos = Math.cos(line.angle);
  const sin = Math.sin(line.angle);
  for (let y = 0; y < STRIP_HEIGHT; y++) {
    const v = ((y + 0.5) / STRIP_HEIGHT - 0.5) * 2 * line.halfHeight;
    for (let x = 0; x < used; x++) {
      const u = ((x + 0.5) / used - 0.5) * 2 * line.halfLength;
      data[y * width + x] = sample(raster, line.x + u * cos - v * sin, line.y + u * sin + v * cos, perPixel);
    }
  }
  return { data, width, height: STRIP_HEIGHT, used };
}

/** The recogniser's input: each of three channels from -1 to 1. */
export function tensorOf({ data, width }: Strip): Float32Array {
  const plane = width * STRIP_HEIGHT;
  const tensor = new Float32Array(3 * plane);
  for (let at = 0; at < plane; at++) tensor[at] = (data[at] ?? 127) / 127.5 - 1;
  tensor.copyWithin(plane, 0, plane);
  tensor.copyWithin(2 * plane, 0, plane);
  return tensor;
}

/** The brightness around a point: between pixels by bilinear weights, over several points where the picture is shrunk. */
function sample(raster: Raster, x: number, y: number, spread: number): number {
  if (spread < 1.5) return bilinear(raster, x, y);
  const taps = Math.min(4, Math.ceil(spread));
  let sum = 0;
  for (let row = 0; row < taps; row++) {
    for (let column = 0; column < taps; column++) {
      const dx = ((column + 0.5) / taps - 0.5) * spread;
      const dy = ((row + 0.5) / taps - 0.5) * spread;
      sum += bilinear(raster, x + dx, y + dy);
    }
  }
  return sum / (taps * taps);
}

function bilinear({ data, width, height }: Raster, x: number, y: number): number {
  const fromX = Math.max(0, x - 0.5);
  const fromY = Math.max(0, y - 0.5);
  const left = Math.min(width - 1, Math.floor(fromX));
  const top = Math.min(height - 1, Math.floor(fromY));
  const fx = Math.min(1, fromX - left);
  const fy = Math.min(1, fromY - top);
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const above = (data[at] ?? 255) * (1 - fx) + (data[at + right] ?? 255) * fx;
  const under = (data[at + below] ?? 255) * (1 - fx) + (data[at + below + right] ?? 255) * fx;
  return above * (1 - fy) + under * fy;
}
