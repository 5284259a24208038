import { createHash } from 'node:crypto';
import type { PageReader } from '../../masking/leak/channels/index.ts';

/** The real reader, asked once for the same bytes: each mutant looks at the same shadows. */
export function rememberingReader(reader: PageReader): PageReader {
  const [pages, images] = [
    new Map<string, ReturnType<PageReader['pages']>>(),
    new Map<string, ReturnType<PageReader['image']>>(),
  ];
  const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return {
    pages(bytes) {
      const id = idOf(bytes);
      const read = pages.get(id) ?? reader.pages(bytes);
      pages.set(id, read);
      return read;
    },
    image(bytes, page, dpi) {
      const id = `${idOf(bytes)} ${page} ${dpi}`;
      const drawn = images.get(id) ?? reader.image(bytes, page, dpi);
      images.set(id, drawn);
      return drawn;
    },
  };
}
