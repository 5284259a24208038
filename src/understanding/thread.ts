import { parentPort, workerData } from 'node:worker_threads';
import { priorCalibration } from '../calibration/prior.ts';
import type { Page } from '../domain/page.ts';
import { understand } from '../pipeline/understand.ts';
import { bugOf } from '../supervision.ts';
import type { Reply, Request, Setup } from './protocol.ts';

/** The supervised thread: understands one file at a time for its pool. */
const { choice }: Setup = workerData;
let pages: Page[] = [];

parentPort?.on('message', (request: Request) => {
  if (request.kind === 'page') pages.push(request.page);
  else say(answer(request));
});
say({ kind: 'ready' });

function answer({ document, today }: Request & { kind: 'understand' }): Reply {
  try {
    return { kind: 'extractions', extractions: understand(document, pages, choice, priorCalibration, today) };
  } catch (error) {
    return { kind: 'broken', bug: bugOf(error) };
  } finally {
    pages = [];
  }
}

function say(reply: Reply): void {
  parentPort?.postMessage(reply);
}
