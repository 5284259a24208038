import { Failure } from '../domain/failure.ts';
import type { Page, Rotation } from '../domain/page.ts';
import type { PageRenderer, Reader } from '../pipeline/ports.ts';
import { Pool } from '../supervision.ts';
import { admit } from './admit.ts';
import type { Reply, Request } from './protocol.ts';
import { SupervisedChild, type Supervision } from './supervised-child.ts';
import { readerVersions } from './versions.ts';

type Answer<Kind extends Request['kind']> = Extract<Reply, { kind: Kind }>;

/** Reads in children, one document each at a time. */
export class ChildPool implements Reader, PageRenderer {
  readonly versions = readerVersions();
  readonly #children: Pool<SupervisedChild>;

  constructor(processes: number, supervision: Supervision) {
    this.#children = new Pool(processes, () => new SupervisedChild(supervision));
  }

  async pages(bytes: Uint8Array): Promise<Page[]> {
    admit(bytes);
    const pages: Page[] = [];
    await this.#ask({ kind: 'pages', bytes }, (page) => pages.push(page));
    return pages;
  }

  async image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array> {
    admit(bytes);
    return (await this.#ask({ kind: 'image', bytes, page, dpi, ...(rotation !== undefined && { rotation }) })).image;
  }

  async close(): Promise<void> {
    this.#children.close();
  }

  #ask<Kind extends Request['kind']>(
    request: Request & { kind: Kind },
    onPage: (page: Page) => void = () => {},
  ): Promise<Answer<Kind>> {
    return this.#children.lend(async (child) => {
      const reply = await child.ask(request, onPage);
      if (reply.kind === 'refused') throw new Failure(reply.code, { facts: reply.facts });
      if (!isAnswer(reply, request.kind)) throw new TypeError(`The page reader answered with ${reply.kind}`);
      return reply;
    });
  }
}

const isAnswer = <Kind extends Request['kind']>(reply: Reply, kind: Kind): reply is Answer<Kind> => reply.kind === kind;
