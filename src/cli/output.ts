import { FAILURES, Failure } from '../domain/failure.ts';

/** Data for other programs: stdout, one line each. */
export const data = (line: string): void => void process.stdout.write(`${line}\n`);

/** Talk for the person at the terminal: stderr. */
export const talk = (line: string): void => void process.stderr.write(`${line}\n`);

/** What was done: an object for programs, a sentence for people. */
export function done(
  json: boolean | undefined,
  result: { readonly schema: string; readonly [fact: string]: unknown },
  sentence: string,
): void {
  if (json) data(JSON.stringify(result));
  else talk(sentence);
}

/** What went wrong and what to do next; for a bug, only its code place, as its message could quote a document. */
export function explainFailure(error: unknown): number {
  if (!(error instanceof Failure)) {
    const place =
      error instanceof Error
        ? (error.stack?.split('\n').find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)) ?? '').trim()
        : '';
    talk(`This is a bug in Docket (${error instanceof Error ? error.name : 'unknown'} ${place}). Please report it.`);
    return 1;
  }
  const { message, next, exit } = FAILURES[error.code];
  talk(`${message} [${error.code}]`);
  for (const { at, says } of error.problems) talk(`  ${at}: ${says}`);
  talk(`→ ${next}`);
  return exit;
}

/** One line that rewrites itself on a terminal; nothing at all where stderr goes to a file. */
export function progress(): { show: (text: string) => void; clear: () => void } {
  const terminal = process.stderr.isTTY;
  const write = (text: string) =>
    terminal && process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  return { show: write, clear: () => write('') };
}
