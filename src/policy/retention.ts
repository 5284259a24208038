import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadShaped } from './written-file.ts';

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
export const loadRetention = (path: string = DEFAULT_RETENTION): Retention =>
  loadShaped(path, Retention, () => Object.keys(Retention.shape));
