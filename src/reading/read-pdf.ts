import type { Page } from '../domain/page.ts';
import { type Ink, inkOf, strokes } from './ink.ts';
import { marksOf } from './marks.ts';
import { elapsed, failedPage, type PageFacts, pageFrom } from './page-from.ts';
import { drawPdfPage, openPdf, type PdfFile, type PdfPage } from './pdf.ts';
import { charactersOf } from './pdf-characters.ts';
import { pictureShare } from './pdf-pictures.ts';
import { readPicture, SURVEY_DPI } from './read-picture.ts';
import type { Picture } from './scale.ts';
import { linesOf } from './text-layer.ts';
import { isTrusted, seen, type TextLayer } from './trust.ts';

const OCR_DPI = 200;
const A4 = { width: 1654, height: 2339 };

/** Reads each page of a PDF: its text layer where that agrees with the picture, else the picture. */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<Page> {
  const file = await openPdf(bytes);
  try {
    for (let number = 1; number <= file.pages; number++) yield await readPage(file, number);
  } finally {
    file.close();
  }
}

async function readPage(file: PdfFile, number: number): Promise<Page> {
  const begin = performance.now();
  const surveyed = attempt(() => file.withPage(number, survey));
  if (!surveyed) return failedPage({ page: number, ...A4, dpi: OCR_DPI, rotation: 0, begin });
  const facts = { page: number, ...surveyed.size, begin };
  const byText = fromTextLayer(facts, surveyed);
  if (byText) return byText;
  const picture = attempt(() => file.withPage(number, (page) => drawPdfPage(page, OCR_DPI, 'grey')));
  if (!picture) return failedPage(facts);
  return pageFrom(
    { ...facts, width: picture.width, height: picture.height, dpi: picture.dpi },
    await readPicture(picture),
  );
}

interface Survey {
  readonly size: Pick<Page, 'width' | 'height' | 'dpi' | 'rotation'>;
  readonly layer: TextLayer;
  readonly picture: Picture;
  readonly ink: Ink;
}

/** A quick look at the page: its text layer and a small picture to hold it against. */
function survey(page: PdfPage): Survey {
  const characters = charactersOf(page);
  const picture = drawPdfPage(page, SURVEY_DPI, 'grey');
  const [width, height] = [(page.width * OCR_DPI) / 72, (page.height * OCR_DPI) / 72];
  return {
    size: { width: Math.round(width), height: Math.round(height), dpi: OCR_DPI, rotation: page.rotation },
    layer: { characters, lines: linesOf(characters), pictures: pictureShare(page) },
    picture,
    ink: inkOf(picture),
  };
}

/** The page from its text layer; blank where there is neither text nor ink; undefined where its picture must be read. */
function fromTextLayer({ begin, ...facts }: PageFacts, { layer, picture, ink }: Survey): Page | undefined {
  const common = { ...facts, tier: 'born-digital' } as const;
  if (layer.lines.length === 0 && strokes(ink) === 0)
    return { ...common, source: 'blank', lines: [], ms: elapsed(begin) };
  if (!isTrusted(layer, picture, ink)) return undefined;
  const lines = seen(layer.lines, picture);
  return { ...common, source: 'text', lines, marks: marksOf(ink, lines, picture.dpi), ms: elapsed(begin) };
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
