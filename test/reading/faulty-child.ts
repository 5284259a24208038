import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { serve } from '../../src/supervision/serve.ts';

/** A reader's child that does what the document tells it to: the faults that a real one must survive, on order. */
interface Request {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly first?: number;
}

const page = {
  page: 1,
  width: 100,
  height: 100,
  dpi: 100,
  source: 'blank',
  rotation: 0,
  tier: 'clean',
  ms: 1,
  lines: [],
};
const WAYS_OUT = new URL('./reach.mjs', import.meta.url);
const hoard: Buffer[] = [];
const never = () => new Promise<undefined>(() => {});
const says = (text: string) => ({ image: Buffer.from(text) });

function told(tell: (part: object) => void, sources: readonly string[], first = 1, of = sources.length) {
  for (const [at, source] of sources.entries())
    tell({ page: { ...page, page: first + at, source, width: process.pid }, of });
  return { pages: sources.length };
}

const ORDERS: Readonly<Record<string, (tell: (part: object) => void, first?: number) => unknown>> = {
  read: (tell) => {
    tell({ page, of: 1 });
    return { pages: 1 };
  },
  /** The first of four pages of pictures; whoever is to read the others dies of them. */
  'die-later': (tell, first) => {
    if (first !== undefined) return ORDERS.die?.(tell);
    tell({ page: { ...page, source: 'ocr' }, of: 4 });
    return { pages: 1 };
  },
  /** A page of text and five pictures, as wide as the number of the process that reads them. */
  'scan-under-cover': (tell, first) =>
    told(tell, first === undefined ? ['text', 'ocr', 'ocr', 'ocr'] : ['ocr', 'ocr'], first, 6),
  'half-damaged': (tell, first) => told(tell, first === undefined ? ['ocr', 'failed'] : ['failed', 'failed'], first, 4),
  damaged: (tell, first) => told(tell, ['failed', 'failed'], first, 2),
  die: () => {
    process.kill(process.pid, 'SIGKILL');
    return never();
  },
  hang: () => {
    for (;;);
  },
  dawdle: (tell) => {
    setInterval(() => tell({ page, of: 1 }), 20);
    return never();
  },
  hoard: () => {
    setInterval(() => hoard.push(Buffer.alloc(20_000_000, 1)), 5);
    return never();
  },
  fail: () => {
    throw new TypeError('a message that quotes the document');
  },
  /** Takes too much, unless it is the first. */
  crowd: (tell) => (served > 1 ? ORDERS.hoard?.(tell) : ORDERS.read?.(tell)),
  /** Keeps memory and answers. */
  grow: () => {
    hoard.push(Buffer.alloc(400_000_000, 1));
    return says('grown');
  },
  reach: async () => says(JSON.stringify(await (await import(WAYS_OUT.href)).reached())),
  'reach-from-thread': async () => {
    const thread = new Worker(WAYS_OUT);
    const [answer] = await once(thread, 'message');
    return says(JSON.stringify(answer));
  },
  environment: () => says(JSON.stringify(process.env)),
  process: () => says(String(process.pid)),
  /** Starts a process of its own and tells its id. */
  family: () => says(String(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' }).pid)),
};

let served = 0;
serve<Request, object, unknown>(async ({ kind, bytes, first }, tell) => {
  if (kind === 'last') return undefined;
  served++;
  return ORDERS[Buffer.from(bytes).toString().replace('%PDF-', '')]?.(tell, first);
});
