import { chmod } from 'node:fs/promises';
import Fastify from 'fastify';
import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { OperationName, type OperationPorts, runOperation } from '../services/operations.ts';

/** What is asked, and in which zone the asking process believes to be. */
const Asked = z.strictObject({ zone: z.string(), input: z.unknown() });

const MAX_INPUT = 64 * 1024;

export interface LocalPorts extends OperationPorts {
  /** Told of what is a bug: its message may quote a document, so nobody else is. */
  readonly onBug: (error: unknown) => void;
}

/** Operations over a socket that only the data folder's owner can open, so nobody is asked who they are. Gives the function that ends it. */
export async function serveLocally(socket: string, { onBug, ...ports }: LocalPorts): Promise<() => Promise<void>> {
  const server = Fastify({ logger: false, bodyLimit: MAX_INPUT });
  server.post<{ Params: { name: string } }>('/operations/:name', async ({ params, body }) => {
    const name = OperationName.safeParse(params.name);
    const asked = Asked.safeParse(body);
    if (!name.success || !asked.success)
      throw new Failure('usage.invalid', { problems: [{ at: 'the running process', says: 'is of another version' }] });
    if (asked.data.zone !== ports.zone) throw new Failure('zone.mismatch');
    return { output: await runOperation(name.data, asked.data.input, ports) };
  });
  server.setErrorHandler((error, _request, reply) => {
    const known = error instanceof Failure;
    if (!known) onBug(error);
    const { code, facts, problems } = known ? error : { code: 'bug', facts: {}, problems: [] };
    reply.code(known ? error.row.http : 500).send({ code, facts, problems: [...problems] });
  });
  await server.listen({ path: socket });
  await chmod(socket, 0o600);
  return () => server.close();
}
