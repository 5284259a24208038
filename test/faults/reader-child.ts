import { Failure } from '../../src/domain/failure.ts';
import { serve } from '../../src/supervision/serve.ts';
import { ordersOf } from './papers.ts';

/** A page reader that does what its documents order: those that end it, and those that never end. */
serve<{ readonly bytes: Uint8Array }, object, { pages: number }>(async ({ bytes }) => {
  const { order } = ordersOf(bytes);
  if (order === 'die') process.kill(process.pid, 'SIGKILL');
  if (order === 'hang') for (;;);
  if (order !== 'read') throw new Failure('document.unsupported');
  return { pages: 0 };
});
