import { createHash } from 'node:crypto';
import type { ChannelReader, PageReader } from '../../masking/leak/channels/index.ts';

/** The real reader, asked once for the same bytes: each mutant looks at the same shadows. */
export function rememberingReader(reader: PageReader): PageReader {
  const [pages, images] = [
    new Map<string, ReturnType<PageReader['pages']>>(),
    new Map<string, ReturnType<PageReader['image']>>(),
  ];
  return {
    pages(bytes) {
      const id = idOf(bytes);
      const read = pages.get(id) ?? reader.pages(bytes);
      pages.set(id, read);
      return read;
    },
    image(bytes, page, dpi, rotation) {
      const id = `${idOf(bytes)} ${page} ${dpi} ${rotation}`;
      const drawn = images.get(id) ?? reader.image(bytes, page, dpi, rotation);
      images.set(id, drawn);
      return drawn;
    },
  };
}

/** A channel asked once for the same file and look, for mutants that leave it as it is. */
export function rememberingChannel({ channel, read }: ChannelReader): ChannelReader {
  const pieces = new Map<string, ReturnType<ChannelReader['read']>>();
  return {
    channel,
    read(source, reader) {
      const id = `${source.file} ${idOf(source.bytes)} ${JSON.stringify([source.look(1), source.passwords])}`;
      const found = pieces.get(id) ?? read(source, reader);
      pieces.set(id, found);
      return found;
    },
  };
}

const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
