import sharp from 'sharp';
import { Failure } from '../domain/failure.ts';
import type { Rotation } from '../domain/page.ts';
import { admit } from './admission/admit.ts';
import { openImage, uprightImage } from './image.ts';
import { LIMITS } from './limits.ts';
import { drawPdfPage, openPdf } from './pdf/pdf.ts';
import { imageDpi } from './picture/effective-dpi.ts';

export interface Wanted {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly dpi: number;
  /** The turn that made the page upright when it was read; what the file itself says where this is not known. */
  readonly rotation?: Rotation;
}

/** A page's picture, upright, as PNG: PDF pages at the resolution asked for, images never enlarged. */
export async function renderPage(wanted: Wanted): Promise<Buffer> {
  return admit(wanted.bytes) === 'pdf' ? renderPdf(wanted) : renderImage(wanted);
}

async function renderPdf({ bytes, page: number, dpi, rotation }: Wanted): Promise<Buffer> {
  const file = await openPdf(bytes);
  try {
    if (number > file.pages) throw noSuchPage(number, file.pages);
    const { picture, more } = file.withPage(number, (page) => ({
      picture: drawPdfPage(page, dpi, 'rgba'),
      more: turnBetween(page.rotation, rotation),
    }));
    const { data, width, height } = picture;
    return await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: LIMITS.pixels })
      .rotate(more)
      .removeAlpha()
      .png({ compressionLevel: 3 })
      .toBuffer();
  } finally {
    file.close();
  }
}

async function renderImage({ bytes, page: number, dpi, rotation }: Wanted): Promise<Buffer> {
  const pages = await openImage(bytes);
  const page = pages[number - 1];
  if (!page) throw noSuchPage(number, pages.length);
  const scale = Math.min(1, dpi / imageDpi(page));
  try {
    const { data, info } = await uprightImage(bytes, number)
      .resize({ width: Math.max(1, Math.round(page.width * scale)) })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return await sharp(data, { raw: info })
      .rotate(turnBetween(page.rotation, rotation))
      .png({ compressionLevel: 3 })
      .toBuffer();
  } catch (cause) {
    throw new Failure('document.damaged', { facts: { page: number }, cause });
  }
}

const turnBetween = (file: Rotation, upright: Rotation = file): number => (upright - file + 360) % 360;

const noSuchPage = (page: number, pages: number): RangeError => new RangeError(`page ${page} of ${pages}`);
