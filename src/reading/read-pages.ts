import type { Page } from '../domain/page.ts';
import { admit } from './admission/admit.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readImage } from './read-image.ts';
import { type Share, wholeFile } from './share.ts';

/** Reads the pages of a file, one after the other. A page that cannot be read says so and the others go on. */
export async function* readPages(bytes: Uint8Array, share: Share = wholeFile()): AsyncGenerator<Page> {
  yield* admit(bytes) === 'pdf' ? readPdf(bytes, share) : readImage(bytes, share);
}
