import type { Page } from '../domain/page.ts';

export async function readPages(_bytes: Uint8Array, _nextPage: () => void): Promise<Page[]> {
  return [];
}
