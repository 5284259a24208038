import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Failure, type FailureCode, type FailureFacts } from '../domain/failure.ts';
import { allocator } from './allocator.ts';
import type { Supervised } from './pool.ts';
import { errorOf, type Reply } from './protocol.ts';
import { type Limits, residentMb, Watch } from './watch.ts';

type LastReply<Part, Answer> = Extract<Reply<Part, Answer>, { kind: 'answer' | 'refused' }>;
interface FailureDetails {
  readonly facts?: FailureFacts;
  readonly cause?: Error;
}
export interface ChildOptions {
  /** For a reader whose engine is a program of the system. */
  readonly mayStartPrograms?: boolean;
  /** What its script is told when it starts. */
  readonly parameters?: readonly string[];
}

const START_MS = 30_000;
/** What a child may know of this process's environment: where programs and temporary files are. No secret gets there, so none can leak from there. */
const ENVIRONMENT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
const script = (name: string): string => new URL(`./${name}.mjs`, import.meta.url).href;
const FIRST = [script('without-network')];
const WITHOUT_PROGRAMS = script('without-programs');

/**
 * One process under watch: ended with whatever it started when it overruns a deadline or its memory, and never used
 * again after that. A thread would start faster, but one that runs out of memory can take its whole process with it.
 * While it is idle it keeps its parent from ending as little as a file that lies there.
 */
export class SupervisedChild<Request extends object, Part, Answer> implements Supervised {
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #ended = false;
  #parts = 0;

  /** `entry` is the script that it runs: it calls `serve`. */
  constructor(entry: URL, heapMb: number, { mayStartPrograms = false, parameters = [] }: ChildOptions = {}) {
    const first = [...FIRST, ...(mayStartPrograms ? [] : [WITHOUT_PROGRAMS])];
    this.#process = fork(fileURLToPath(entry), [String(process.pid), ...parameters], {
      execArgv: [
        `--max-old-space-size=${heapMb}`,
        '--expose-gc', // what a document left behind is collected before the next
        ...(isTypeScript(entry) ? ['--import', import.meta.resolve('tsx')] : []),
        ...first.flatMap((script) => ['--import', script]),
      ],
      env: { ...allocator(), ...environment() },
      detached: true, // a process group of its own: ended whole, and not by a Ctrl-C that is meant for its parent
      cwd: tmpdir(),
      serialization: 'advanced', // bytes as bytes
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what parsers print may quote the document
    });
    const ended = () => {
      this.#ended = true;
    };
    this.#process.once('exit', ended).on('error', ended);
    this.#rest();
    this.#ready = this.#started();
    this.#ready.catch(() => {}); // told to whoever asks first
  }

  get usable(): boolean {
    return !this.#ended;
  }

  /** What it holds in memory now; 0 where that is not known. */
  get residentMb(): number {
    return residentMb(this.#process.pid);
  }

  /** Parts of answers that it has told so far. */
  get parts(): number {
    return this.#parts;
  }

  /** Sends the requests, one when the other has left, and waits for the answer or the end of a deadline. Every way out but an answer or a refusal ends the child. */
  async ask(requests: Iterable<Request>, limits: Limits, onPart: (part: Part) => void = () => {}): Promise<Answer> {
    this.#process.ref();
    this.#process.channel?.ref();
    try {
      await this.#ready;
      const [reply] = await Promise.all([this.#reply(limits, onPart), this.#send(requests)]);
      if (reply.kind === 'answer') return reply.answer;
      throw new Failure(reply.code, { facts: reply.facts });
    } finally {
      this.#rest();
    }
  }

  /** Sends what needs no answer, while it works on what it was asked. It arrives before anything that is sent later. */
  tell(request: Request): void {
    if (!this.#ended) this.#process.send(request, () => {});
  }

  end(): void {
    const { pid, exitCode, signalCode } = this.#process;
    this.#ended = true;
    if (pid === undefined || exitCode !== null || signalCode !== null) return; // its id may be another's by now
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL'); // Windows has no process groups
    }
  }

  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  #reply(limits: Limits, onPart: (part: Part) => void): Promise<LastReply<Part, Answer>> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        watch.stop();
        this.#process.off('message', hear).off('exit', crash);
      };
      const fail = (code: FailureCode, details: FailureDetails = {}) => {
        settle();
        this.end();
        reject(new Failure(code, details));
      };
      const before = this.#parts;
      const watch = new Watch(this.#process.pid, limits, (code, facts) => {
        fail(code, { facts: { ...facts, partsBefore: before } });
      });
      const crash = () => fail('document.crashed');
      const hear = (reply: Reply<Part, Answer>) => {
        if (reply.kind === 'part') {
          this.#parts++;
          watch.nextPart();
          onPart(reply.part);
        } else if (reply.kind === 'broken') fail('document.crashed', { cause: errorOf(reply.bug) });
        else if (reply.kind !== 'ready') {
          settle();
          resolve(reply);
        }
      };
      this.#process.on('message', hear).once('exit', crash);
      if (this.#ended) crash();
    });
  }

  /** What cannot be sent any more needs no word: the child's end tells it. */
  async #send(requests: Iterable<Request>): Promise<void> {
    for (const request of requests) {
      if (this.#ended) return;
      await new Promise<void>((sent) => this.#process.send(request, () => sent()));
    }
  }

  #started(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        clearTimeout(timer);
        this.end();
        reject(new Failure('reader.unavailable'));
      };
      const timer = setTimeout(fail, START_MS).unref();
      this.#process.once('exit', fail).once('error', fail);
      this.#process.once('message', () => {
        clearTimeout(timer);
        this.#process.off('exit', fail).off('error', fail);
        resolve();
      });
    });
  }
}

const isTypeScript = ({ pathname }: URL): boolean => pathname.endsWith('.ts') || pathname.endsWith('.mts');
