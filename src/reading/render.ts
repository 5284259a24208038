import sharp from 'sharp';
import { Failure } from '../domain/failure.ts';
import { admit } from './admit.ts';
import { imageDpi } from './effective-dpi.ts';
import { openImage, uprightImage } from './image.ts';
import { LIMITS } from './limits.ts';
import { drawPdfPage, openPdf } from './pdf.ts';

/** A page's picture, upright, as PNG: PDF pages at the resolution asked for, images never enlarged. */
export async function renderPage(bytes: Uint8Array, page: number, dpi: number): Promise<Buffer> {
  return admit(bytes) === 'pdf' ? renderPdf(bytes, page, dpi) : renderImage(bytes, page, dpi);
}

async function renderPdf(bytes: Uint8Array, number: number, dpi: number): Promise<Buffer> {
  const file = await openPdf(bytes);
  try {
    if (number > file.pages) throw noSuchPage(number, file.pages);
    const { data, width, height } = file.withPage(number, (page) => drawPdfPage(page, dpi, 'rgba'));
    return await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: LIMITS.pixels })
      .removeAlpha()
      .png({ compressionLevel: 3 })
      .toBuffer();
  } finally {
    file.close();
  }
}

async function renderImage(bytes: Uint8Array, number: number, dpi: number): Promise<Buffer> {
  const pages = await openImage(bytes);
  const page = pages[number - 1];
  if (!page) throw noSuchPage(number, pages.length);
  const scale = Math.min(1, dpi / imageDpi(page));
  try {
    return await uprightImage(bytes, number)
      .resize({ width: Math.max(1, Math.round(page.width * scale)) })
      .png({ compressionLevel: 3 })
      .toBuffer();
  } catch (cause) {
    throw new Failure('document.damaged', { facts: { page: number }, cause });
  }
}

const noSuchPage = (page: number, pages: number): RangeError => new RangeError(`page ${page} of ${pages}`);
