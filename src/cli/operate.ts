import { request } from 'node:http';
import { failureOf } from '../api/local.ts';
import { openVault, operatorOf, socketOf, type Vault } from '../assemble.ts';
import { type Config, readConfig } from '../config.ts';
import { Failure } from '../domain/failure.ts';
import { ApplicationId } from '../domain/ids.ts';
import { type OperationName, runOperation } from '../services/operations.ts';

/** Asks the process that holds the data folder, or, where none does and on the server tier, runs the operation on the store itself. */
export async function operate(
  name: OperationName,
  input: object,
  config: Config = readConfig(process.env),
): Promise<unknown> {
  const vault = await openVault(config).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'store.locked') return undefined;
    throw error;
  });
  return vault ? onVault(vault, name, input, config) : overSocket(socketOf(config), name, input);
}

async function onVault(vault: Vault, name: OperationName, input: object, { zone }: Config): Promise<unknown> {
  try {
    const actor = await operatorOf(vault);
    // Nobody is woken: the outbox keeps the first steps until a worker comes.
    return await runOperation(name, input, { ...vault, actor, wake: () => {}, zone, startedAt: Date.now() });
  } finally {
    await vault.close();
  }
}

async function overSocket(socketPath: string, name: OperationName, input: object): Promise<unknown> {
  const { status, body } = await post(socketPath, `/operations/${name}`, JSON.stringify(input)).catch(
    (cause: unknown) => {
      throw new Failure('service.busy', { cause });
    },
  );
  const answer: unknown = JSON.parse(body);
  if (status !== 200) throw failureOf(answer);
  return answer instanceof Object && 'output' in answer ? answer.output : undefined;
}

function post(socketPath: string, path: string, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request({ socketPath, path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** An id as it was typed; what is none is not known. */
export function idFrom(text: string): ApplicationId {
  const id = ApplicationId.safeParse(text);
  if (!id.success) throw new Failure('application.unknown');
  return id.data;
}
