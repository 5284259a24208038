import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import type { ActorId, ApplicationId, ReviewId } from '../../src/domain/ids.ts';
import type { Outcome, Proposal } from '../../src/domain/proposal.ts';
import type { Blindness } from '../../src/pipeline/blind.ts';
import type { NewCorrection } from '../../src/pipeline/ports/reviews.ts';
import { eraseApplication } from '../../src/services/forget-applicant.ts';
import { reviews004 } from '../../src/store/migrations/004-reviews.ts';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const BESIDE: Blindness = { mode: 'beside', share: 0 };
const WHY = { reason: 'conflict-explained', note: 'CANARY maiden name' } as const;
const refused = (code: string) => expect.objectContaining({ code });

/** Recommends `request-more` to this many people. */
const needing = (approvals: number, inbox = 'senior'): Proposal => {
  const proposal = proposalOf('', inbox);
  return { ...proposal, route: { ...proposal.route, approvals } };
};

describe.each(TIERS)('a review in $name', (tier) => {
  let opened: TestStore;
  let reviews: TestStore['store']['reviews'];
  let clerk: Caseworker;
  let [anna, ben, carl] = ['', '', ''] as unknown as [ActorId, ActorId, ActorId];
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    reviews = opened.store.reviews;
    clerk = caseworker(opened);
    [anna, ben, carl] = [await person('os:11'), await person('os:12'), await person('os:13')];
  });
  afterAll(() => opened?.close());

  const person = async (subject: string, roles: Role[] = ['approver']) =>
    (await opened.store.actors.known(subject, 'person', roles)).id;
  const propose = async (application: ApplicationId, proposal: Proposal, blindness = BESIDE) =>
    opened.store.saveProposal(await clerk.take(application, 'decide-application'), proposal, LINEAGE, blindness);
  const reviewsOf = async (application: ApplicationId): Promise<{ id: ReviewId; state: string; closed_as: string }[]> =>
    opened.query('select id, state, closed_as from reviews where application = $1 order by opened_at, id', [
      application,
    ]);
  const inReview = async (proposal = needing(2), blindness = BESIDE) => {
    const application = await clerk.handIn();
    await clerk.readAll(application);
    await propose(application, proposal, blindness);
    const [review] = await reviewsOf(application);
    return { application, review: review?.id ?? expect.fail('no review') };
  };
  const eventsOf = async (application: ApplicationId, type?: string) =>
    (await opened.store.audit.of(application)).filter((event) => type === undefined || event.type === type);
  const outcomeOf = async (application: ApplicationId) =>
    (
      await opened.query<{ outcome: Outcome | null; ahead: number }>(
        'select outcome, extract(epoch from decided_at - clock_timestamp())::float8 as ahead from applications where id = $1',
        [application],
      )
    )[0];
  const decide = async (review: ReviewId, actor: ActorId, outcome: Outcome = 'request-more', why: object = {}) => {
    const { version } = await reviews.claim(review, actor);
    return reviews.decide({ review, actor, version }, { outcome, ...why });
  };
  const correction = async (application: ApplicationId): Promise<NewCorrection> => {
    const [extraction] = (await opened.store.application(application))?.extractions ?? [];
    if (!extraction) throw new Error('nothing was read');
    const before = extraction.readings.employeeName ?? { status: 'absent' };
    const { document, type } = extraction;
    return {
      document,
      part: 0,
      type,
      field: 'employeeName',
      kind: 'value',
      reason: 'misread',
      before,
      after: 'CANARY Eriksen',
    };
  };

  describe('begins', () => {
    it('with the proposal, and shows in the list of its inbox', async () => {
      const { application, review } = await inReview(needing(2, 'fraud'));
      expect(await reviews.list('fraud')).toMatchObject([
        { review, application, state: 'open', approvals: 2, decided: 0 },
      ]);
      expect(await eventsOf(application, 'review.opened')).toMatchObject([
        { subject: review, facts: { inbox: 'fraud' } },
      ]);
      expect(await outcomeOf(application)).toMatchObject({ outcome: null });
    });

    it('not where the policy needs nobody: that is decided', async () => {
      const application = await clerk.handIn();
      await clerk.readAll(application);
      await propose(application, needing(0, 'auto'));
      expect(await reviewsOf(application)).toEqual([]);
      expect(await outcomeOf(application)).toMatchObject({ outcome: 'request-more' });
      expect(await eventsOf(application, 'application.decided')).toHaveLength(1);
    });
  });

  it('is made for what waited for people before there were reviews', async () => {
    const { application, review } = await inReview(needing(2, 'waiting'));
    await opened.query('delete from reviews where id = $1', [review]);
    await opened.query('update applications set state = $2 where id <> $1 and state = $3', [
      ...[application, 'failed', 'proposed'],
    ]);
    await opened.query(reviews004.at(-1) ?? expect.fail());
    await opened.query('update applications set state = $1 where state = $2', ['proposed', 'failed']);
    const [made] = await reviews.list('waiting');
    expect(made).toMatchObject({ application, state: 'open', approvals: 2, review: expect.stringMatching(/^rev_/) });
    await decide(made?.review ?? expect.fail(), anna, 'approve', WHY).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'review.uncompared' }),
    );
  });

  it('is held by one person, who may be silent for a while and no longer', async () => {
    const { review } = await inReview();
    const { state } = await reviews.claim(review, anna);
    expect(state).toBe('claimed');
    await expect(reviews.claim(review, ben)).rejects.toThrow(refused('review.held'));
    await opened.query(`update reviews set lease_until = clock_timestamp() + interval '1 second' where id = $1`, [
      review,
    ]);
    await reviews.renew(review, anna);
    await opened.query(`update reviews set lease_until = lease_until - interval '9 minutes' where id = $1`, [review]);
    await expect(reviews.claim(review, ben)).rejects.toThrow(refused('review.held'));
    await opened.query(`update reviews set lease_until = clock_timestamp() where id = $1`, [review]);
    await expect(reviews.renew(review, anna)).rejects.toThrow(refused('review.not-held'));
    expect(await reviews.claim(review, ben)).toMatchObject({ state: 'claimed' });
    expect(await reviews.release(review, ben)).toMatchObject({ state: 'open' });
  });

  it('is given to each who asks for the next: the oldest that they may work on', async () => {
    const inbox = 'documents';
    const [first, second] = [await inReview(needing(1, inbox)), await inReview(needing(1, inbox))];
    const given = await Promise.all([reviews.claimNext(anna, [inbox]), reviews.claimNext(ben, [inbox])]);
    expect(given.map(({ review }) => review).sort()).toEqual([first.review, second.review].sort());
    await expect(reviews.claimNext(carl, [inbox])).rejects.toThrow(refused('review.none'));
  });

  it('refuses whoever handed in, whoever has no role for it, and systems', async () => {
    const { review } = await inReview();
    await opened.query(`insert into actor_roles (actor, role) values ($1, 'approver') on conflict do nothing`, [
      await clerk.maker(),
    ]);
    await expect(reviews.claim(review, await clerk.maker())).rejects.toThrow(refused('review.self-approval'));
    const denied = refused('access.denied');
    await expect(reviews.claim(review, await person('os:21', ['administrator']))).rejects.toThrow(denied);
    const machine = (await opened.store.actors.known('key:1', 'system', ['approver'])).id;
    await expect(reviews.claim(review, machine)).rejects.toThrow(denied);
    await expect(
      reviews.reopen((await inReview()).application, await person('os:22', ['reviewer']), WHY),
    ).rejects.toThrow(denied);
  });

  describe('is decided', () => {
    it('by as many as it needs, each another person, with the recommendation kept beside', async () => {
      const { application, review } = await inReview();
      expect((await decide(review, anna)).review).toMatchObject({ state: 'open', decided: 1 });
      await expect(decide(review, anna)).rejects.toThrow(refused('review.twice'));
      expect((await decide(review, ben)).review).toMatchObject({ state: 'closed', closedAs: 'decided', decided: 2 });
      const outcome = await outcomeOf(application);
      expect(outcome?.outcome).toBe('request-more');
      expect(outcome?.ahead).toBeGreaterThan(50); // nothing goes out before
      const { decisions } = await reviews.seen(review, carl);
      expect(decisions).toMatchObject([
        { actor: anna, outcome: 'request-more', recommended: 'request-more', diverges: false },
        { actor: ben },
      ]);
      await expect(reviews.claim(review, carl)).rejects.toThrow(refused('review.closed'));
    });

    it('unlike the recommendation only with a reason and a note, which is encrypted', async () => {
      const { application, review } = await inReview(needing(1));
      const { version } = await reviews.claim(review, anna);
      for (const why of [{}, { reason: WHY.reason }, { note: WHY.note }])
        await expect(reviews.decide({ review, actor: anna, version }, { outcome: 'approve', ...why })).rejects.toThrow(
          refused('review.reason-missing'),
        );
      await reviews.decide({ review, actor: anna, version }, { outcome: 'approve', ...WHY });
      expect(await eventsOf(application, 'decision.recorded')).toMatchObject([
        { facts: { outcome: 'approve', recommended: 'request-more', diverges: true, reason: WHY.reason } },
      ]);
      const rows = await opened.query<{ row: string }>(
        'select decisions::text as row from decisions where review = $1',
        [review],
      );
      expect(rows[0]?.row).not.toContain('CANARY');
    });

    it('by fresh eyes where two disagree', async () => {
      const { application, review } = await inReview();
      await decide(review, anna, 'request-more');
      expect((await decide(review, ben, 'approve', WHY)).review).toMatchObject({ state: 'open', decided: 2 });
      expect(await eventsOf(application, 'review.escalated')).toHaveLength(1);
      expect((await decide(review, carl, 'approve', WHY)).review).toMatchObject({ state: 'closed' });
      expect(await outcomeOf(application)).toMatchObject({ outcome: 'approve' });
    });

    it('on the version that was looked at', async () => {
      const { review } = await inReview(needing(1));
      const { version } = await reviews.claim(review, anna);
      const drafted = await reviews.draft({ review, actor: anna, version }, { outcome: 'request-more' });
      const stale = reviews.decide({ review, actor: anna, version }, { outcome: 'request-more' });
      await expect(stale).rejects.toThrow(refused('review.stale'));
      await expect(reviews.draft({ review, actor: anna, version }, { outcome: 'approve' })).rejects.toMatchObject({
        row: { http: 412 },
      });
      await reviews.decide({ review, actor: anna, version: drafted.version }, { outcome: 'request-more' });
    });

    it('back within a minute, and not after', async () => {
      const { application, review } = await inReview(needing(1));
      await decide(review, anna);
      await expect(reviews.undo(review, ben)).rejects.toThrow(refused('review.too-late'));
      expect(await reviews.undo(review, anna)).toMatchObject({ state: 'open', decided: 0 });
      expect(await outcomeOf(application)).toEqual({ outcome: null, ahead: null });
      await decide(review, anna, 'approve', WHY);
      await opened.query(`update decisions set decided_at = decided_at - interval '61 seconds' where review = $1`, [
        review,
      ]);
      await expect(reviews.undo(review, anna)).rejects.toThrow(refused('review.too-late'));
      expect(await outcomeOf(application)).toMatchObject({ outcome: 'approve' });
    });

    it('again where somebody reopens it by right', async () => {
      const { application, review } = await inReview(needing(1));
      await expect(reviews.reopen(application, carl, WHY)).rejects.toThrow(refused('review.still-open'));
      await decide(review, anna);
      const again = await reviews.reopen(application, carl, WHY);
      expect(again).toMatchObject({ state: 'open', decided: 0 });
      expect(await outcomeOf(application)).toMatchObject({ outcome: null });
      await decide(again.review, anna, 'approve', WHY);
      expect((await reviewsOf(application)).map(({ state }) => state)).toEqual(['closed', 'closed']);
      expect(await outcomeOf(application)).toMatchObject({ outcome: 'approve' });
    });

    it('by people also where it went through without any, once somebody asks for them', async () => {
      const application = await clerk.handIn();
      await clerk.readAll(application);
      await propose(application, needing(0, 'auto'));
      const { review } = await reviews.reopen(application, carl, WHY);
      await decide(review, anna, 'decline', { reason: 'identity-doubt', note: 'another face' });
      expect(await outcomeOf(application)).toMatchObject({ outcome: 'decline' });
    });
  });

  it('of 1,000 second approvals at once lets exactly one have effect', { timeout: 120_000 }, async () => {
    const { application, review } = await inReview();
    await decide(review, anna);
    const { version } = await reviews.claim(review, ben);
    const others = await Promise.all(Array.from({ length: 50 }, (_, index) => person(`os:racer-${index}`)));
    const racing = Array.from({ length: 1_000 }, (_, index) => {
      const actor = index % 2 === 0 ? ben : (others[index % others.length] ?? anna);
      return reviews.decide({ review, actor, version }, { outcome: 'request-more' });
    });
    const done = await Promise.allSettled(racing);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await opened.query('select actor from decisions where review = $1 order by decided_at', [review])).toEqual([
      { actor: anna },
      { actor: ben },
    ]);
    expect(await eventsOf(application, 'application.decided')).toHaveLength(1);
    expect(await eventsOf(application, 'decision.recorded')).toHaveLength(2);
  });

  it('of 200 who claim it at once is held by one', { timeout: 60_000 }, async () => {
    const { application, review } = await inReview();
    const people = await Promise.all(Array.from({ length: 200 }, (_, index) => person(`os:claimer-${index}`)));
    const done = await Promise.allSettled(people.map((actor) => reviews.claim(review, actor)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf(application, 'review.claimed')).toHaveLength(1);
  });

  describe('keeps the recommendation back', () => {
    const shows = async (review: ReviewId, actor: ActorId) => (await reviews.seen(review, actor)).shows;

    it('until what somebody thinks is on record, and keeps that too', async () => {
      const { application, review } = await inReview(needing(1), { mode: 'commit-then-compare', share: 0 });
      let { version } = await reviews.claim(review, anna);
      const from = () => ({ review, actor: anna, version });
      for (const early of [() => reviews.compare(from()), () => reviews.decide(from(), { outcome: 'approve' })])
        await expect(early()).rejects.toThrow(refused('review.uncompared'));
      version = (await reviews.draft(from(), { outcome: 'approve' })).version;
      expect([await shows(review, anna), await reviews.hides(application, anna)]).toEqual([false, true]);
      version = (await reviews.compare(from())).version;
      expect([await shows(review, anna), await shows(review, ben), await reviews.hides(application, ben)]).toEqual([
        true,
        false,
        true,
      ]);
      version = (await reviews.draft(from(), { outcome: 'request-more' })).version;
      await reviews.decide(from(), { outcome: 'request-more' });
      const [decision] = (await reviews.seen(review, ben)).decisions;
      expect(decision).toMatchObject({ provisional: 'approve', outcome: 'request-more', diverges: false });
    });

    it('wholly where it is blind, or held blind by chance: nobody owes a reason then', async () => {
      const { application, review } = await inReview(needing(2), { mode: 'beside', share: 1 });
      const { version, blind } = await reviews.claim(review, anna);
      expect(blind).toBe('blind');
      await expect(reviews.compare({ review, actor: anna, version })).rejects.toThrow(refused('review.hidden'));
      await reviews.decide({ review, actor: anna, version }, { outcome: 'approve' });
      const { decisions, shows } = await reviews.seen(review, ben);
      expect(decisions).toEqual([{ actor: anna, at: expect.any(Date), decision: expect.any(String) }]); // what was decided is not said
      expect([shows, await reviews.hides(application, ben)]).toEqual([false, true]);
    });
  });

  describe('with a correction', () => {
    it('has the application reconciled anew, and tells whoever looked at older evidence', async () => {
      const { application, review } = await inReview(needing(1));
      const { version } = await reviews.claim(review, anna);
      const seen = { review, actor: anna, version };
      const corrected = await reviews.correct(seen, await correction(application));
      const changed = refused('review.evidence-changed');
      const now = { ...seen, version: corrected.version };
      await expect(reviews.decide(now, { outcome: 'request-more' })).rejects.toThrow(changed); // in flux
      expect(await clerk.stepsOf(application, 'decide-application')).toHaveLength(2);
      await propose(application, needing(1));
      await expect(reviews.decide(now, { outcome: 'request-more' })).rejects.toThrow(changed); // on older evidence
      const again = await reviews.claim(review, anna);
      await reviews.decide({ ...seen, version: again.version }, { outcome: 'request-more' });
      expect(await reviews.corrections(application)).toMatchObject([
        { field: 'employeeName', after: 'CANARY Eriksen' },
      ]);
      const events = await eventsOf(application);
      expect(events.map(({ type }) => type)).toContain('review.evidence-changed');
      expect(JSON.stringify(events)).not.toContain('CANARY');
    });

    it('never needs fewer people than before, whatever the policy says to the new value', async () => {
      const { application, review } = await inReview(needing(2));
      const { version } = await reviews.claim(review, anna);
      await reviews.correct({ review, actor: anna, version }, await correction(application));
      await propose(application, needing(0, 'auto'));
      expect((await reviews.seen(review, anna)).review).toMatchObject({
        inbox: 'senior',
        approvals: 2,
        state: 'claimed',
      });
      expect(await outcomeOf(application)).toMatchObject({ outcome: null });
    });

    it('after an approval begins anew: that was given to other evidence', async () => {
      const { application, review } = await inReview(needing(2));
      await decide(review, anna);
      const { version } = await reviews.claim(review, ben);
      await reviews.correct({ review, actor: ben, version }, await correction(application));
      await propose(application, needing(2));
      const [first, second] = await reviewsOf(application);
      expect(first).toMatchObject({ state: 'closed', closed_as: 'superseded' });
      await expect(reviews.claim(review, ben)).rejects.toThrow(refused('review.evidence-changed'));
      await expect(reviews.undo(review, anna)).rejects.toThrow(refused('review.too-late'));
      await decide(second?.id ?? expect.fail(), anna);
      expect(await outcomeOf(application)).toMatchObject({ outcome: null });
    });
  });

  it('has one document read anew where a person says what a page is, and nothing else', async () => {
    const application = await clerk.handIn({ files: 2 });
    await clerk.readAll(application);
    await propose(application, needing(1));
    const [found] = await reviewsOf(application);
    const review = found?.id ?? expect.fail('no review');
    const [first, second] = (await opened.store.progress(application))?.documents ?? [];
    const document = first?.document ?? expect.fail('no document');
    const { version } = await reviews.claim(review, anna);
    const seen = { review, actor: anna, version };
    const noPage = reviews.reclassify(seen, { document, page: 7, type: 'w2' });
    await expect(noPage).rejects.toThrow(refused('document.unknown'));
    const after = await reviews.reclassify(seen, { document, page: 1, type: 'w2' });
    expect(await opened.store.document(document)).toMatchObject({ assigned: { 1: 'w2' } });
    const states = (await opened.store.progress(application))?.documents.map(({ state }) => state);
    expect(states).toEqual(['received', 'read']);
    expect(second?.state).toBe('read');
    const flux = reviews.decide({ ...seen, version: after.version }, { outcome: 'request-more' });
    await expect(flux).rejects.toThrow(refused('review.evidence-changed'));
    const due = (await opened.store.steps.of(application)).find(({ state }) => state === 'due');
    await clerk.finish(await clerk.lease(due?.step ?? expect.fail('nothing to read')));
    await propose(application, needing(1));
    expect(await eventsOf(application, 'document.reclassified')).toMatchObject([{ facts: { page: 1, as: 'w2' } }]);
    expect((await reviews.claim(review, anna)).evidence).toBeGreaterThan(after.version);
  });

  it('waits while the applicant is asked, and goes on with the answer or without', async () => {
    const { application, review } = await inReview();
    const { version } = await reviews.claim(review, anna);
    const asked = { wants: ['passport', 'bank-statement'], text: 'CANARY please send both pages' };
    expect(await reviews.request({ review, actor: anna, version }, asked)).toMatchObject({ state: 'waiting' });
    expect(await reviews.requests(application)).toEqual([{ ...asked, at: expect.any(Date) }]);
    expect(JSON.stringify(await eventsOf(application))).not.toContain('CANARY');
    expect(await reviews.claim(review, ben)).toMatchObject({ state: 'claimed' });
  });

  it('ends with the erasure of its applicant, and leaves nothing that was written', async () => {
    const { application, review } = await inReview(needing(1));
    let { version } = await reviews.claim(review, anna);
    version = (await reviews.correct({ review, actor: anna, version }, await correction(application))).version;
    await propose(application, needing(1));
    version = (await reviews.claim(review, anna)).version;
    await reviews.draft({ review, actor: anna, version }, { outcome: 'approve', ...WHY });
    await eraseApplication(application, await clerk.maker(), opened);
    expect(await reviewsOf(application)).toEqual([{ id: review, state: 'closed', closed_as: 'erased' }]);
    expect(await opened.query('select id from corrections where application = $1', [application])).toEqual([]);
    expect(
      await opened.query('select id from reviews where application = $1 and sealed is not null', [application]),
    ).toEqual([]);
    await expect(reviews.reopen(application, carl, WHY)).rejects.toMatchObject({ name: 'Failure' });
  });

  describe('leaves a log', () => {
    const findings = async () => {
      await opened.store.audit.link();
      return (await opened.store.audit.verify()).findings.map(({ kind }) => kind);
    };
    const ATTACKS = {
      'a decision is another': `update decisions set outcome = 'approve' where application = $1`,
      'a decision is another person’s': `update decisions set actor = (select id from actors where subject = 'os:13') where application = $1`,
      'a decision is gone': 'delete from decisions where application = $1',
      'an outcome is another': `update applications set outcome = 'approve' where id = $1`,
      'a correction is gone': 'delete from corrections where application = $1',
      'a correction is of another field': `update corrections set field = 'netPay' where application = $1`,
      'a decision was made by nobody': `insert into decisions (id, review, application, maker, actor, outcome, recommended)
         select 'dcs_forged', reviews.id, applications.id, maker, actors.id, 'approve', 'approve'
         from applications join reviews on application = applications.id, actors where applications.id = $1 and subject = 'os:13'`,
    } as const;

    it('that is whole after all of this', async () => {
      expect(await findings()).toEqual([]);
    });

    it.each(Object.entries(ATTACKS))('that tells where %s', async (_, attack) => {
      const { application, review } = await inReview(needing(1));
      const { version } = await reviews.claim(review, anna);
      await reviews.correct({ review, actor: anna, version }, await correction(application));
      await propose(application, needing(1));
      await decide(review, anna);
      const before = await findings(); // what the tests before this one did stays on record
      await opened.query(attack, [application]);
      const after = await findings();
      expect(after.length).toBeGreaterThan(before.length);
      expect(new Set(after)).toEqual(new Set(['content-altered']));
    });
  });
});
