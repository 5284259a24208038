import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { scan } from '../degrade.ts';
import { keyed } from '../keyed.ts';
import type { PageRenderer } from '../renderer.ts';
import { CANARIES, type CanaryLine, canaryLines, type Shadow, tally, texts } from './canaries.ts';
import { HIDING_PLACES } from './hiding-places.ts';

/** Kinds that are proved in text only: the letter that closes a DNI hangs on every digit, and its reader takes a second for each line of a machine-readable zone. */
const TEXT_ONLY = /^(mrz|dni)$/;
/** What is surely made out under noise: these stand for the way of looking, print for the kinds. */
const LEGIBLE_IN_NOISE = /^(?:EIN|\d{3} \p{L}|Number \d{4}-)/u;
/** One page each, so that they are read side by side. */
const PER_PAGE = 36;

/** Shadows that the reader reads: pages of text with their text layer, as pictures, badly scanned and turned. */
export async function pageShadows(withSource: boolean, renderer: PageRenderer): Promise<Shadow[]> {
  const all = canaryLines(withSource);
  const print = all.filter(({ kind }) => !TEXT_ONLY.test(kind));
  const noisy = all.filter(({ text }) => LEGIBLE_IN_NOISE.test(text));
  return [
    { channel: 'text-layer', file: 'shadow.pdf', bytes: await drawn(all), planted: tally(all) },
    ...(await Promise.all(sheets(print).map(inPrint))),
    ...(await Promise.all(sheets(noisy).map((lines, index) => badlyScanned(lines, index, renderer)))),
    ...(await Promise.all(ON_ITS_SIDE.map((column) => turned(all, column)))),
  ];
}

const sheets = (lines: readonly CanaryLine[]): CanaryLine[][] =>
  Array.from({ length: Math.ceil(lines.length / PER_PAGE) }, (_, n) => lines.slice(n * PER_PAGE, (n + 1) * PER_PAGE));

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

/** At each other turn one kind, so that the kind that is missed tells which. */
const ON_ITS_SIDE = [
  { kind: 'ein', angle: 90, x: 60, y: 60 },
  { kind: 'name', angle: 180, x: 570, y: 60 },
  { kind: 'address', angle: 270, x: 380, y: 400 },
] as const;
const UPRIGHT = 'This page lies as it should, and says so often, but for what is seen below: that is turned.';

/** A page that reads upright, and what stands on its side or on its head below. */
async function turned(
  all: readonly CanaryLine[],
  { kind, angle, x, y }: (typeof ON_ITS_SIDE)[number],
): Promise<Shadow> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Courier);
  const page = document.addPage([612, 792]);
  const canaries = all.filter((line) => line.kind === kind).slice(0, CANARIES);
  drawColumn(page, font, { lines: Array.from({ length: 20 }, () => UPRIGHT), angle: 0, x: 40, y: 750, size: 9 });
  drawColumn(page, font, { lines: texts(canaries), angle, x, y });
  return {
    channel: 'picture',
    proves: 'turned picture',
    file: 'shadow.pdf',
    bytes: await document.save(),
    planted: tally(canaries),
  };
}

interface Column {
  readonly lines: readonly string[];
  /** Counter-clockwise, as PDF turns. */
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
