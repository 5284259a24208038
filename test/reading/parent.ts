import { openReader } from '../../src/reading/index.ts';

/** Opens a reader on the child named first, gives it the order named second, if any, and stays. To be killed. */
const [child = '', order] = process.argv.slice(2);
const reader = await openReader({ processes: 1, entry: new URL(child, import.meta.url) });
await reader.pages(Buffer.from('%PDF-read')).catch(() => {}); // the child has started
if (order) void reader.pages(Buffer.from(`%PDF-${order}`)).catch(() => {});
process.stdout.write('started\n');
setInterval(() => {}, 1_000);
