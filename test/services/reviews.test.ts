import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault, type Vault } from '../../src/assemble.ts';
import type { Role } from '../../src/domain/actor.ts';
import { type ApplicationId, newReviewId } from '../../src/domain/ids.ts';
import type { Review } from '../../src/domain/review.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { decideStoredApplication } from '../../src/services/decide-stored-application.ts';
import { type OperationName, runOperation } from '../../src/services/operations.ts';
import type { ReviewShown } from '../../src/services/show-review.ts';
import { type Caseworker, caseworker, LINEAGE } from '../support/casework.ts';
import { configFor, newDataFolder } from '../support/service.ts';

const CANARY = 'Canary-';

let vault: Vault;
let clerk: Caseworker;
beforeAll(async () => {
  vault = await openVault(configFor(newDataFolder()));
  clerk = caseworker(vault);
});
afterAll(() => vault.close());

let woken = 0;
const as = async (subject: string, roles: readonly Role[] = ['reviewer']) => {
  const actor = await vault.store.actors.known(subject, 'person', roles);
  const wake = () => {
    woken += 1;
  };
  const everybodys = Object.fromEntries(
    Object.keys(vault.inboxes).map((name) => [name, { roles: ['reviewer', 'approver'] }]),
  );
  const ports = { ...vault, inboxes: everybodys, actor, wake, zone: 'masked', startedAt: Date.now() };
  return <Answer = Review>(name: OperationName, input: object = {}) =>
    runOperation(name, input, ports) as Promise<Answer>;
};
/** As the worker does it: from what was read and what people set right. */
const decideByMachine = async (application: ApplicationId) =>
  decideStoredApplication(await clerk.take(application, 'decide-application'), vault.store, {
    ...{ policy: loadPolicy(), types: vault.knownTypes(), lineage: LINEAGE },
    blindness: () => ({ mode: 'beside', share: 0 }),
  });
const inReview = async () => {
  const application = await clerk.handIn({ canary: CANARY });
  await clerk.readAll(application, CANARY);
  await decideByMachine(application);
  const { reviews } = await (await as('os:31'))<{ reviews: Review[] }>('list-reviews');
  const found = reviews.find((one) => one.application === application) ?? expect.fail('no review');
  const [extraction] = (await vault.store.application(application))?.extractions ?? [];
  const { document } = extraction ?? expect.fail('nothing was read');
  return { application, document, review: found.review };
};

describe('a field that a person sets right', () => {
  it('is what the application is reconciled with, and the workers are woken for it', async () => {
    const reviewer = await as('os:31');
    const { application, review, document } = await inReview();
    const { version } = await reviewer('claim-review', { review });
    const before = woken;
    const said = { document, field: 'employeeName', kind: 'value', value: 'Anna Eriksen', reason: 'misread' };
    await reviewer('correct-field', { review, version, ...said });
    expect(woken).toBe(before + 1);
    await decideByMachine(application);
    const { attributes } = (await vault.store.proposal(application)) ?? expect.fail('no proposal');
    const claims = [...(attributes.fullName?.sources ?? []), ...(attributes.fullName?.conflict?.claims ?? [])];
    expect(claims.map(({ value }) => value)).toContain('Anna Eriksen');
    expect(claims.map(({ value }) => value)).not.toContain(`${CANARY}Eriksson`);
  });

  it('must be one that the document’s type has, in its normal form, where it can be seen', async () => {
    const reviewer = await as('os:31');
    const { review, document } = await inReview();
    const { version } = await reviewer('claim-review', { review });
    const correct = (said: object) =>
      reviewer('correct-field', { review, version, document, kind: 'value', reason: 'misread', ...said });
    await expect(correct({ field: 'shoeSize', value: '42' })).rejects.toMatchObject({ code: 'field.unknown' });
    await expect(correct({ field: 'employeeName', value: 'x', part: 1 })).rejects.toMatchObject({
      code: 'field.unknown',
    });
    const box = { page: 1, box: [0.1, 0.1, 0.2, 0.02] };
    const WRONG: [object, string][] = [
      [{ field: 'netPay', value: '1.900,00', place: box }, '--value'],
      [{ field: 'payDate', value: '31/03/2026', place: box }, '--value'],
      [{ field: 'netPay', value: '1900.00' }, '--box'],
      [{ field: 'netPay' }, '--value'],
      [{ field: 'netPay', kind: 'confirmed' }, '--field'],
    ];
    for (const [said, at] of WRONG)
      await expect(correct(said), at).rejects.toMatchObject({ code: 'usage.invalid', problems: [{ at }] });
    await expect(correct({ field: 'netPay', value: '1900.00', place: box })).resolves.toMatchObject({
      state: 'claimed',
    });
  });
});

describe('what a review shows', () => {
  it('has no value where none is asked for, and each is on record where it is', async () => {
    const reviewer = await as('os:31');
    const { application, review } = await inReview();
    const plain = await reviewer<ReviewShown>('show-review', { review });
    expect(JSON.stringify(plain)).not.toContain(CANARY);
    expect(plain.evidence.route).toMatchObject({ outcome: expect.any(String) });
    expect(JSON.stringify(await reviewer('show-review', { review, reveal: true }))).toContain(CANARY);
    const events = await vault.store.audit.of(application);
    expect(
      events.filter(({ type, purpose }) => type === 'value.revealed' && purpose === 'review').length,
    ).toBeGreaterThan(0);
  });

  it('keeps the recommendation back in every place where a reviewer could find it', async () => {
    const reviewer = await as('os:31');
    const application = await clerk.settle(); // in the usual mode: first a draft, then the comparison
    const { reviews } = await reviewer<{ reviews: Review[] }>('list-reviews');
    const { review } = reviews.find((one) => one.application === application) ?? expect.fail('no review');
    const looked = async () => [
      (await reviewer<ReviewShown>('show-review', { review })).evidence,
      await reviewer<object>('explain', { application }),
      await reviewer<object>('progress', { application }),
    ];
    for (const found of await looked()) expect(JSON.stringify(found)).not.toContain('request-more');
    let { version } = await reviewer('claim-review', { review });
    ({ version } = await reviewer('draft-decision', { review, version, outcome: 'approve' }));
    await expect(reviewer('record-decision', { review, version })).rejects.toMatchObject({ code: 'review.uncompared' });
    const compared = await reviewer<ReviewShown>('compare-recommendation', { review, version });
    expect(compared.evidence.route).toMatchObject({ outcome: 'request-more' });
    for (const found of await looked()) expect(JSON.stringify(found)).toContain('request-more');
    const clerks = await as('os:32', ['submitter']);
    expect(JSON.stringify(await clerks('progress', { application }))).toContain('request-more'); // who decides nothing may know
    version = compared.review.version;
    await expect(reviewer('record-decision', { review, version })).rejects.toMatchObject({
      code: 'review.reason-missing',
    });
    const why = { reason: 'policy-gap', note: 'seen in person' };
    const done = await reviewer<{ review: Review }>('record-decision', { review, version, ...why });
    expect(done.review).toMatchObject({ decided: 1, state: 'open' });
  });
});

it('gives out, with everything else that is held of an applicant, what people corrected, asked for and noted', async () => {
  const reviewer = await as('os:31');
  const { application, review, document } = await inReview();
  let { version } = await reviewer('claim-review', { review });
  const said = { document, field: 'employeeName', kind: 'confirmed', reason: 'seen-right' };
  ({ version } = await reviewer('correct-field', { review, version, ...said }));
  await decideByMachine(application);
  ({ version } = await reviewer('claim-review', { review }));
  await reviewer('request-documents', { review, version, wants: ['passport'], text: 'both pages, please' });
  ({ version } = await reviewer('claim-review', { review }));
  await reviewer('record-decision', {
    review,
    version,
    outcome: 'decline',
    reason: 'identity-doubt',
    note: 'no likeness',
  });
  const folder = join(mkdtempSync(join(tmpdir(), 'docket-reviews-')), 'out');
  await (await as('os:33', ['privacy-officer']))('export', { application, folder, purpose: 'access-request' });
  expect(JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8'))).toMatchObject({
    corrections: [{ field: 'employeeName', kind: 'confirmed' }],
    requests: [{ wants: ['passport'], text: 'both pages, please' }],
    decisions: [{ outcome: 'decline', reason: 'identity-doubt', note: 'no likeness' }],
  });
});

it('asks for documents of types that there are', async () => {
  const reviewer = await as('os:31');
  const { review } = await inReview();
  const { version } = await reviewer('claim-review', { review });
  const ask = (want: string) => reviewer('request-documents', { review, version, wants: [want], text: 'please' });
  await expect(ask('love-letter')).rejects.toMatchObject({ code: 'usage.invalid', problems: [{ at: '--want' }] });
  await expect(ask('passport')).resolves.toMatchObject({ state: 'waiting' });
});

it('knows no review by another id', async () => {
  const reviewer = await as('os:31');
  for (const name of ['show-review', 'claim-review', 'renew-review', 'release-review', 'undo-decision'] as const)
    await expect(reviewer(name, { review: newReviewId() }), name).rejects.toMatchObject({ code: 'review.unknown' });
});
