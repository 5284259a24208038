import { PDFDocument, rgb, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, PAPER, type Print, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const read = async (bytes: Uint8Array): Promise<Page | undefined> => (await reader.pages(bytes))[0];
const textOf = (page: Page | undefined): string => page?.lines.map(({ text }) => text).join('\n') ?? '';
const scan = async (): Promise<Uint8Array> => reader.image(await paper([{ prints: LETTER }]), 1, 200);

/** The invented letter with something drawn on it afterwards. */
async function letterWith(
  draw: (page: ReturnType<PDFDocument['addPage']>, pdf: PDFDocument) => unknown,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await paper([{ prints: LETTER }]));
  await draw(pdf.getPage(0), pdf);
  return pdf.save();
}

const hidden = (print: Omit<Print, 'invisible'>) => ({ ...print, invisible: true });

describe('text that machines see and people do not', () => {
  it.each([
    [
      'drawn without ink',
      () => paper([{ prints: [...LETTER, hidden({ text: 'Net income 9,876.54', x: 72, y: 300 })] }]),
    ],
    [
      'white on white',
      () =>
        letterWith((page) => page.drawText('Net income 9,876.54', { x: 72, y: 492, size: 11, color: rgb(1, 1, 1) })),
    ],
    [
      'too small to see',
      () => letterWith((page) => page.drawText('Net income 9,876.54', { x: 72, y: 492, size: 0.8 })),
    ],
  ])('is told and not taken: %s', async (_how, bytes) => {
    const page = await read(await bytes());
    expect(page).toMatchObject({ source: 'text', signals: ['tamper-hidden-text'] });
    expect(textOf(page)).not.toContain('9,876');
  });

  it('is told where something was drawn over it, and what people see is read', async () => {
    const page = await read(
      await letterWith((sheet) => {
        sheet.drawRectangle({ x: 70, y: PAPER.height - 196, width: 400, height: 16, color: rgb(1, 1, 1) });
        sheet.drawText('The monthly net income was confirmed as 9,999.99 in total', {
          x: 72,
          y: PAPER.height - 190,
          size: 11,
        });
      }),
    );
    expect(page?.signals).toContain('tamper-covered-text');
    expect(textOf(page)).toContain('9,999.99');
    expect(textOf(page)).not.toContain('2,417.36');
  });

  it('is told where it stands beside the paper', async () => {
    const page = await read(
      await letterWith((sheet) => sheet.drawText('Net income 9,876.54', { x: 72, y: -40, size: 11 })),
    );
    expect(page?.signals).toEqual(['tamper-off-page-text']);
  });
});

describe("a scanner's text layer", () => {
  it('is no sign of anything where it says what the picture shows', async () => {
    const page = await read(await paper([{ picture: await scan(), prints: LETTER.map(hidden) }]));
    expect(page?.signals).toBeUndefined();
    expect(textOf(page)).toContain('2,417.36');
  });

  it('is read from the picture instead, and told, where it says something else', async () => {
    const lies = LETTER.map(({ text, ...place }) =>
      hidden({ text: text.replace(/[aeiou]/g, 'q').replace(/\d/g, '7'), ...place }),
    );
    const page = await read(await paper([{ picture: await scan(), prints: lies }]));
    expect(page).toMatchObject({ source: 'ocr', signals: expect.arrayContaining(['text-layer-wrong']) });
    expect(textOf(page)).toContain('2,417.36');
  });
});

describe('a font whose characters lie', () => {
  /** Shows the figures as they are drawn and says that each is a nine: a table of its own from glyph to character (PDF 32000-1, 9.10.3). */
  async function lyingFont(): Promise<Uint8Array> {
    const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lie def
1 begincodespacerange <00> <FF> endcodespacerange
10 beginbfchar ${Array.from({ length: 10 }, (_, digit) => `<3${digit}> <0039>`).join(' ')} endbfchar
2 beginbfrange <20> <2F> <0020> <3A> <7E> <003A> endbfrange
endcmap end end`;
    const content = LETTER.map(
      ({ text, x, y, size = 11 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${PAPER.height - y} Tm (${text}) Tj`,
    ).join(' ');
    return Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length + 6} >> stream
BT ${content} ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >> endobj
6 0 obj << /Length ${table.length} >> stream
${table}
endstream endobj
trailer << /Root 1 0 R >>
%%EOF`);
  }

  it('is found out: the page is read as people see it', async () => {
    const page = await read(await lyingFont());
    expect(page).toMatchObject({ source: 'ocr', signals: ['text-layer-wrong'] });
    expect(textOf(page)).toContain('2,417.36');
  });
});

describe('an honest page', () => {
  it.each([StandardFonts.Helvetica, StandardFonts.TimesRomanBold, StandardFonts.Courier])(
    'is trusted in %s',
    async (font) => {
      const page = await read(await paper([{ prints: LETTER, font }]));
      expect(page).toMatchObject({ source: 'text' });
      expect(page?.signals).toBeUndefined();
      expect(textOf(page)).toBe(LETTER.map(({ text }) => text).join('\n'));
    },
  );

  it('may print in white on a dark ground', async () => {
    const page = await read(
      await letterWith((sheet) => {
        sheet.drawRectangle({ x: 60, y: 480, width: 400, height: 24, color: rgb(0.1, 0.2, 0.4) });
        sheet.drawText('Statement of account', {
          x: 72,
          y: 488,
          size: 12,
          color: rgb(1, 1, 1),
          renderMode: TextRenderingMode.Fill,
        });
      }),
    );
    expect(page?.signals).toBeUndefined();
    expect(textOf(page)).toContain('Statement of account');
  });
});
