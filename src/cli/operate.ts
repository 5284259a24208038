import { setTimeout as sleep } from 'node:timers/promises';
import { findSocketPath } from '../config/socket.ts';
import { type Config, readConfig } from '../config.ts';
import { Purpose } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import { ApplicationId } from '../domain/ids.ts';
import { type OperationName, runOperation } from '../services/operations.ts';
import { askRunning, isListening } from './ask-running.ts';
import { talk } from './output.ts';

/** How long a folder is waited for that another process holds without listening: it may be starting, or be a command like this one. */
const PATIENCE_MS = 30_000;
const SILENT_MS = 3_000;

export interface Operator {
  /** Whether something works on what is handed in, as far as is known: on an embedded folder only its running process does. */
  readonly works: boolean;
  ask(name: OperationName, input: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Has one operation done. */
export async function operate(
  name: OperationName,
  input: object,
  config: Config = readConfig(process.env),
): Promise<unknown> {
  const operator = await openOperator(config);
  try {
    return await operator.ask(name, input);
  } finally {
    await operator.close();
  }
}

/** The process that holds the data folder; where none does, and on the server tier, the store itself. */
export async function openOperator(config: Config): Promise<Operator> {
  if (config.database !== undefined) return onVault(config);
  const started = performance.now();
  for (let told = false; ; await sleep(200)) {
    const socket = findSocketPath(config.data);
    if (socket !== undefined && (await isListening(socket))) return overSocket(socket, config);
    try {
      return await onVault(config);
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'store.locked')) throw error;
      const waited = performance.now() - started;
      if (waited > PATIENCE_MS) throw new Failure('service.busy', { cause: error });
      if (waited > SILENT_MS && !told) talk('Waiting for the process that holds the data folder …');
      told ||= waited > SILENT_MS;
    }
  }
}

const overSocket = (socketPath: string, { zone }: Config): Operator => ({
  works: true,
  ask: (name, input) => askRunning(socketPath, name, { zone, input }),
  close: async () => {},
});

async function onVault(config: Config): Promise<Operator> {
  const { openVault, operatorOf } = await import('../assemble.ts'); // asking a running process does without it
  const vault = await openVault(config);
  const { audit } = vault.store;
  return {
    works: config.database !== undefined,
    async ask(name, input) {
      const actor = await operatorOf(vault);
      // Nobody is woken: the outbox keeps the first steps until a worker comes.
      const ports = { ...vault, actor, wake: () => {}, zone: config.zone, startedAt: Date.now() };
      return JSON.parse(JSON.stringify((await runOperation(name, input, ports)) ?? null)); // as through the socket: dates are text
    },
    async close() {
      // What was done is signed before the folder is left alone; on a server its processes do so. Where that fails, the next one to open it does.
      if (config.database === undefined)
        await audit.link().then(
          () => audit.checkpoint(),
          () => {},
        );
      await vault.close();
    },
  };
}

/** Why somebody wants to see values. */
export function purposeFrom(text: string | undefined): Purpose {
  const purpose = Purpose.safeParse(text);
  if (purpose.success) return purpose.data;
  const says = `must be one of ${Purpose.options.join(', ')}`;
  throw new Failure('usage.invalid', { problems: [{ at: '--purpose', says }] });
}

/** An id as it was typed; what is none is not known. */
export function idFrom(text: string): ApplicationId {
  const id = ApplicationId.safeParse(text);
  if (!id.success) throw new Failure('application.unknown');
  return id.data;
}
