import { request } from 'node:http';
import { connect } from 'node:net';
import { z } from 'zod';
import { FAILURES, Failure, type FailureCode } from '../domain/failure.ts';

/** How long a running process may take to notice; what it then does may last, as a rotation of many keys does. */
const NOTICE_MS = 20_000;

const Done = z.object({ output: z.unknown() });
const Failed = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.number()),
  problems: z.array(z.object({ at: z.string(), says: z.string() })),
});

/** Whether somebody listens there: a process that was killed leaves its socket behind. */
export const isListening = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = connect(socketPath, () => resolve(true));
    connection.on('error', () => resolve(false));
    connection.on('connect', () => connection.destroy());
  });

/** Has the running process do it; its failure becomes the same failure here. */
export async function askRunning(socketPath: string, name: string, asked: object): Promise<unknown> {
  const { status, body } = await post(socketPath, `/operations/${name}`, JSON.stringify(asked)).catch(
    (cause: unknown) => {
      throw new Failure('service.busy', { cause });
    },
  );
  if (status !== 200) throw failureOf(jsonOf(body));
  return Done.parse(jsonOf(body)).output;
}

/** The body follows once the process has answered that it is there (RFC 9110, section 10.1.1): one that hangs would keep us for ever. */
function post(socketPath: string, path: string, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', expect: '100-continue' };
    const asked = request({ socketPath, path, method: 'POST', headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
      answer.on('error', reject);
    });
    const timer = setTimeout(() => asked.destroy(new Error('no answer')), NOTICE_MS);
    asked.on('continue', () => {
      clearTimeout(timer);
      asked.end(body);
    });
    asked.on('close', () => clearTimeout(timer));
    asked.on('error', reject);
    asked.flushHeaders();
  });
}

/** The failure that the other process raised; a bug over there stays one here, and its place stands in that process's log. */
function failureOf(answer: unknown): Error {
  const failed = Failed.safeParse(answer);
  if (!failed.success || !isKnown(failed.data.code)) return new Error('The running process met a bug.');
  const { code, facts, problems } = failed.data;
  return new Failure(code, { facts, problems });
}

const isKnown = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
