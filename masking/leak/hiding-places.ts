import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** Where a text can stand in a PDF without anybody seeing it on a page. */
export const HIDING_PLACES: Readonly<Record<string, (lines: readonly string[]) => Promise<Uint8Array>>> = {
  'visible text': (lines) => page(async (place) => place.draw(lines, 40)),
  'white text': (lines) => page(async (place) => place.draw(lines, 40, rgb(1, 1, 1))),
  'text off the page': (lines) => page(async (place) => place.draw(lines, 2000)),
  annotation: (lines) =>
    page(async ({ document, first }) => {
      const note = {
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [0, 0, 10, 10],
        Contents: PDFHexString.fromText(lines.join('\n')),
      };
      first.node.set(
        PDFName.of('Annots'),
        document.context.obj([document.context.register(document.context.obj(note))]),
      );
    }),
  'form field': (lines) =>
    page(async ({ document, first }) => {
      const field = document.getForm().createTextField('field');
      field.enableMultiline();
      field.setText(lines.join('\n'));
      field.addToPage(first);
    }),
  XMP: (lines) =>
    page(async ({ document }) => {
      const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/">\n${lines.join('\n')}\n</x:xmpmeta>`;
      const stream = document.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
      document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
    }),
  'document information': (lines) => page(async ({ document }) => document.setSubject(lines.join('\n'))),
  attachment: (lines) =>
    page(async ({ document }) =>
      document.attach(Buffer.from(lines.join('\n')), 'notes.txt', { mimeType: 'text/plain' }),
    ),
  'older revision': async (lines) => {
    const older = await page(async (place) => place.draw(lines, 40));
    return Buffer.concat([older, Buffer.from('\n'), await page(async (place) => place.draw(['nothing'], 40))]);
  },
  layer: (lines) =>
    page(async ({ document, first }) => {
      const group = document.context.register(
        document.context.obj({ Type: 'OCG', Name: PDFHexString.fromText(lines.join('\n')) }),
      );
      document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [group], D: { OFF: [group] } }));
      first.node.set(PDFName.of('PieceInfo'), document.context.obj({}));
    }),
  'alternative text': (lines) =>
    page(async ({ document }) => {
      const figure = document.context.register(
        document.context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFHexString.fromText(lines.join('\n')) }),
      );
      document.catalog.set(PDFName.of('StructTreeRoot'), document.context.obj({ Type: 'StructTreeRoot', K: figure }));
    }),
  script: (lines) =>
    page(async ({ document }) => document.addJavaScript('start', lines.map((line) => `// ${line}`).join('\n'))),
  'stream that nothing names': (lines) =>
    page(async ({ document }) => {
      document.context.register(
        document.context.stream(deflateSync(Buffer.from(lines.join('\n'))), { Filter: 'FlateDecode' }),
      );
    }),
  'string that nothing names': (lines) =>
    page(async ({ document }) => {
      for (const line of lines)
        document.context.register(document.context.obj({ Kept: PDFString.of(line.replaceAll(/[()\\]/g, '\\$&')) }));
    }),
  comment: async (lines) =>
    Buffer.concat([await page(async () => {}), Buffer.from(`\n${lines.map((line) => `% ${line}`).join('\n')}\n`)]),
};

interface Place {
  readonly document: PDFDocument;
  readonly first: ReturnType<PDFDocument['addPage']>;
  draw(lines: readonly string[], x: number, colour?: ReturnType<typeof rgb>): Promise<void>;
}

async function page(hide: (place: Place) => Promise<unknown>): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const first = document.addPage([612, 792]);
  await hide({ document, first, draw: (lines, x, colour) => drawLines(document, lines, x, colour) });
  return document.save();
}

const PER_PAGE = 36;

/** One line below the other, on as many pages as that takes. */
async function drawLines(
  document: PDFDocument,
  lines: readonly string[],
  x: number,
  color = rgb(0, 0, 0),
): Promise<void> {
  const font = await document.embedFont(StandardFonts.Courier);
  for (let from = 0; from < lines.length; from += PER_PAGE) {
    const sheet = from === 0 ? document.getPage(0) : document.addPage([612, 792]);
    lines.slice(from, from + PER_PAGE).forEach((line, row) => {
      sheet.drawText(line, { x, y: 750 - row * 20, size: 12, font, color });
    });
  }
}
