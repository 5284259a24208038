import { join } from 'node:path';
import sharp from 'sharp';
import type { Box, PageSummary } from '../domain/page.ts';
import type { FieldScore } from '../domain/score.ts';
import type { PageRenderer } from '../pipeline/ports.ts';
import { bytesOf } from './read-file.ts';

/** A place on a page: where a value was read, or where the truth says that it stands. */
interface Mark {
  readonly page: number;
  readonly box: Box;
  readonly of: 'read' | 'truth';
}

const DPI = 130;
const COLOURS = { read: '#d3122a', truth: '#0a8f3c' } as const;
/** Paper left round the marks, and the least that is shown, as shares of the page: a value without its label tells little. */
const MARGIN = { across: 0.12, down: 0.04 };
const LEAST = { across: 0.5, down: 0.1 };
/** Marks further apart than this get a picture each. */
const TOGETHER = 0.25;

/** Pictures of the page around where a field was read (red) and where it stands in truth (green). JPEG; none where neither place is known. */
export async function pictureMistake(
  packet: string,
  { file, reading, expected }: Pick<FieldScore, 'file' | 'reading' | 'expected'>,
  pages: readonly PageSummary[],
  renderer: PageRenderer,
): Promise<Uint8Array[]> {
  const groups = togetherOf(marksOf(reading, expected));
  if (groups.length === 0) return [];
  const bytes = await bytesOf(join(packet, file));
  const pictures: Uint8Array[] = [];
  for (const marks of groups) {
    const page = marks[0]?.page ?? 1;
    const picture = await renderer.image(bytes, page, DPI, pages.find((one) => one.page === page)?.rotation);
    pictures.push(await cropAround(picture, marks));
  }
  return pictures;
}

function marksOf(reading: FieldScore['reading'], expected: FieldScore['expected']): Mark[] {
  const read = reading.status === 'absent' ? [] : reading.evidence;
  const truth =
    expected !== null && typeof expected === 'object' && 'value' in expected && expected.box
      ? [{ page: expected.page ?? 1, box: expected.box, of: 'truth' } as const]
      : [];
  return [...read.map(({ page, box }) => ({ page, box, of: 'read' }) as const), ...truth];
}

function togetherOf(marks: readonly Mark[]): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const near = groups.find(
      (group) => group[0]?.page === mark.page && Math.abs(group[0].box[1] - mark.box[1]) < TOGETHER,
    );
    if (near) near.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** The part of a picture that holds the marks, drawn round in their colours. */
export async function cropAround(picture: Uint8Array, marks: readonly Pick<Mark, 'box' | 'of'>[]): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const boxes = marks.map(({ box }) => box);
  const [left, wide] = span(
    boxes.map(([x, , w]) => [x, x + w] as const),
    MARGIN.across,
    LEAST.across,
    width,
  );
  const [top, high] = span(
    boxes.map(([, y, , h]) => [y, y + h] as const),
    MARGIN.down,
    LEAST.down,
    height,
  );
  const shapes = marks.map(({ box: [x, y, w, h], of }) => {
    const place = `x="${x * width - left - 2}" y="${y * height - top - 2}" width="${w * width + 4}" height="${h * height + 4}"`;
    const dashes = of === 'truth' ? ' stroke-dasharray="6 3"' : '';
    return `<rect ${place} fill="${COLOURS[of]}" fill-opacity="0.08" stroke="${COLOURS[of]}" stroke-width="2"${dashes}/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${shapes.join('')}</svg>`;
  return sharp(picture)
    .flatten({ background: 'white' })
    .extract({ left, top, width: wide, height: high })
    .composite([{ input: Buffer.from(drawing) }])
    .jpeg({ quality: 75 })
    .toBuffer();
}

/** From where and how far a crop reaches in pixels: over all parts, with a margin, and never beyond the page. */
function span(
  parts: readonly (readonly [from: number, to: number])[],
  margin: number,
  least: number,
  size: number,
): readonly [from: number, length: number] {
  const first = Math.min(...parts.map(([from]) => from)) - margin;
  const last = Math.max(...parts.map(([, to]) => to)) + margin;
  const more = Math.max(0, least - (last - first)) / 2;
  const from = Math.floor(Math.min(Math.max(0, first - more), 1 - least) * size);
  const to = Math.ceil(Math.min(1, Math.max(last + more, least)) * size);
  return [from, Math.max(1, to - from)];
}
