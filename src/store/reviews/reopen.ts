import { Failure } from '../../domain/failure.ts';
import type { ActorId, ApplicationId, ReviewId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review.ts';
import { next, type ReviewFacts } from '../../domain/review-machine.ts';
import type { Reviews } from '../../pipeline/ports/reviews.ts';
import { contentOf } from '../audit/content.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { lockApplication } from '../lock.ts';
import { actorOf, factsOf, reviewOf } from './act.ts';
import { insertReview, newestReview } from './open.ts';
import { setOutcome } from './outcome.ts';

/** Where people look again at what went through without any. */
const INBOX = 'review';

/** Another review, in the inbox and under the rules of the last; what was decided is open again. */
export async function reopen(
  context: StoreContext,
  application: ApplicationId,
  actor: ActorId,
  { reason, note }: Parameters<Reviews['reopen']>[2],
): Promise<Review> {
  const { database, tenant, boxes } = context;
  const box = await boxes.of(application).catch(() => undefined);
  return database.transaction().execute(async (transaction) => {
    await lockApplication(transaction, application);
    const { facts, place, mode } = await lastLook(transaction, application);
    const answer = next(facts, 'reopen', { actor: await actorOf(transaction, tenant, actor) });
    if ('refused' in answer) throw new Failure(answer.refused);
    if (!box) throw new Failure('application.erased');
    const review = await insertReview(transaction, context, { application, place, blindness: { mode, share: 0 } });
    const sealed = box.seal(`reopening|${review}`, { note });
    const said = { reason, content: contentOf([sealed]) };
    const event = { type: 'review.reopened', actor, application, subject: review, facts: said } as const;
    await recordEvent(transaction, tenant, event, sealed);
    await setOutcome(transaction, context, { application, outcome: null, by: actor });
    return reviewOf(transaction, review);
  });
}

/** The newest review; where the policy needed nobody, what one would have been. */
async function lastLook(transaction: Tx, application: ApplicationId) {
  const last = await newestReview(transaction, application);
  if (last?.step) {
    const { facts } = await factsOf(transaction, last.id as ReviewId);
    const place = { step: last.step, inbox: last.inbox, approvals: last.approvals, rule: last.rule ?? 'unknown' };
    return { facts, place, mode: last.blind };
  }
  const proposed = await transaction
    .selectFrom('proposals')
    .innerJoin('applications', 'applications.id', 'proposals.application')
    .select(['proposals.step', 'proposals.rule', 'applications.maker', 'applications.state'])
    .where('proposals.application', '=', application)
    .orderBy('proposals.made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!proposed) throw new Failure('application.unknown');
  const { step, rule, maker, state } = proposed;
  const facts: ReviewFacts = {
    ...{ state: 'closed', closedAs: 'auto', maker: maker as ActorId, approvals: 1, decisions: [], undoable: [] },
    ...{ version: 1, evidence: 1, settled: state === 'proposed', blind: 'beside', drafted: false, compared: false },
    newest: true,
  };
  return { facts, place: { step, inbox: INBOX, approvals: 1, rule }, mode: 'beside' as const };
}
