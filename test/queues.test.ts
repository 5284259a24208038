import { describe, expect, it } from 'vitest';
import { newApplicationId, newStepId } from '../src/domain/ids.ts';
import { JobPayload } from '../src/queues.ts';

describe('a job’s payload', () => {
  it('holds the id of a step and nothing else', () => {
    const step = newStepId();
    expect(JobPayload.safeParse({ step }).success).toBe(true);
    for (const wrong of [{ step, name: 'x' }, { step: newApplicationId() }, { step: 'x' }, {}, undefined])
      expect(JobPayload.safeParse(wrong).success).toBe(false);
  });
});
