import type { Page } from '../domain/page.ts';
import { type ImagePage, openImage, uprightImage } from './image.ts';
import { failedPage, pageFrom } from './page-from.ts';
import { imageDpi, isTold } from './picture/effective-dpi.ts';
import { readPicture } from './picture/read-picture.ts';
import type { Picture } from './picture/scale.ts';
import type { Share } from './share.ts';

/** Reads each page of an image file: one, or several in a TIFF. */
export async function* readImage(bytes: Uint8Array, share: Share): AsyncGenerator<Page> {
  const pages = await openImage(bytes);
  share.of = pages.length;
  for (const page of pages) {
    if (page.number < share.first || page.number > share.last) continue;
    const begin = performance.now();
    const picture = await decode(bytes, page);
    const { width, height, number, rotation } = page;
    const facts = { page: number, width, height, dpi: imageDpi(page), rotation, begin };
    yield picture ? pageFrom(facts, await readPicture(picture)) : failedPage(facts);
  }
}

/** The pixels, or undefined where the file promises a picture in its header and does not hold one. */
async function decode(bytes: Uint8Array, page: ImagePage): Promise<Picture | undefined> {
  try {
    const { data, info } = await uprightImage(bytes, page.number)
      .greyscale()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, dpi: imageDpi(page), isGuess: !isTold(page) };
  } catch {
    return undefined;
  }
}
