import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { problemsOf } from '../domain/problem.ts';

const days = z.number().int('a whole number of days').min(1, 'at least 1 day');

/** The schedule: how many days each kind is kept. */
export const Retention = z
  .strictObject({
    retention: z.string().min(1),
    version: z.number().int(),
    documents: days,
    applications: days,
    idempotencyKeys: days,
  })
  .refine(({ documents, applications }) => documents <= applications, {
    path: ['documents'],
    message: 'at most as long as applications: the files go with them',
  });
export type Retention = z.infer<typeof Retention>;

const DEFAULT_RETENTION = fileURLToPath(new URL('./default.retention.yaml', import.meta.url));

/** The schedule of a file, or the one that Docket brings; refused with `policy.invalid`. */
export function loadRetention(path: string = DEFAULT_RETENTION): Retention {
  const parsed = Retention.safeParse(contentOf(path));
  if (!parsed.success) throw new Failure('policy.invalid', { problems: problemsOf(parsed.error) });
  return parsed.data;
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Failure('policy.invalid', { problems: [{ at: path, says: 'is no readable YAML file' }], cause });
  }
}
