import { Failure } from '../domain/failure.ts';
import type { Page, Rotation } from '../domain/page.ts';
import type { PageRenderer, Reader, Unlocker } from '../pipeline/ports.ts';
import { type ChildOptions, SupervisedChild } from '../supervision/child.ts';
import { Pool } from '../supervision/pool.ts';
import type { Limits } from '../supervision/watch.ts';
import { admit } from './admission/admit.ts';
import type { Answer, PageOf, Request } from './protocol.ts';

interface ReadingLimits extends Limits {
  readonly pagesPerChild: number;
  readonly restingMb: number;
}

/** Starting a process and its engines takes as long as it reads so many pages. */
const WORTH_STARTING = 6;

/** A document that several children may read, and the one that began. */
interface Shared {
  readonly bytes: Uint8Array;
  readonly child: ReadingChild;
  readonly keep: (part: PageOf) => void;
}

/** Replaced after so many pages, and where one document made its memory grow for good: the engines leak a little with each page and give nothing back. */
class ReadingChild extends SupervisedChild<Request, PageOf, Answer> {
  readonly #limits: ReadingLimits;

  constructor(entry: URL, limits: ReadingLimits, options: ChildOptions) {
    super(entry, limits.memoryMb, options);
    this.#limits = limits;
  }

  override get usable(): boolean {
    const { pagesPerChild, restingMb } = this.#limits;
    return super.usable && this.parts < pagesPerChild && this.residentMb < restingMb;
  }
}

/** Reads in children, each one document at a time; what many pages have to be read from pictures, several read together. */
export class ChildPool implements Reader, PageRenderer, Unlocker {
  readonly versions: Reader['versions'];
  readonly #limits: ReadingLimits;
  readonly #children: Pool<ReadingChild>;

  constructor(
    processes: number,
    limits: ReadingLimits,
    entry: URL,
    options: ChildOptions,
    versions: Reader['versions'],
  ) {
    this.versions = versions;
    this.#limits = limits;
    this.#children = new Pool(processes, () => new ReadingChild(entry, limits, options));
  }

  async pages(bytes: Uint8Array): Promise<Page[]> {
    admit(bytes);
    return this.#pages(bytes).catch((error: unknown) => {
      if (isCrowded(error)) return this.#pages(bytes);
      throw error;
    });
  }

  async #pages(bytes: Uint8Array): Promise<Page[]> {
    const pages = new Map<number, Page>();
    const keep = ({ page }: PageOf) => pages.set(page.page, page);
    let others: Promise<PromiseSettledResult<Answer>[]> | undefined;
    const first = this.#children.lend((child) => {
      const share = this.#sharing({ bytes, child, keep });
      return child.ask([{ kind: 'pages', bytes }], this.#limits, (part) => {
        keep(part);
        others ??= share(part);
      });
    });
    const [own] = await Promise.allSettled([first]);
    const failed = [own, ...((await others) ?? [])].find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    if ([...pages.values()].every(({ source }) => source === 'failed')) throw new Failure('document.damaged');
    return [...pages.values()].sort((a, b) => a.page - b.page);
  }

  /**
   * After a page that was read from its picture, has children that are idle read the last of those that follow, and the
   * child that came so far stop before them. Text is read faster than a file is opened again.
   */
  #sharing({ bytes, child, keep }: Shared): (part: PageOf) => Promise<PromiseSettledResult<Answer>[]> | undefined {
    const begin = performance.now();
    return ({ page: { page, source }, of }) => {
      const left = of - page;
      const readers = source === 'ocr' ? this.#readersOf(left) : 1;
      if (readers < 2) return undefined;
      const each = Math.ceil(left / readers);
      child.tell({ kind: 'last', page: page + each });
      const documentDeadlineMs = Math.round(this.#limits.documentDeadlineMs - (performance.now() - begin));
      const read = (first: number) =>
        this.#children.lend((other) =>
          other.ask(
            [{ kind: 'pages', bytes, first, last: first + each - 1 }],
            { ...this.#limits, documentDeadlineMs },
            keep,
          ),
        );
      const firsts = Array.from({ length: readers - 1 }, (_, at) => page + 1 + (at + 1) * each);
      return Promise.allSettled(firsts.filter((first) => first <= of).map(read));
    };
  }

  /** How many children read so many pages soonest: none that is busy, and one that has yet to start only for several pages. */
  #readersOf(pages: number): number {
    const { free, ready } = this.#children;
    return Math.min(pages, 1 + free, Math.max(1 + ready, Math.floor(pages / WORTH_STARTING)));
  }

  async image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array> {
    admit(bytes);
    const answer = await this.#ask({ kind: 'image', bytes, page, dpi, ...(rotation !== undefined && { rotation }) });
    if ('image' in answer) return answer.image;
    throw new TypeError('The page reader answered another question');
  }

  /** A child that was told a password is not used again. */
  async unlock(bytes: Uint8Array, password: string): Promise<Uint8Array> {
    if (admit(bytes) !== 'pdf') throw new Failure('document.unsupported');
    const answer = await this.#children.lend((child) =>
      child.ask([{ kind: 'unlock', bytes, password }], this.#limits).finally(() => child.end()),
    );
    if ('unlocked' in answer) return answer.unlocked;
    throw new TypeError('The page reader answered another question');
  }

  async close(): Promise<void> {
    this.#children.close();
  }

  #ask(request: Request): Promise<Answer> {
    return this.#children.lend((child) => child.ask([request], this.#limits));
  }
}

/** Too much memory, in a child that had read other documents before: who is to blame shows in a fresh one. */
const isCrowded = (error: unknown): boolean =>
  error instanceof Failure && error.facts.memoryMb !== undefined && (error.facts.partsBefore ?? 0) > 0;
