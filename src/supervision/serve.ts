import { Failure } from '../domain/failure.ts';
import { endWithParent } from './end-with-parent.ts';
import { bugOf, type Reply } from './protocol.ts';

/** Above this, what a document left behind is collected at once: pictures lie outside of the heap that V8 watches. */
const TIDY_AT = 400_000_000;

function tidyUp(): void {
  if (process.memoryUsage.rss() > TIDY_AT) globalThis.gc?.();
}

/** The child's side: answers one request after the other, for as long as its parent lives. `undefined` means that the answer needs more requests. */
export function serve<Request, Part, Answer>(
  fulfil: (request: Request, tell: (part: Part) => void) => Promise<Answer | undefined>,
): void {
  const say = (reply: Reply<Part, Answer>): void => {
    process.send?.(reply);
  };
  const answerTo = async (request: Request): Promise<void> => {
    try {
      const answer = await fulfil(request, (part) => say({ kind: 'part', part }));
      tidyUp();
      if (answer !== undefined) say({ kind: 'answer', answer });
    } catch (error) {
      if (error instanceof Failure) say({ kind: 'refused', code: error.code, facts: error.facts });
      else say({ kind: 'broken', bug: bugOf(error) });
    }
  };
  endWithParent();
  process.on('message', (request: Request) => void answerTo(request));
  say({ kind: 'ready' });
}
