import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/failure.ts';
import type { Page } from '../domain/page.ts';
import { errorOf, sparseEnvironment } from '../supervision.ts';
import { SUPERVISION } from './limits.ts';
import type { Reply, Request } from './protocol.ts';

export interface Supervision {
  readonly pageDeadlineMs: number;
  readonly documentDeadlineMs: number;
  readonly memoryMb: number;
  /** The script that the child runs. */
  readonly entry: URL;
}

const MEMORY_POLL_MS = 250;

/** One reading process under watch: killed when it overruns a deadline or its memory, and never used again after that. */
export class SupervisedChild {
  readonly #process: ChildProcess;
  readonly #limits: Supervision;
  readonly #ready: Promise<void>;
  #ended = false;
  #pages = 0;

  constructor(limits: Supervision) {
    this.#limits = limits;
    this.#process = fork(fileURLToPath(limits.entry), [String(process.pid)], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      env: sparseEnvironment(),
      detached: true, // a process group of its own: ended whole, and not by the Ctrl-C that is meant for us
      cwd: tmpdir(),
      serialization: 'advanced', // bytes as bytes
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what parsers print may quote the document
    });
    this.#process.once('exit', () => this.#markEnded());
    this.#process.once('error', () => this.#markEnded());
    this.#ready = this.#started();
    this.#ready.catch(() => {}); // told to whoever asks first
  }

  get usable(): boolean {
    return !this.#ended && this.#pages < SUPERVISION.pagesPerChild;
  }

  /** Asks for one thing and waits for it, or for the end of a deadline. Every way out but an answer or a refusal ends the child. */
  async ask(request: Request, onPage: (page: Page) => void): Promise<Reply> {
    await this.#ready;
    return new Promise((resolve, reject) => {
      const watch = new Watch(this.#process.pid, this.#limits, (code, facts) => finish(new Failure(code, { facts })));
      const finish = (outcome: Reply | Error) => {
        watch.stop();
        this.#process.off('message', hear).off('exit', crash);
        if (outcome instanceof Error) {
          this.end();
          reject(outcome);
        } else resolve(outcome);
      };
      const crash = () => finish(new Failure('document.crashed'));
      const hear = (reply: Reply) => {
        if (reply.kind === 'page') {
          this.#pages++;
          watch.nextPage();
          onPage(reply.page);
        } else if (reply.kind === 'broken')
          finish(new Failure('document.crashed', { cause: errorOf('The page reader', reply.bug) }));
        else finish(reply);
      };
      this.#process.on('message', hear).once('exit', crash);
      if (this.#ended) crash();
      else this.#process.send(request, (error) => error && crash());
    });
  }

  end(): void {
    const { pid, exitCode, signalCode } = this.#process;
    this.#ended = true;
    if (pid === undefined || exitCode !== null || signalCode !== null) return; // its id may be another's by now
    try {
      process.kill(-pid, 'SIGKILL'); // with whatever it started
    } catch {
      this.#process.kill('SIGKILL'); // Windows has no process groups
    }
  }

  #markEnded(): void {
    this.#ended = true;
  }

  #started(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        clearTimeout(timer);
        this.end();
        reject(new Failure('reader.unavailable'));
      };
      const timer = setTimeout(fail, SUPERVISION.startMs);
      this.#process.once('exit', fail).once('error', fail);
      this.#process.once('message', () => {
        clearTimeout(timer);
        this.#process.off('exit', fail).off('error', fail);
        resolve();
      });
    });
  }
}

/** The clocks and the memory gauge of one request. */
class Watch {
  readonly #document: NodeJS.Timeout;
  readonly #memory: NodeJS.Timeout;
  readonly #pageDeadlineMs: number;
  readonly #late: () => void;
  #page: NodeJS.Timeout;

  constructor(
    pid: number | undefined,
    { pageDeadlineMs, documentDeadlineMs, memoryMb }: Supervision,
    stop: (code: 'document.timeout' | 'document.crashed', facts: Record<string, number>) => void,
  ) {
    this.#pageDeadlineMs = pageDeadlineMs;
    this.#late = () => stop('document.timeout', { pageDeadlineMs });
    this.#page = setTimeout(this.#late, pageDeadlineMs);
    this.#document = setTimeout(() => stop('document.timeout', { documentDeadlineMs }), documentDeadlineMs);
    this.#memory = setInterval(async () => {
      if ((await residentMb(pid)) > memoryMb) stop('document.crashed', { memoryMb });
    }, MEMORY_POLL_MS);
  }

  nextPage(): void {
    clearTimeout(this.#page);
    this.#page = setTimeout(this.#late, this.#pageDeadlineMs);
  }

  stop(): void {
    clearTimeout(this.#page);
    clearTimeout(this.#document);
    clearInterval(this.#memory);
  }
}

/** Resident memory as Linux tells it (proc(5)). Elsewhere nothing is known and only the deadlines hold. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
