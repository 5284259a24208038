import { z } from 'zod';
import { StepId } from './domain/ids.ts';

/** Every job; a job is the wake-up of a step, and its payload an id, nothing else. */
export const JobName = z.enum(['read-document', 'decide-application']);
export type JobName = z.infer<typeof JobName>;

export const JobPayload = z.strictObject({ step: StepId });
export type JobPayload = z.infer<typeof JobPayload>;
