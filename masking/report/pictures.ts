import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import type { Manifest } from '../manifest.ts';
import type { PageRenderer } from '../renderer.ts';
import type { Picture } from './html.ts';

const MOST = 12;
const PAPER = /^[^/]+\/documents\/.+\.(?:pdf|png|jpe?g)$/;

/** First pages, small: of files spread evenly over the dataset. What cannot be drawn, as a locked file, is left out. */
export async function thumbnails(folder: string, { files }: Manifest, renderer: PageRenderer): Promise<Picture[]> {
  const papers = files.filter(({ path }) => PAPER.test(path));
  const step = Math.max(1, Math.floor(papers.length / MOST));
  const chosen = papers.filter((_, index) => index % step === 0).slice(0, MOST);
  const drawn: Picture[] = [];
  for (const { path } of chosen) {
    const picture = await thumbnail(await readFile(join(folder, path)), extname(path), renderer).catch(() => undefined);
    if (picture) drawn.push({ caption: path, bytes: picture });
  }
  return drawn;
}

async function thumbnail(bytes: Uint8Array, kind: string, renderer: PageRenderer): Promise<Uint8Array> {
  const page = kind === '.pdf' ? await renderer.image(bytes, 1, 60) : bytes;
  return sharp(page).flatten({ background: '#fff' }).resize({ width: 320 }).jpeg({ quality: 70 }).toBuffer();
}
