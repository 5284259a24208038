import type { PageRenderer } from '../pipeline/ports.ts';
import { openReader, type ReaderPool } from '../reading/index.ts';

/** Draws pictures of pages; the process that does it starts with the first, and ends with this one. */
export function lazyPages(): PageRenderer {
  let reader: Promise<ReaderPool> | undefined;
  return {
    async image(...asked) {
      reader ??= openReader({ processes: 1 });
      return (await reader).image(...asked);
    },
  };
}
