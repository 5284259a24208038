import { Failure } from '../domain/failure.ts';
import type { Page } from '../domain/page.ts';
import { admit } from './admit.ts';
import { readImage } from './read-image.ts';
import { readPdf } from './read-pdf.ts';

/** Reads every page of a file, one after the other. A page that cannot be read says so and the others go on; where none could, the file is refused after the last. */
export async function* readPages(bytes: Uint8Array): AsyncGenerator<Page> {
  let readable = false;
  for await (const page of admit(bytes) === 'pdf' ? readPdf(bytes) : readImage(bytes)) {
    readable ||= page.source !== 'failed';
    yield page;
  }
  if (!readable) throw new Failure('document.damaged');
}
