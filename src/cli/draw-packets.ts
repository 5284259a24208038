import { handWith, type Order } from '../../masking/index.ts';
import { assembleLocal } from '../assemble.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import type { Problem } from '../domain/problem.ts';

/** What a drawing process is told: which packet of which order, and where it goes. */
export interface Task {
  readonly order: Order;
  readonly index: number;
  readonly packets: string;
}

/** What it says when it is done. */
export type Outcome =
  | { readonly kind: 'drawn' }
  | { readonly kind: 'failed'; readonly code?: FailureCode; readonly problems?: readonly Problem[] };

// The process that crew.ts starts: draws one packet after the other for as long as it is asked.
const ports = await assembleLocal(process.env);
const draw = handWith(ports.renderer);
process.on('message', ({ order, index, packets }: Task) => {
  draw(order, index, packets).then(
    () => say({ kind: 'drawn' }),
    (error: unknown) =>
      say(
        error instanceof Failure ? { kind: 'failed', code: error.code, problems: error.problems } : { kind: 'failed' },
      ),
  );
});
process.on('disconnect', () => void ports.close().then(() => process.exit()));

function say(outcome: Outcome): void {
  process.send?.(outcome);
}
