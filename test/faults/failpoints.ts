import { AsyncLocalStorage } from 'node:async_hooks';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import { Job, Queue } from 'bullmq';
import { Client } from 'pg';

/**
 * The places where a process can die: before and after every call of a port and, inside each, before and after every
 * commit, flush, rename and removal that it makes. Nothing of this is in the product: ports are wrapped, and what makes a
 * change last is patched, from here.
 */
export type Reached = (point: string) => void;

type Action = (...args: never[]) => unknown;
type Patchable = Record<string, Action | undefined>;

const operation = new AsyncLocalStorage<string>();

/** A port whose calls are places to die at. */
export function pointed<Port extends object>(port: Port, reached: Reached, prefix = ''): Port {
  const wrapped = Object.entries(port).map(([name, member]): [string, unknown] => {
    const path = prefix + name;
    if (typeof member === 'function') return [name, call(path, (...args) => member.apply(port, args), reached)];
    if (typeof member === 'object' && member !== null) return [name, pointed(member, reached, `${path}.`)];
    return [name, member];
  });
  return Object.fromEntries(wrapped) as Port; // the same members, called through
}

/** Everything that is done under a name of its own, as opening a store is. */
export const under = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => operation.run(name, work);

/** Watches what makes a change last, in this process, from now on. */
export async function watchCommits(reached: Reached): Promise<void> {
  const inside = (what: string) => (args: unknown[]) => {
    const name = operation.getStore();
    return name !== undefined && saysIt(what, args[0]) ? `${name}: ${what}` : undefined;
  };
  for (const database of [Client, PGlite]) patch(database.prototype, 'query', inside('commit'), reached);
  patch(PGlite.prototype, 'exec', inside('commit'), reached);
  const handle = await files.open('/dev/null');
  patch(Object.getPrototypeOf(handle), 'sync', inside('flush'), reached);
  await handle.close();
  for (const name of ['rename', 'link', 'unlink']) patch(files, name, inside(name), reached);
  syncBuiltinESMExports();
  patch(Queue.prototype, 'addBulk', () => 'queue: add', reached);
  for (const move of ['moveToCompleted', 'moveToDelayed']) patch(Job.prototype, move, () => `queue: ${move}`, reached);
}

const saysIt = (what: string, text: unknown): boolean =>
  what !== 'commit' || (typeof text === 'string' && /^\s*commit/i.test(text));

const call =
  (path: string, work: (...args: unknown[]) => unknown, reached: Reached) =>
  (...args: unknown[]): unknown => {
    reached(`before ${path}`);
    return afterwards(
      operation.run(path, () => work(...args)),
      () => reached(`after ${path}`),
    );
  };

function patch(owner: object, name: string, pointOf: (args: unknown[]) => string | undefined, reached: Reached): void {
  const methods = owner as Patchable; // looked up by name
  const original = methods[name];
  if (!original) throw new Error(`there is no ${name} to watch`);
  methods[name] = function (this: unknown, ...args: unknown[]) {
    const point = pointOf(args);
    if (point === undefined) return original.apply(this, args as never[]);
    reached(`before ${point}`);
    return afterwards(original.apply(this, args as never[]), () => reached(`after ${point}`));
  };
}

function afterwards(result: unknown, then: () => void): unknown {
  if (!(result instanceof Promise)) return result;
  return result.then((value: unknown) => {
    then();
    return value;
  });
}
