import type { Page, Rotation } from '../domain/page.ts';
import type { PageRenderer, Reader } from '../pipeline/ports.ts';
import { SupervisedChild } from '../supervision/child.ts';
import { Pool } from '../supervision/pool.ts';
import type { Limits } from '../supervision/watch.ts';
import { admit } from './admit.ts';
import { SUPERVISION } from './limits.ts';
import type { Answer, Request } from './protocol.ts';
import { readerVersions } from './versions.ts';

/** Replaced after so many pages: the engines learn and leak a little with each. */
class ReadingChild extends SupervisedChild<Request, Page, Answer> {
  override get usable(): boolean {
    return super.usable && this.parts < SUPERVISION.pagesPerChild;
  }
}

/** Reads in children, one document each at a time. */
export class ChildPool implements Reader, PageRenderer {
  readonly versions = readerVersions();
  readonly #limits: Limits;
  readonly #children: Pool<ReadingChild>;

  constructor(processes: number, limits: Limits, entry: URL) {
    this.#limits = limits;
    this.#children = new Pool(processes, () => new ReadingChild(entry, limits.memoryMb));
  }

  async pages(bytes: Uint8Array): Promise<Page[]> {
    admit(bytes);
    const pages: Page[] = [];
    await this.#ask({ kind: 'pages', bytes }, (page) => pages.push(page));
    return pages;
  }

  async image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array> {
    admit(bytes);
    const answer = await this.#ask({ kind: 'image', bytes, page, dpi, ...(rotation !== undefined && { rotation }) });
    if ('image' in answer) return answer.image;
    throw new TypeError('The page reader answered another question');
  }

  async close(): Promise<void> {
    this.#children.close();
  }

  #ask(request: Request, onPage?: (page: Page) => void): Promise<Answer> {
    return this.#children.lend((child) => child.ask([request], this.#limits, onPage));
  }
}
