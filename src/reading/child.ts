import type { Page } from '../domain/page.ts';
import { serve } from '../supervision/serve.ts';
import type { Answer, Request } from './protocol.ts';
import { readPages } from './read-pages.ts';
import { renderPage } from './render.ts';

/** The supervised process: reads one document at a time for its pool. */
serve<Request, Page, Answer>(async (request, tell) => {
  if (request.kind === 'image') return { image: await renderPage(request) };
  let pages = 0;
  for await (const page of readPages(request.bytes)) {
    tell(page);
    pages++;
  }
  return { pages };
});
