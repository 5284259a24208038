import sharp from 'sharp';
import type { Box, Page, Word } from '../domain/page.ts';

/** A card at 120 dpi is small, and pictures are never enlarged by their renderer: below this a person sees nothing. */
const LEAST_WIDTH = 1000;
const ROW = 26;
const STROKE = 1.5;

/** How sure a reader was of a word, from the top. Above 0.9 nearly all are right, below it little more than half (measured on tesseract). */
const SURENESS = [
  { least: 0.9, colour: '#0a8f3c', says: 'sure (90 % and more)' },
  { least: 0.6, colour: '#d98200', says: 'doubtful (60 to 90 %)' },
  { least: 0, colour: '#d3122a', says: 'poor (below 60 %)' },
] as const;
const MARK = '#2457d6';
const UNREAD = '#b01fb8';

/** The page's picture with a box round every word, its marks and unread ink hatched, and a legend below. PNG. */
export async function drawBoxes(picture: Uint8Array, page: Page): Promise<Buffer> {
  const { data, info } = await sharp(picture)
    .resize({ width: Math.max(LEAST_WIDTH, (await sharp(picture).metadata()).width) })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const legend = legendOf(info.width, info.height);
  const height = info.height + legend.height;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${info.width}" height="${height}">
    <defs>${hatch('mark', MARK)}${hatch('unread', UNREAD)}</defs>
    ${shapesOf(page, info).join('\n')}${legend.svg}</svg>`;
  return sharp(data, { raw: info })
    .extend({ bottom: legend.height, background: 'white' })
    .composite([{ input: Buffer.from(drawing) }])
    .png()
    .toBuffer();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function shapesOf({ lines, marks = [], unread = [] }: Page, size: Size): string[] {
  const words = lines.flatMap((line) => line.words);
  return [
    ...[...marks, ...words.filter(({ engine }) => engine === 'ink').map(({ box }) => box)].map((box) =>
      rectangle(box, size, hatched('mark', MARK)),
    ),
    ...unread.map((box) => rectangle(box, size, hatched('unread', UNREAD))),
    ...words.filter(({ engine }) => engine !== 'ink').map((word) => rectangle(word.box, size, outlined(word))),
  ];
}

function rectangle([x, y, width, height]: Box, size: Size, look: string): string {
  const [left, top] = [x * size.width - STROKE, y * size.height - STROKE]; // round the ink, not over it
  const [wide, high] = [width * size.width + 2 * STROKE, height * size.height + 2 * STROKE];
  return `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" ${look}/>`;
}

const outlined = ({ confidence, engine }: Pick<Word, 'confidence' | 'engine'>): string => {
  const { colour } = SURENESS.find(({ least }) => confidence >= least) ?? SURENESS[2];
  return `fill="${colour}" fill-opacity="0.08" stroke="${colour}" stroke-width="${STROKE}"${engine === 'pp-ocr' ? ' stroke-dasharray="5 3"' : ''}`;
};

const hatched = (id: string, colour: string): string => `fill="url(#${id})" stroke="${colour}" stroke-width="2"`;

const hatch = (id: string, colour: string): string =>
  `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line x1="0" y1="0" x2="0" y2="8" stroke="${colour}" stroke-width="2.5" stroke-opacity="0.55"/></pattern>`;

/** What each look means, below the page, in as many rows as the width asks for. */
function legendOf(width: number, top: number): { readonly svg: string; readonly height: number } {
  const entries = [
    ...SURENESS.map(({ least, says }) => ({ look: outlined({ confidence: least, engine: 'tesseract' }), says })),
    { look: outlined({ confidence: 1, engine: 'pp-ocr' }), says: 'dashed: read by PP-OCR' },
    { look: hatched('mark', MARK), says: 'mark: no text' },
    { look: hatched('unread', UNREAD), says: 'ink not read' },
  ];
  const across = Math.max(1, Math.floor(width / 230));
  const height = Math.ceil(entries.length / across) * ROW + 12;
  const drawn = entries.map(({ look, says }, index) => {
    const [x, y] = [12 + (index % across) * 230, top + 8 + Math.floor(index / across) * ROW];
    return `<rect x="${x}" y="${y}" width="30" height="18" ${look}/>
      <text x="${x + 38}" y="${y + 14}" font-family="sans-serif" font-size="14" fill="#222">${says}</text>`;
  });
  return { svg: `<line x1="0" x2="${width}" y1="${top}" y2="${top}" stroke="#222"/>${drawn.join('')}`, height };
}
