import { Failure } from '../domain/failure.ts';
import { bugOf } from '../supervision.ts';
import { endWithParent } from './end-with-parent.ts';
import type { Reply, Request } from './protocol.ts';
import { readPages } from './read-pages.ts';
import { renderPage } from './render.ts';

/** The supervised process: reads one document at a time for its pool, and ends with it. */
endWithParent();
process.on('message', (request: Request) => void answer(request));
say({ kind: 'ready' });

async function answer(request: Request): Promise<void> {
  try {
    say(await fulfil(request));
  } catch (error) {
    say(
      error instanceof Failure
        ? { kind: 'refused', code: error.code, facts: error.facts }
        : { kind: 'broken', bug: bugOf(error) },
    );
  }
}

async function fulfil(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'pages':
      for await (const page of readPages(request.bytes)) say({ kind: 'page', page });
      return { kind: 'pages' };
    case 'image':
      return { kind: 'image', image: await renderPage(request) };
  }
}

function say(reply: Reply): void {
  process.send?.(reply);
}
