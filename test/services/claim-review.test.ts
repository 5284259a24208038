import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVault, type Vault } from '../../src/assemble.ts';
import type { Role } from '../../src/domain/actor.ts';
import { type ActorId, newActorId } from '../../src/domain/ids.ts';
import type { Inboxes } from '../../src/domain/inbox.ts';
import type { Review } from '../../src/domain/review.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { decideStoredApplication } from '../../src/services/decide-stored-application.ts';
import { runOperation } from '../../src/services/operations.ts';
import { caseworker, LINEAGE } from '../support/casework.ts';
import { configFor, newDataFolder } from '../support/service.ts';

let vault: Vault;
beforeAll(async () => {
  vault = await openVault(configFor(newDataFolder()));
});
afterAll(() => vault.close());

/** A review, and the inboxes as if its own asked for so much. */
async function inReview(asks: Partial<Inboxes[string]>): Promise<{ review: Review; inboxes: Inboxes }> {
  const clerk = caseworker(vault);
  const application = await clerk.handIn();
  await clerk.readAll(application);
  const lease = await clerk.take(application, 'decide-application');
  await decideStoredApplication(lease, vault.store, {
    ...{ policy: loadPolicy(), types: vault.knownTypes(), lineage: LINEAGE },
  });
  const review = (await vault.store.reviews.list()).find((one) => one.application === application);
  if (!review) throw new Error('the policy sent the application to nobody');
  const inbox = { ...(vault.inboxes[review.inbox] ?? { roles: [] }), ...asks };
  return { review, inboxes: { [review.inbox]: inbox } };
}

const as = async (subject: string, role: Role, inboxes: Inboxes) => {
  const actor = await vault.store.actors.known(subject, 'person', [role]);
  const ports = { ...vault, inboxes, actor, wake: () => {}, zone: 'masked', startedAt: 0 };
  return {
    claim: ({ review }: Review) => runOperation('claim-review', { review }, ports),
    next: () => runOperation('claim-next-review', {}, ports) as Promise<Review>,
  };
};
const by = async (): Promise<ActorId> => (await vault.store.actors.known('os:1', 'person', ['administrator'])).id;
const refused = (code: string) => expect.objectContaining({ code });

it('is for those who sit in its inbox, by role and skill', async () => {
  const { review, inboxes } = await inReview({ roles: ['approver'], skills: ['senior'] });
  const reviewer = await as('os:41', 'reviewer', inboxes);
  const approver = await as('os:42', 'approver', inboxes);
  await expect(reviewer.claim(review)).rejects.toThrow(refused('review.not-yours'));
  await expect(approver.claim(review)).rejects.toThrow(refused('review.not-yours'));
  await expect(approver.next()).rejects.toThrow(refused('review.none'));
  await vault.store.people.skill('os:42', 'senior', true, await by());
  expect(await approver.claim(review)).toMatchObject({ state: 'claimed' });
});

it('is not for those who have an interest in the application', async () => {
  const { review, inboxes } = await inReview({ roles: ['reviewer'], skills: [] });
  const reviewer = await as('os:43', 'reviewer', inboxes);
  await vault.store.people.bar('os:43', review.application, true, await by());
  await expect(reviewer.claim(review)).rejects.toThrow(refused('review.not-yours'));
  expect(await reviewer.next().catch(() => ({ application: newActorId() }))).not.toMatchObject({
    application: review.application,
  });
});
