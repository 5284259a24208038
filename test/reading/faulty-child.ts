import { spawn } from 'node:child_process';
import { serve } from '../../src/supervision/serve.ts';

/** A reader's child that does what the document tells it to: the faults that a real one must survive, on order. */
interface Request {
  readonly bytes: Uint8Array;
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
const hoard: Buffer[] = [];
const never = () => new Promise<undefined>(() => {});
const says = (text: string) => ({ image: Buffer.from(text) });

const ORDERS: Readonly<Record<string, (tell: (part: object) => void) => unknown>> = {
  read: (tell) => {
    tell(page);
    return { pages: 1 };
  },
  die: () => {
    process.kill(process.pid, 'SIGKILL');
    return never();
  },
  hang: () => {
    for (;;);
  },
  dawdle: (tell) => {
    setInterval(() => tell(page), 20);
    return never();
  },
  hoard: () => {
    setInterval(() => hoard.push(Buffer.alloc(20_000_000, 1)), 5);
    return never();
  },
  fail: () => {
    throw new TypeError('a message that quotes the document');
  },
  environment: () => says(JSON.stringify(process.env)),
  process: () => says(String(process.pid)),
  /** Starts a process of its own and tells its id. */
  family: () => says(String(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' }).pid)),
};

serve<Request, object, unknown>(async ({ bytes }, tell) =>
  ORDERS[Buffer.from(bytes).toString().replace('%PDF-', '')]?.(tell),
);
