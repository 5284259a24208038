import { describe, expect, it } from 'vitest';
import { buildServer } from '../../src/api/server.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { Store, StoreStatus } from '../../src/pipeline/store-ports.ts';

const serverOn = (status: () => Promise<StoreStatus>) =>
  buildServer({ store: { status } as Store, zone: 'masked', startedAt: Date.now() }); // the endpoint uses nothing else of the store

const standing: StoreStatus = {
  applications: { proposed: 2 },
  steps: { done: 3 },
  documents: { read: 5, quarantined: 1 },
  inboxes: { senior: 1, auto: 1 },
  failed: [{ id: 'doc_1', state: 'quarantined', code: 'document.timeout' }],
};

describe('the status endpoint', () => {
  it('says how things stand, and what to do about what failed', async () => {
    const answer = await serverOn(async () => standing).inject('/v1/status');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      schema: 'docket.status.v1',
      zone: 'masked',
      uptimeSeconds: 0,
      ...standing,
      failed: [{ ...standing.failed[0], next: expect.stringMatching(/person read it/) }],
    });
  });
});

describe('a problem', () => {
  const problem = /^application\/problem\+json/;

  it('that has a code says it, with the next step', async () => {
    const answer = await serverOn(async () => {
      throw new Failure('store.unavailable');
    }).inject('/v1/status');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([503, expect.stringMatching(problem)]);
    expect(answer.json()).toMatchObject({
      type: 'urn:docket:store.unavailable',
      code: 'store.unavailable',
      status: 503,
    });
    expect(answer.json()).toHaveProperty('next');
  });

  it('that is a bug says nothing more', async () => {
    const answer = await serverOn(async () => {
      throw new Error('CANARY');
    }).inject('/v1/status');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'bug' });
    expect(answer.body).not.toContain('CANARY');
  });

  it('of the caller’s making is told as one', async () => {
    const server = serverOn(async () => standing);
    for (const [url, status] of [
      ['/nothing-here', 404],
      ['/%zz', 400],
    ] as const) {
      const answer = await server.inject(url);
      expect([url, answer.statusCode]).toEqual([url, status]);
      expect(answer.headers['content-type']).toMatch(problem);
      expect(answer.body).not.toContain('nothing-here');
    }
  });
});
