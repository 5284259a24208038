import { realpath, writeFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.ts';
import type { Page } from '../domain/page.ts';
import type { PageRenderer } from '../pipeline/ports.ts';
import { drawBoxes } from '../services/draw-boxes.ts';
import { bytesOf } from '../services/read-file.ts';

const DPI = 120;

/** Writes each page's picture with its boxes, and says where: `out.png`, or `out-1.png`, `out-2.png` … for several pages. */
export async function writeBoxPictures(
  out: string,
  file: string,
  pages: readonly Page[],
  renderer: PageRenderer,
): Promise<string[]> {
  if (pages.length === 0) return [];
  const bytes = await bytesOf(file);
  const written: string[] = [];
  for (const page of pages) {
    const target = pages.length === 1 ? out : out.replace(/\.png$/i, `-${page.page}$&`);
    if ((await realpath(target).catch(() => undefined)) === (await realpath(file)))
      throw unusable('would be written over the file that is read');
    const drawn = await drawBoxes(await renderer.image(bytes, page.page, DPI, page.rotation), page);
    await writeFile(target, drawn).catch(() => {
      throw unusable('names a place where nothing can be written');
    });
    written.push(target);
  }
  return written;
}

const unusable = (says: string): Failure => new Failure('usage.invalid', { problems: [{ at: '--boxes', says }] });
