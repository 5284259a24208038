import { Failure } from '../domain/failure.ts';
import type { Page, Rotation } from '../domain/page.ts';
import type { PageRenderer, Reader } from '../pipeline/ports.ts';
import { admit } from './admit.ts';
import type { Reply, Request } from './protocol.ts';
import { SupervisedChild, type Supervision } from './supervised-child.ts';

type Answer<Kind extends Request['kind']> = Extract<Reply, { kind: Kind }>;

/** Children that read, one document each at a time. They start when they are first needed; one that failed is replaced, never reused. */
export class ChildPool implements Reader, PageRenderer {
  readonly #processes: number;
  readonly #supervision: Supervision;
  readonly #waiting: (() => void)[] = [];
  readonly #idle: SupervisedChild[] = [];
  readonly #busy = new Set<SupervisedChild>();
  #taken = 0;
  #closed = false;

  constructor(processes: number, supervision: Supervision) {
    this.#processes = processes;
    this.#supervision = supervision;
  }

  async pages(bytes: Uint8Array): Promise<Page[]> {
    admit(bytes);
    return (await this.#ask({ kind: 'pages', bytes })).pages;
  }

  async image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array> {
    admit(bytes);
    return (await this.#ask({ kind: 'image', bytes, page, dpi, ...(rotation !== undefined && { rotation }) })).image;
  }

  /** Ends every child, whatever it is doing; what was being read is told as `reader.unavailable`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const child of [...this.#idle, ...this.#busy]) child.end();
    for (const go of this.#waiting.splice(0)) go();
  }

  async #ask<Kind extends Request['kind']>(request: Request & { kind: Kind }): Promise<Answer<Kind>> {
    if (!this.#closed) await this.#place();
    if (this.#closed) throw new Failure('reader.unavailable');
    const child = this.#child();
    try {
      const reply = await child.ask(request);
      if (reply.kind === 'refused') throw new Failure(reply.code, { facts: reply.facts });
      if (!isAnswer(reply, request.kind)) throw new TypeError(`The page reader answered with ${reply.kind}`);
      return reply;
    } catch (error) {
      throw this.#closed ? new Failure('reader.unavailable', { cause: error }) : error;
    } finally {
      this.#giveBack(child);
    }
  }

  async #place(): Promise<void> {
    if (this.#taken < this.#processes) this.#taken++;
    else await new Promise<void>((go) => this.#waiting.push(go)); // a place is handed on, not freed and fought for
  }

  #child(): SupervisedChild {
    const child = this.#idle.pop() ?? new SupervisedChild(this.#supervision);
    this.#busy.add(child);
    return child;
  }

  #giveBack(child: SupervisedChild): void {
    this.#busy.delete(child);
    if (child.usable && !this.#closed) this.#idle.push(child);
    else child.end();
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken--;
  }
}

const isAnswer = <Kind extends Request['kind']>(reply: Reply, kind: Kind): reply is Answer<Kind> => reply.kind === kind;
