import { Failure } from '../../domain/failure.ts';
import { type ActorId, type DecisionId, newDecisionId, type ReviewId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review.ts';
import { diverges, owesReason } from '../../domain/review-machine.ts';
import { showsRecommendation } from '../../pipeline/blind.ts';
import type { DecisionMade, Judgement, Seen } from '../../pipeline/ports/reviews.ts';
import { contentOf } from '../audit/content.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { act, type Found } from './act.ts';
import { draftOf } from './draft.ts';
import { setOutcome } from './outcome.ts';

/** One person's decision, beside what was recommended at that moment. With enough that agree the review is closed. */
export async function decide(
  context: StoreContext,
  { review, actor, version }: Seen,
  judgement: Judgement,
): Promise<DecisionMade> {
  const decision = newDecisionId();
  const { outcome } = judgement;
  const after = await act(
    context,
    'decide',
    { review, actor, seen: version, outcome },
    async (transaction, found, to) => {
      await record(transaction, context, found, { decision, actor, judgement });
      if (to === 'closed') await end(transaction, context, found, { actor, outcome });
      else if (found.facts.decisions.some((other) => other.outcome !== outcome))
        await recordEvent(transaction, context.tenant, {
          ...{ type: 'review.escalated', actor, application: found.application, subject: review },
        });
      return { sealed: null, compared: false, ...(to === 'closed' && { closed_as: 'decided' }) };
    },
  );
  return { decision, review: after };
}

interface Deciding {
  readonly decision: DecisionId;
  readonly actor: ActorId;
  readonly judgement: Judgement;
}

async function record(
  transaction: Tx,
  { tenant }: StoreContext,
  found: Found,
  { decision, actor, judgement: { outcome, reason, note } }: Deciding,
): Promise<void> {
  const { row, facts, application, box } = found;
  const { step, outcome: recommended } = await transaction
    .selectFrom('proposals')
    .select(['step', 'outcome'])
    .where('step', '=', row.step)
    .executeTakeFirstOrThrow();
  const made = { outcome, recommended };
  if (owesReason(made, row.blind) && !(reason && note)) throw new Failure('review.reason-missing');
  const sealed = note === undefined ? null : box.seal(`decision|${decision}`, { note });
  const seen = showsRecommendation(row.blind, row);
  const said = { ...made, diverges: diverges(made), seen };
  await transaction
    .insertInto('decisions')
    .values({
      ...{ tenant, id: decision, review: row.id, application, maker: facts.maker, actor, step, sealed, ...said },
      ...{ provisional: draftOf(found)?.provisional ?? null, reason: reason ?? null },
    })
    .execute();
  await recordEvent(transaction, tenant, {
    ...{ type: 'decision.recorded', actor, application, subject: decision },
    facts: { review: row.id, ...said, ...(reason && { reason }), content: contentOf(sealed ? [sealed] : []) },
  });
}

async function end(
  transaction: Tx,
  context: StoreContext,
  { row, application }: Found,
  { actor, outcome }: { readonly actor: ActorId; readonly outcome: Judgement['outcome'] },
): Promise<void> {
  await recordEvent(transaction, context.tenant, {
    ...{ type: 'review.closed', actor, application, subject: row.id, facts: { as: 'decided', outcome } },
  });
  await setOutcome(transaction, context, { application, outcome, by: actor, undoable: true });
}

/** The decision goes, so that its maker can decide again; that it was made and taken back stays on record. */
export const undo = (context: StoreContext, review: ReviewId, actor: ActorId): Promise<Review> =>
  act(context, 'undo', { review, actor }, async (transaction, { row, application }) => {
    const { id } = await transaction
      .deleteFrom('decisions')
      .where('review', '=', review)
      .where('actor', '=', actor)
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, context.tenant, {
      ...{ type: 'decision.undone', actor, application, subject: id, facts: { review } },
    });
    if (row.state !== 'closed') return {};
    await setOutcome(transaction, context, { application, outcome: null, by: actor });
    return { closed_as: null };
  });
