import { serve } from '../supervision/serve.ts';
import { unlock } from './pdf/unlock.ts';
import type { Answer, PageOf, Request } from './protocol.ts';
import { readPages } from './read-pages.ts';
import { renderPage } from './render.ts';
import { type Share, wholeFile } from './share.ts';

/**
 * The supervised process: reads one document at a time for its pool. What it keeps from one to the next are the engines,
 * loaded once, and nothing that they learnt: Tesseract's learning is off, PP-OCR's models have no state, PDFium's
 * documents are closed. A document reads the same after others as in a fresh process.
 */
let share: Share = wholeFile();

serve<Request, PageOf, Answer>(async (request, tell) => {
  if (request.kind === 'last') {
    share.last = Math.min(share.last, request.page);
    return undefined;
  }
  if (request.kind === 'image') return { image: await renderPage(request) };
  if (request.kind === 'unlock') return { unlocked: await unlock(request.bytes, request.password) };
  let pages = 0;
  const mine = { first: request.first ?? 1, last: request.last ?? Infinity, of: 0 };
  share = mine;
  for await (const page of readPages(request.bytes, mine)) {
    tell({ page, of: mine.of });
    pages++;
  }
  return { pages };
});
