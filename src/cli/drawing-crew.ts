import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hand } from '../../masking/index.ts';
import { Failure } from '../domain/failure.ts';
import type { Outcome, Task } from './draw-packets.ts';

const ENTRY = new URL(`./draw-packets${extname(import.meta.url)}`, import.meta.url); // built, it is JavaScript

/** So many processes that draw, each one packet at a time; `end` stops them. */
export function startCrew(size: number): { readonly hands: readonly Hand[]; end(): void } {
  const children = Array.from({ length: size }, () =>
    fork(fileURLToPath(ENTRY), [], {
      execArgv: extname(ENTRY.pathname) === '.ts' ? ['--import', import.meta.resolve('tsx')] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  return {
    hands: children.map(
      (child): Hand =>
        (order, index, packets) =>
          ask(child, { order, index, packets }),
    ),
    end: () => {
      for (const child of children) if (child.connected) child.disconnect();
    },
  };
}

function ask(child: ChildProcess, task: Task): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      child.off('message', hear).off('exit', gone).off('error', gone);
      end();
    };
    const gone = () => settle(() => reject(new Failure('reader.unavailable')));
    const hear = (outcome: Outcome) =>
      settle(() => (outcome.kind === 'drawn' ? resolve() : reject(failureOf(outcome))));
    child.on('message', hear).once('exit', gone).once('error', gone);
    if (child.exitCode !== null || child.signalCode !== null || !child.connected) gone();
    else child.send(task);
  });
}

const failureOf = ({ code, problems }: Extract<Outcome, { kind: 'failed' }>): Error =>
  code ? new Failure(code, { problems: problems ?? [] }) : new Error('A process that draws packets failed');
