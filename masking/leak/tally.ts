import { Truth, trueValue } from '../../src/domain/truth.ts';
import type { Source } from './channels/index.ts';
import type { Piece } from './piece.ts';
import type { GateFigures } from './report.ts';

const signs = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;

/** Counts what was looked at: a gate that saw nothing has found nothing out. */
export class Tally {
  readonly #figures = { pages: 0, pictures: 0, turned: 0, words: 0, unread: 0 };
  /** Signs read from the pictures of a file, and how many its truth says at least. */
  #read = 0;
  #true = 0;
  readonly #perFile = new Map<string, number>();

  async count(source: Source, pieces: readonly Piece[]): Promise<void> {
    const pages = await source.pages();
    const pictures = pieces.filter(({ channel }) => channel === 'picture');
    this.#figures.pages += pages.length;
    this.#figures.pictures += new Set(pictures.map(({ page }) => page)).size;
    this.#figures.turned += pages.filter(({ page }) => source.look(page).turned).length;
    this.#figures.words += pieces.flatMap(({ lines }) => lines.flatMap((line) => line.split(/\s+/))).length;
    if (pages.length === 0 && /\.(pdf|png|jpe?g|tiff?|webp)$/i.test(source.file)) this.#figures.unread++;
    const every = pages.length > 0 && pages.every(({ page }) => pictures.some((piece) => piece.page === page));
    if (every) this.#perFile.set(source.file, signs(pictures.flatMap(({ lines }) => lines).join('')));
    if (/(^|\/)truth\.json$/.test(source.file)) this.#compare(source);
  }

  figures(files: number): GateFigures {
    return { files, ...this.#figures, readShare: this.#true === 0 ? 1 : Math.min(1, this.#read / this.#true) };
  }

  /** The truth of a packet comes after its documents. */
  #compare({ file, bytes }: Source): void {
    const truth = Truth.safeParse(parsed(bytes));
    const folder = file.replace(/truth\.json$/, '');
    for (const document of truth.success ? truth.data.documents : []) {
      const read = 'fields' in document ? this.#perFile.get(folder + document.file) : undefined;
      if (read === undefined || !('fields' in document)) continue;
      this.#read += read;
      for (const field of Object.values(document.fields)) {
        const value = trueValue(field);
        if (typeof value === 'string') this.#true += signs(value);
      }
    }
    this.#perFile.clear();
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
