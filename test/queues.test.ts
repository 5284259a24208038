import { describe, expect, it } from 'vitest';
import { newApplicationId, newDocumentId } from '../src/domain/ids.ts';
import { JOBS } from '../src/queues.ts';

describe('a job’s payload', () => {
  it('holds ids of the right kind and nothing else', () => {
    const document = newDocumentId();
    const { payload } = JOBS['read-document'];
    expect(payload.safeParse({ document }).success).toBe(true);
    for (const wrong of [{ document, name: 'x' }, { document: newApplicationId() }, { document: 'x' }, {}, undefined])
      expect(payload.safeParse(wrong).success).toBe(false);
  });
});
