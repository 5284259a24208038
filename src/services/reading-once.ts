import { createHash } from 'node:crypto';
import type { Page } from '../domain/page.ts';
import type { Reader } from '../pipeline/ports.ts';

/** The reader for the files of one application: what it holds twice is read once. */
export function readingOnce(reader: Reader): Reader {
  const read = new Map<string, Promise<Page[]>>();
  return {
    versions: reader.versions,
    pages(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const pages = read.get(hash) ?? reader.pages(bytes);
      read.set(hash, pages);
      return pages;
    },
  };
}
