import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { scan } from '../degrade.ts';
import { keyed } from '../keyed.ts';
import type { PageRenderer } from '../renderer.ts';
import { type CanaryLine, canaryLines, type Shadow, tally, texts } from './canaries.ts';
import { HIDING_PLACES } from './hiding-places.ts';

/** Kinds that are proved in text only: the letter that closes a DNI hangs on every digit, and its reader takes a second for each line of a machine-readable zone. */
const TEXT_ONLY = /^(mrz|dni)$/;
/** What is surely made out under noise: these stand for the way of looking, print for the kinds. */
const LEGIBLE_IN_NOISE = /^(?:EIN|\d{3} \p{L}|Number \d{4}-)/u;
/** One page each, so that they are read side by side. */
const MOST_LINES = 36;

/** Shadows that the reader reads: pages of text with their text layer, as pictures, badly scanned and turned. */
export async function pageShadows(withSource: boolean, renderer: PageRenderer): Promise<Shadow[]> {
  const all = canaryLines(withSource);
  const print = all.filter(({ kind }) => !TEXT_ONLY.test(kind));
  const noisy = all.filter(({ text }) => LEGIBLE_IN_NOISE.test(text));
  return [
    { channel: 'text-layer', file: 'shadow.pdf', bytes: await drawn(all), planted: tally(all) },
    ...(await Promise.all(sheets(print).map(inPrint))),
    ...(await Promise.all(sheets(noisy).map((lines, index) => badlyScanned(lines, index, renderer)))),
    ...(await turned(all)),
  ];
}

/** Evenly filled: a few lines alone in the noise of a page take their reader half a minute. */
function sheets(lines: readonly CanaryLine[]): CanaryLine[][] {
  const count = Math.ceil(lines.length / MOST_LINES);
  const each = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, sheet) => lines.slice(sheet * each, (sheet + 1) * each));
}

const drawn = async (lines: readonly CanaryLine[]): Promise<Uint8Array> =>
  (await HIDING_PLACES['visible text']?.(texts(lines))) ?? new Uint8Array();

const inPrint = async (lines: readonly CanaryLine[]): Promise<Shadow> => ({
  channel: 'picture',
  file: 'shadow.pdf',
  bytes: await drawn(lines),
  planted: tally(lines),
});

async function badlyScanned(lines: readonly CanaryLine[], index: number, renderer: PageRenderer): Promise<Shadow> {
  const page = { bytes: await drawn(lines), pages: 1, truth: {} };
  const { bytes } = await scan(page, 'poor', keyed('canaries').at(`page ${index}`), renderer);
  return { channel: 'picture', proves: 'poor picture', file: 'shadow.jpg', bytes, planted: tally(lines) };
}

/** Where a column begins at each turn, counter-clockwise as PDF turns. */
const ON_ITS_SIDE = [
  { angle: 90, x: 60, y: 40 },
  { angle: 180, x: 300, y: 40 },
  { angle: 270, x: 160, y: 200 },
] as const;
const UPRIGHT = 'This page lies as it should, and says so often, but for what is seen below: that is turned.';

/** Three half sheets that read upright, with a share of the names below: on its left side, on its head, on its right side. */
const turned = (all: readonly CanaryLine[]): Promise<Shadow[]> =>
  Promise.all(
    ON_ITS_SIDE.map(async (place, turn) => {
      const names = all.filter(({ scanner, kind }, n) => scanner === 'L3' && kind === 'name' && n % 3 === turn);
      const document = await PDFDocument.create({ updateMetadata: false });
      const font = await document.embedFont(StandardFonts.Courier);
      const page = document.addPage([612, 396]);
      drawColumn(page, font, { lines: Array(9).fill(UPRIGHT), angle: 0, x: 40, y: 370, size: 9 });
      drawColumn(page, font, { lines: texts(names), ...place });
      const bytes = await document.save();
      return { channel: 'picture', proves: 'turned picture', file: 'shadow.pdf', bytes, planted: tally(names) };
    }),
  );

interface Column {
  readonly lines: readonly string[];
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Lines below each other as they would be seen with the page turned. */
function drawColumn(page: PDFPage, font: PDFFont, { lines, angle, x, y, size = 12 }: Column): void {
  const [right, up] = [Math.round(Math.cos((angle * Math.PI) / 180)), Math.round(Math.sin((angle * Math.PI) / 180))];
  lines.forEach((line, row) => {
    const place = { x: x + up * row * 16, y: y - right * row * 16 };
    page.drawText(line, { ...place, size, font, rotate: degrees(angle) });
  });
}
