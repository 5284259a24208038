import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const superseded = expect.objectContaining({ code: 'step.superseded' });

describe.each(TIERS)('bad luck on $name', (tier) => {
  let opened: TestStore;
  let store: TestStore['store'];
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    store = opened.store;
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  const quarantined = {
    status: 'quarantined',
    refusal: { code: 'document.crashed', message: '', next: '' },
  } as const;

  it('lets no decision on what was read before a document is read again stand as the newest', async () => {
    const application = await clerk.handIn();
    const read = await clerk.take(application, 'read-document');
    await clerk.finish(read, quarantined);
    const old = await clerk.take(application, 'decide-application');
    expect(await store.steps.retry(read.step, await clerk.maker())).toBe(true);
    await clerk.readAll(application);
    await store.saveProposal(await clerk.take(application, 'decide-application'), proposalOf('', 'new'), LINEAGE);
    await expect(store.saveProposal(old, proposalOf('', 'old'), LINEAGE)).rejects.toEqual(superseded);
    expect((await store.proposal(application))?.route.inbox).toBe('new');
  });
});
