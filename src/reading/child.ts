import { Failure } from '../domain/failure.ts';
import type { Reply, Request } from './protocol.ts';
import { readPages } from './read-pages.ts';
import { renderPage } from './render.ts';

/** The supervised process: reads one document at a time for its pool, and ends with it. */
process.on('message', (request: Request) => void answer(request));
process.on('disconnect', () => process.exit(0));
say({ kind: 'ready' });

async function answer(request: Request): Promise<void> {
  try {
    say(await fulfil(request));
  } catch (error) {
    say(error instanceof Failure ? { kind: 'refused', code: error.code, facts: error.facts } : broken(error));
  }
}

async function fulfil(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'pages':
      return { kind: 'pages', pages: await readPages(request.bytes, () => say({ kind: 'page' })) };
    case 'image':
      return { kind: 'image', image: await renderPage(request) };
  }
}

function say(reply: Reply): void {
  process.send?.(reply);
}

/** A parser's message may quote the document, so only the places in our code are told. */
function broken(error: unknown): Reply {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: 'broken', name: error instanceof Error ? error.name : typeof error, frames: frames.join('\n') };
}
