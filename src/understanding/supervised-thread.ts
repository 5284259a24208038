import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../domain/extraction.ts';
import { Failure } from '../domain/failure.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { TypeChoice } from '../pipeline/split-and-classify.ts';
import { errorOf, sparseEnvironment } from '../supervision.ts';
import { SUPERVISION } from './limits.ts';
import type { Reply, Request, Setup } from './protocol.ts';

export interface Supervision {
  readonly documentDeadlineMs: number;
  readonly pageDeadlineMs: number;
  readonly memoryMb: number;
}

/** Node 20 takes no TypeScript as a thread's first file, whatever its parent runs under: this registers tsx and goes on to the script. */
const BOOT = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { workerData } from 'node:worker_threads';
     const { register } = await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))});
     register();
     await import(workerData.script);`,
  )}`,
);
const SCRIPT = new URL('./thread.ts', import.meta.url).href;

/** One thread under watch: ended when it overruns its deadline or its memory, and never used again after that. While it is idle it keeps no process alive. */
export class SupervisedThread {
  readonly #worker: Worker;
  readonly #limits: Supervision;
  readonly #ready: Promise<void>;
  #ended = false;

  constructor(choice: TypeChoice, limits: Supervision) {
    this.#limits = limits;
    this.#worker = new Worker(BOOT, {
      workerData: { script: SCRIPT, choice } satisfies Setup,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      env: sparseEnvironment(),
      execArgv: [],
      stdout: true, // what is printed there may quote the document
      stderr: true,
    });
    this.#worker.unref();
    this.#worker.on('error', () => {}); // the exit that follows tells it
    this.#worker.once('exit', () => {
      this.#ended = true;
    });
    this.#ready = this.#started();
    this.#ready.catch(() => {}); // told to whoever asks first
  }

  get usable(): boolean {
    return !this.#ended;
  }

  /** Every way out but an answer ends the thread. */
  async understand(document: DocumentId, pages: readonly Page[], today: PlainDate): Promise<Extraction[]> {
    this.#worker.ref();
    try {
      await this.#ready;
      const [extractions] = await Promise.all([this.#answer(pages.length), this.#tell(document, pages, today)]);
      return extractions;
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.#worker.unref();
    }
  }

  end(): void {
    this.#ended = true;
    void this.#worker.terminate();
  }

  async #tell(document: DocumentId, pages: readonly Page[], today: PlainDate): Promise<void> {
    for (const page of pages) {
      if (this.#ended) return;
      this.#post({ kind: 'page', page });
      await setImmediate(); // copying a page takes about a millisecond: others have their turn in between
    }
    this.#post({ kind: 'understand', document, today });
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #answer(pages: number): Promise<Extraction[]> {
    const { documentDeadlineMs, pageDeadlineMs, memoryMb } = this.#limits;
    const deadlineMs = documentDeadlineMs + pages * pageDeadlineMs;
    return new Promise((resolve, reject) => {
      const fail = (error: Failure) => settle(() => reject(error));
      const settle = (told: () => void) => {
        clearTimeout(timer);
        this.#worker.off('message', hear).off('error', stopped).off('exit', crash);
        told();
      };
      const timer = setTimeout(() => fail(new Failure('document.timeout', { facts: { deadlineMs } })), deadlineMs);
      const crash = () => fail(new Failure('document.crashed'));
      const stopped = (error: unknown) =>
        fail(new Failure('document.crashed', isFull(error) ? { facts: { memoryMb } } : {}));
      const hear = (reply: Reply) => {
        if (reply.kind === 'extractions') settle(() => resolve(reply.extractions));
        else if (reply.kind === 'broken')
          fail(new Failure('document.crashed', { cause: errorOf('Understanding', reply.bug) }));
      };
      this.#worker.on('message', hear).once('error', stopped).once('exit', crash);
      if (this.#ended) crash();
    });
  }

  #started(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        clearTimeout(timer);
        reject(new Failure('reader.unavailable'));
      };
      const timer = setTimeout(fail, SUPERVISION.startMs);
      timer.unref();
      this.#worker.once('exit', fail);
      this.#worker.once('message', () => {
        clearTimeout(timer);
        this.#worker.off('exit', fail);
        resolve();
      });
    });
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
