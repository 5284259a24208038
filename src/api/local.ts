import { chmod, lstat, rm } from 'node:fs/promises';
import Fastify from 'fastify';
import { z } from 'zod';
import { FAILURES, Failure, type FailureCode } from '../domain/failure.ts';
import { OperationName, type OperationPorts, runOperation } from '../services/operations.ts';

/** A failure as it travels between two processes of one machine: what the other side needs to raise the same again. */
export const CarriedFailure = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.number()),
  problems: z.array(z.object({ at: z.string(), says: z.string() })),
});

const MAX_INPUT = 64 * 1024;

/** Operations over a socket in the data folder: whoever can open it owns the folder, so nobody is asked who they are. Gives the function that ends it. */
export async function serveLocally(socket: string, ports: OperationPorts): Promise<() => Promise<void>> {
  const server = Fastify({ logger: false, bodyLimit: MAX_INPUT });
  server.post<{ Params: { name: string } }>('/operations/:name', async ({ params, body }) => {
    const name = OperationName.safeParse(params.name);
    if (!name.success) throw new Failure('usage.invalid');
    return { output: await runOperation(name.data, body, ports) };
  });
  server.setErrorHandler((error, _request, reply) => {
    const failure = error instanceof Failure ? error : undefined;
    const { code = 'bug', facts = {}, problems = [] } = failure ?? {};
    reply
      .code(failure?.row.http ?? 500)
      .send({ code, facts, problems: [...problems] } satisfies z.infer<typeof CarriedFailure>);
  });
  await clear(socket);
  await server.listen({ path: socket });
  await chmod(socket, 0o600); // the folder it lies in is its owner's alone already
  return async () => {
    await server.close();
    await clear(socket);
  };
}

/** The failure that the other process raised; a bug over there stays one here. */
export function failureOf(answer: unknown): Error {
  const carried = CarriedFailure.safeParse(answer);
  if (!carried.success || !isKnown(carried.data.code)) return new Error('The running process met a bug.');
  const { code, facts, problems } = carried.data;
  return new Failure(code, { facts, problems });
}

/** A process that was killed leaves its socket behind; only a socket is taken away. */
async function clear(socket: string): Promise<void> {
  const found = await lstat(socket).catch(() => undefined);
  if (found?.isSocket()) await rm(socket, { force: true });
}

const isKnown = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code);
