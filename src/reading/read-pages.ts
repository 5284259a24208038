import { Failure } from '../domain/failure.ts';
import type { Page } from '../domain/page.ts';
import { admit } from './admit.ts';
import { readImage } from './read-image.ts';
import { readPdf } from './read-pdf.ts';

/** Reads every page of a file. `nextPage` is told before each one; a page that cannot be read says so and the others go on. */
export async function readPages(bytes: Uint8Array, nextPage: () => void): Promise<Page[]> {
  const pages = admit(bytes) === 'pdf' ? await readPdf(bytes, nextPage) : await readImage(bytes, nextPage);
  if (pages.every((page) => page.source === 'failed')) throw new Failure('document.damaged');
  return pages;
}
