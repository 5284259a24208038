import type { Page } from '../../src/domain/page.ts';
import type { PageReader, Source } from './channels/index.ts';

/** A file to look at. What the reader turns away has no pages; its bytes are looked at all the same. */
export function sourceOf(
  file: string,
  bytes: Uint8Array,
  reader: PageReader,
  look: Source['look'],
  passwords: readonly string[] = [],
): Source {
  let read: Promise<readonly Page[]> | undefined;
  const isDocument = /\.(pdf|png|jpe?g|tiff?|webp)$/i.test(file);
  return {
    file,
    bytes,
    look,
    passwords,
    pages() {
      read ??= isDocument ? reader.pages(bytes).catch(() => []) : Promise.resolve([]);
      return read;
    },
  };
}
