import { endWithParent } from '../../src/reading/end-with-parent.ts';

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

const ORDERS: Readonly<Record<string, () => void>> = {
  read: () => {
    process.send?.({ kind: 'page', page });
    process.send?.({ kind: 'pages' });
  },
  die: () => process.kill(process.pid, 'SIGKILL'),
  hang: () => {
    for (;;);
  },
  dawdle: () => setInterval(() => process.send?.({ kind: 'page', page }), 20),
  hoard: () => setInterval(() => hoard.push(Buffer.alloc(20_000_000, 1)), 5),
  fail: () => process.send?.({ kind: 'broken', bug: { name: 'TypeError', frames: '    at somewhere' } }),
  environment: () => process.send?.({ kind: 'image', image: Buffer.from(JSON.stringify(process.env)) }),
  process: () => process.send?.({ kind: 'image', image: Buffer.from(String(process.pid)) }),
};

process.on('message', ({ bytes }: Request) => {
  const order = Buffer.from(bytes).toString().replace('%PDF-', '');
  ORDERS[order]?.();
});
endWithParent();
process.send?.({ kind: 'ready' });
