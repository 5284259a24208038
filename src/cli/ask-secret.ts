import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Failure } from '../domain/failure.ts';

/** A secret from a terminal, unseen while it is typed, or from a pipe: never from the command line, which others can read. */
export async function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (stdin.isTTY) stderr.write(question);
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY });
  const line = await new Promise<string>((resolve) => {
    lines.once('line', resolve).once('close', () => resolve(''));
  });
  lines.close();
  if (stdin.isTTY) stderr.write('\n');
  if (line !== '') return line;
  throw new Failure('usage.invalid', { problems: [{ at: 'standard input', says: 'holds no password' }] });
}
