import { z } from 'zod';
import { ApplicationId, DocumentId } from './domain/ids.ts';

/** Every job: what its payload may hold (ids, nothing else), how often it is tried, and how long it waits between tries. */
export const JOBS = {
  'read-document': { payload: z.strictObject({ document: DocumentId }), attempts: 3, backoffMs: 1_000 },
  'decide-application': { payload: z.strictObject({ application: ApplicationId }), attempts: 3, backoffMs: 1_000 },
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;

export const JobName = z.enum(Object.keys(JOBS) as [JobName, ...JobName[]]); // Object.keys forgets the key type
