import type { Contour } from './outline.ts';

/** What a font is made of: signs by their code, all equally wide, in thousandths of the type size. */
export interface FontPlan {
  readonly name: string;
  readonly advance: number;
  readonly height: number;
  /** In ascending order of their codes. */
  readonly signs: readonly { readonly code: number; readonly contours: readonly Contour[] }[];
}

const UNITS = 1000;
const BOUNDS = [-100, -150, 700, 800]; // wide enough for every sign

/** A TrueType font file (ISO/IEC 14496-22) of straight outlines: the fewest tables that readers ask for. */
export function trueType(plan: FontPlan): Buffer {
  const glyphs = [[], ...plan.signs.map(({ contours }) => contours)].map(glyph);
  const offsets = [0];
  for (const { length } of glyphs) offsets.push((offsets.at(-1) ?? 0) + length);
  const tables: readonly (readonly [string, Buffer])[] = [
    ['OS/2', os2(plan)],
    ['cmap', cmap(plan)],
    ['glyf', Buffer.concat(glyphs)],
    ['head', head()],
    ['hhea', u16(1, 0, plan.height, -150, 0, plan.advance, 0, 0, plan.advance, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)],
    ['hmtx', u16(...glyphs.flatMap(() => [plan.advance, 0]))],
    ['loca', u32(...offsets)],
    ['maxp', u16(1, 0, glyphs.length, 2000, 200, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', names(plan.name)],
    ['post', Buffer.concat([u32(0x30000, 0), u16(-75, 50), u32(1, 0, 0, 0, 0)])],
  ];
  return assembled(tables);
}

function assembled(tables: readonly (readonly [string, Buffer])[]): Buffer {
  let at = 12 + 16 * tables.length;
  const directory = tables.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), u32(checksum(table), at, table.length)]);
    at += padded(table).length;
    return entry;
  });
  const header = Buffer.concat([u32(0x10000), u16(tables.length, 128, 3, 16 * tables.length - 128)]);
  return Buffer.concat([header, ...directory, ...tables.map(([, table]) => padded(table))]);
}

/** Every point on the curve, each as a step of two bytes from the one before. */
function glyph(contours: readonly Contour[]): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat().map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  let last = -1;
  const ends = contours.map(({ length }) => {
    last += length;
    return last;
  });
  const steps = (of: 'x' | 'y'): number[] => points.map((point, index) => point[of] - (points[index - 1]?.[of] ?? 0));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const flags = Buffer.alloc(points.length, 1);
  return padded(Buffer.concat([u16(contours.length, ...bounds, ...ends, 0), flags, u16(...steps('x'), ...steps('y'))]));
}

/** Codes to glyphs in format 4, one stretch of it for each sign, and the last that the format asks for. */
function cmap({ signs }: FontPlan): Buffer {
  const codes = [...signs.map(({ code }) => code), 0xffff];
  const deltas = [...signs.map(({ code }, index) => index + 1 - code), 1];
  const search = 2 * 2 ** Math.floor(Math.log2(codes.length));
  const shape = [2 * codes.length, search, Math.log2(search / 2), 2 * codes.length - search];
  const body = u16(0, ...shape, ...codes, 0, ...codes, ...deltas, ...codes.map(() => 0));
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, body.length + 4), body]);
}

const head = (): Buffer =>
  Buffer.concat([
    u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    u16(0, UNITS),
    Buffer.alloc(16), // made at no time: the same bytes each time
    u16(...BOUNDS, 0, 8, 2, 1, 0),
  ]);

const os2 = ({ advance, height, signs }: FontPlan): Buffer =>
  Buffer.concat([
    u16(4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    u32(1, 0, 0, 0),
    Buffer.from('NONE', 'latin1'),
    u16(64, signs[0]?.code ?? 0, signs.at(-1)?.code ?? 0, height, -150, 0, height, 150),
    u32(1, 0),
    u16(height, height, 0, 32, 0),
  ]);

/** Family, style and PostScript name for Windows readers. */
function names(name: string): Buffer {
  const texts = [name, 'Regular', name, name].map((text) => Buffer.from(text, 'utf16le').swap16());
  const ids = [1, 2, 4, 6];
  let at = 0;
  const records = texts.map((text, index) => {
    const record = u16(3, 1, 0x409, ids[index] ?? 0, text.length, at);
    at += text.length;
    return record;
  });
  return Buffer.concat([u16(0, texts.length, 6 + 12 * texts.length), ...records, ...texts]);
}

function checksum(table: Buffer): number {
  const whole = padded(table);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) % 2 ** 32;
  return sum;
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
};
const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
};
