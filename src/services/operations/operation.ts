import type { z } from 'zod';
import type { Action } from '../../domain/actor.ts';
import { Failure } from '../../domain/failure.ts';
import { problemsOf } from '../../domain/problem.ts';
import type { OperationPorts } from '../operations.ts';

export interface Operation {
  readonly action: Action;
  run(input: unknown, ports: OperationPorts): Promise<unknown>;
}

/** One thing that can be asked of a store: what its asker must be allowed, and what its input looks like. */
export function operation<Input extends z.ZodType>(
  action: Action,
  schema: Input,
  run: (input: z.infer<Input>, ports: OperationPorts) => Promise<unknown>,
): Operation {
  return {
    action,
    async run(input, ports) {
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw new Failure('usage.invalid', { problems: problemsOf(parsed.error) });
      return run(parsed.data, ports);
    },
  };
}
