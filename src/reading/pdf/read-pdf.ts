import { type Page, PageSignal } from '../../domain/page.ts';
import { elapsed, failedPage, type PageFacts, pageFrom } from '../page-from.ts';
import { strokes } from '../picture/ink.ts';
import { marksOf } from '../picture/marks.ts';
import { readPicture } from '../picture/read-picture.ts';
import type { Picture } from '../picture/scale.ts';
import { tickBoxesOf } from '../picture/tick-boxes.ts';
import type { Share } from '../share.ts';
import { fileSignals } from './file-signals.ts';
import { learnStandardFonts } from './glyphs.ts';
import { lookAgain, type SecondLook } from './look-again.ts';
import { drawPdfPage, openPdf, type PdfFile } from './pdf.ts';
import { judgeLayer } from './scanned-layer.ts';
import { OCR_DPI, type Survey, survey } from './survey.ts';
import { kept, withoutCharacters } from './text-layer.ts';

const A4 = { width: 1654, height: 2339 };

/** Reads each page of a PDF: its text layer where that agrees with the picture, else the picture. */
export async function* readPdf(bytes: Uint8Array, share: Share): AsyncGenerator<Page> {
  await learnStandardFonts();
  const file = await openPdf(bytes);
  try {
    share.of = file.pages;
    for (let number = share.first; number <= Math.min(file.pages, share.last); number++) {
      const page = await readPage(file, number);
      yield number === 1 ? withSignals(page, fileSignals(bytes, file)) : page;
    }
  } finally {
    file.close();
  }
}

const withSignals = (page: Page, signals: readonly PageSignal[]): Page =>
  signals.length === 0 ? page : { ...page, signals: [...(page.signals ?? []), ...signals] };

async function readPage(file: PdfFile, number: number): Promise<Page> {
  const begin = performance.now();
  const surveyed = attempt(() => file.withPage(number, survey));
  if (!surveyed) return failedPage({ page: number, ...A4, dpi: OCR_DPI, rotation: 0, begin });
  const facts = { page: number, ...surveyed.size, begin };
  const draw = () => attempt(() => file.withPage(number, (page) => drawPdfPage(page, OCR_DPI, 'grey')));
  if (isBlank(surveyed)) return blankPage(facts);
  const look = surveyed.trusted ? await lookAgain(surveyed, draw) : undefined;
  return look && !look.wrong ? textPage(facts, surveyed, look) : picturePage(facts, surveyed, look, draw());
}

const isBlank = ({ layer, ink }: Survey): boolean =>
  layer.visible.length === 0 && layer.invisible.length === 0 && strokes(ink) === 0;

function blankPage({ begin, ...facts }: PageFacts): Page {
  return { ...facts, source: 'blank', tier: 'born-digital', lines: [], ms: elapsed(begin) };
}

function textPage({ begin, ...facts }: PageFacts, surveyed: Survey, look: SecondLook): Page {
  const { sorted, picture, ink } = surveyed;
  const lines = withoutCharacters(sorted.shown.flatMap((line) => kept(line, (word) => !look.covered.includes(word))));
  const signals = signalsOf({
    'tamper-hidden-text': [...sorted.hidden, ...sorted.unprinted.hidden, ...look.hidden],
    'tamper-covered-text': [...sorted.covered, ...look.covered],
    'tamper-off-page-text': sorted.offPage,
  });
  const marks = marksOf(ink, lines, picture.dpi);
  const letters = lines.flatMap(({ words }) => words.filter(({ text }) => LETTERS.test(text)).map(({ box }) => box));
  const tickBoxes = tickBoxesOf(ink, letters, picture.dpi);
  return { ...facts, source: 'text', tier: 'born-digital', lines, marks, tickBoxes, ...signals, ms: elapsed(begin) };
}

/** What no frame for a tick is, though some look like one; a tick set in type stands in a frame of its own. */
const LETTERS = /[\p{L}\d].*[\p{L}\d]/u;

async function picturePage(
  facts: PageFacts,
  { layer, sorted }: Survey,
  look: SecondLook | undefined,
  picture: Picture | undefined,
): Promise<Page> {
  if (!picture) return failedPage(facts);
  const reading = await readPicture(picture);
  const judged = judgeLayer(layer, reading.lines);
  const signals = signalsOf({
    'tamper-hidden-text': [...sorted.hidden, ...judged.hidden],
    'tamper-covered-text': [...sorted.covered, ...(look?.covered ?? [])],
    'tamper-off-page-text': sorted.offPage,
    'text-layer-wrong': look?.wrong || judged.wrong ? [true] : [],
  });
  const size = { width: picture.width, height: picture.height, dpi: picture.dpi };
  return { ...pageFrom({ ...facts, ...size }, reading), ...signals };
}

/** The signals for which something was found. */
function signalsOf(found: Partial<Record<PageSignal, readonly unknown[]>>): Pick<Page, 'signals'> {
  const signals = PageSignal.options.filter((signal) => (found[signal]?.length ?? 0) > 0);
  return signals.length > 0 ? { signals } : {};
}

/** What PDFium says of a page that it cannot make sense of is an exception or nothing; either way the page failed. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') throw error; // the module is broken and so is this process
    return undefined;
  }
}
