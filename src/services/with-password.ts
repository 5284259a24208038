import { Failure } from '../domain/failure.ts';
import type { PageRenderer, Reader, Unlocker } from '../pipeline/ports.ts';

/** Reads as the reader does, and opens with this password what asks for one. */
export const withPassword = (reader: Reader, unlocker: Unlocker, password: string): Reader => ({
  versions: reader.versions,
  pages: (bytes) => opened(bytes, (open) => reader.pages(open), unlocker, password),
});

/** Draws as the renderer does, and opens with this password what asks for one. */
export const drawnWithPassword = (renderer: PageRenderer, unlocker: Unlocker, password: string): PageRenderer => ({
  image: (bytes, ...asked) => opened(bytes, (open) => renderer.image(open, ...asked), unlocker, password),
});

async function opened<Made>(
  bytes: Uint8Array,
  make: (bytes: Uint8Array) => Promise<Made>,
  unlocker: Unlocker,
  password: string,
): Promise<Made> {
  try {
    return await make(bytes);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'document.encrypted')) throw error;
    return make(await unlocker.unlock(bytes, password));
  }
}
