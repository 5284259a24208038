import { degrees, PDFDocument, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';

export const PAPER = { width: 612, height: 792 } as const;

/** Text at a place in points from the top left, as it is to be seen. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Drawn so that nobody sees it, as scanners lay text under a picture. */
  readonly invisible?: boolean;
}

export interface Sheet {
  readonly prints?: readonly Print[];
  readonly font?: StandardFonts;
  readonly picture?: Uint8Array;
  readonly rotate?: 0 | 90 | 180 | 270;
}

/** A PDF of these sheets, US letter. */
export async function paper(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const { prints = [], font = StandardFonts.Helvetica, picture, rotate = 0 } of sheets) {
    const page = pdf.addPage([PAPER.width, PAPER.height]);
    const face = await pdf.embedFont(font);
    if (picture) page.drawImage(await pdf.embedPng(picture), { x: 0, y: 0, ...PAPER });
    for (const { text, x, y, size = 11, invisible } of prints) {
      page.drawText(text, {
        x,
        y: PAPER.height - y,
        size,
        font: face,
        ...(invisible && { renderMode: TextRenderingMode.Invisible }),
      });
    }
    page.setRotation(degrees(rotate));
  }
  return pdf.save();
}

/** An invented letter that fills the upper half of a sheet. */
export const LETTER: readonly Print[] = [
  { text: 'Harborstone Lending', x: 72, y: 80, size: 18 },
  { text: 'Account holder: Robin Sample', x: 72, y: 130 },
  { text: 'Date of birth: 12 March 1985', x: 72, y: 150 },
  { text: 'The monthly net income was confirmed as 2,417.36 in total', x: 72, y: 190 },
  { text: 'and paid into the account that is named above every month.', x: 72, y: 206 },
  { text: 'Please keep this letter with your records for two years.', x: 72, y: 240 },
];
