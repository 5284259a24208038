import { z } from 'zod';
import { ApplicationId, StepId } from '../../src/domain/ids.ts';
import type { Load } from './papers.ts';

/** What a process under test says, a JSON object a line on stdout. */
export const Line = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ready') }),
  z.object({ t: z.literal('submit'), number: z.int() }),
  z.object({ t: z.literal('ack'), number: z.int(), application: ApplicationId }),
  z.object({ t: z.literal('forget'), application: ApplicationId }),
  z.object({ t: z.literal('forgotten'), application: ApplicationId }),
  z.object({ t: z.literal('decided'), application: ApplicationId }),
  z.object({ t: z.literal('rotated'), keys: z.int() }),
  /** It asks for a step, and may hold it from here on. */
  z.object({ t: z.literal('take'), step: StepId }),
  /** It does not hold the step, or no longer. */
  z.object({ t: z.literal('left'), step: StepId }),
  z.object({ t: z.literal('done'), step: StepId }),
  /** Steps and applications that are not yet over. */
  z.object({ t: z.literal('count'), open: z.int() }),
  /** Something was refused for now, and is tried again. */
  z.object({ t: z.literal('failed'), code: z.string() }),
  /** A place to die at was reached. */
  z.object({ t: z.literal('point'), name: z.string() }),
  z.object({ t: z.literal('deaf') }),
]);
export type Line = z.infer<typeof Line>;

/** What a process under test is told, a line on stdin. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('submit'), which: z.array(z.int()) }),
  z.object({ do: z.literal('forget'), application: ApplicationId }),
  /** Says when it is decided. */
  z.object({ do: z.literal('follow'), application: ApplicationId }),
  z.object({ do: z.literal('rotate') }),
  z.object({ do: z.literal('count') }),
]);
export type Command = z.infer<typeof Command>;

/** `submits` only takes applications in, `works` works on them; on the embedded tier one process does both. */
export type Role = 'submits' | 'works';

export interface Settings {
  readonly role: Role;
  readonly load: Load;
  /** The point at which it ends itself; `nowhere`: it only says which points there are. */
  readonly dieAt?: string;
  /** A folder for marks that outlive it. */
  readonly marks: string;
}

export const toEnvironment = (settings: Settings): Record<string, string> => ({ CHAOS: JSON.stringify(settings) });
export const settingsOf = (env: NodeJS.ProcessEnv): Settings => JSON.parse(env.CHAOS ?? '{}');

export type Tell = (line: Line) => void;
